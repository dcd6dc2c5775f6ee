// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Payple's fields: their names on the wire, their other spellings, and their sensitivity. */
public enum PaypleField {
  /** Merchant id in the authentication, and the token for it in the answer. */
  AUTH_MERCHANT_ID(Sensitivity.SECRET, "cst_id"),
  /** Merchant key in the authentication, and the token for it in the answer. */
  AUTH_MERCHANT_KEY(Sensitivity.SECRET, "custKey"),
  /** Result of the authentication. */
  AUTH_RESULT(Sensitivity.PUBLIC, "result"),
  /** Message of the authentication. */
  AUTH_MESSAGE(Sensitivity.PUBLIC, "result_msg"),
  /** The key that the authentication returns; its length is not documented. */
  AUTH_KEY(Sensitivity.SECRET, "AuthKey"),
  /** Absolute address of the operation. */
  RETURN_URL(Sensitivity.PUBLIC, "return_url"),
  /** Host of the operation. */
  OPERATION_HOST(Sensitivity.PUBLIC, "PCD_PAY_HOST"),
  /** Path and query of the operation. */
  OPERATION_URL(Sensitivity.PUBLIC, "PCD_PAY_URL"),
  /** Host of the window in the manual's first example. */
  WINDOW_HOST(Sensitivity.PUBLIC, "cPayHost"),
  /** Path and query of the window in the manual's first example. */
  WINDOW_URL(Sensitivity.PUBLIC, "cPayUrl"),

  /** Merchant id, or the token for it, in an operation. */
  MERCHANT_ID(Sensitivity.SECRET, "PCD_CST_ID"),
  /** Merchant key, or the token for it, in an operation. */
  MERCHANT_KEY(Sensitivity.SECRET, "PCD_CUST_KEY"),
  /** The key of an operation, and of the window's result. */
  OPERATION_KEY(Sensitivity.SECRET, "PCD_AUTH_KEY"),
  /** Identifies the authentication in the window (manual: 1-1. CERT). */
  REQUEST_KEY(Sensitivity.SECRET, "PCD_PAY_REQKEY", "PCD_REQ_KEY"),
  /** The address of the confirm, as the window's result names it. */
  CONFIRM_URL(Sensitivity.PUBLIC, "PCD_PAY_COFURL"),
  /** Billing key of a registered card. */
  PAYER_ID(Sensitivity.SECRET, "PCD_PAYER_ID"),
  /** Billing key under another name, which was seen in an answer to one integration. */
  CARD_BILLING_KEY(Sensitivity.SECRET, "PCD_CARD_BILLKEY"),
  /** The merchant's key for refunds (manual: 4. cancel). */
  REFUND_KEY(Sensitivity.SECRET, "PCD_REFUND_KEY"),
  /** Identifies a payment link; not in the manual. */
  LINK_KEY(Sensitivity.SECRET, "PCD_LINK_KEY"),

  /** Version of the window's script. */
  SCRIPT_VERSION(Sensitivity.PUBLIC, "PCD_CPAY_VER"),
  /** Means of payment, {@code card}. */
  PAYMENT_TYPE(Sensitivity.PUBLIC, "PCD_PAY_TYPE"),
  /** Whether a payment is approved, {@code 1}, as lookups have been seen to say. */
  PAYMENT_STATE(Sensitivity.PUBLIC, "PCD_PAY_STATE"),
  /** How the window takes the money. */
  PAYMENT_WORK(Sensitivity.PUBLIC, "PCD_PAY_WORK"),
  /** {@code 01} for a card that is registered, {@code 02} for an app card. */
  CARD_VERSION(Sensitivity.PUBLIC, "PCD_CARD_VER"),
  /** How the buyer is authenticated in the window; not in the manual. */
  PAYER_AUTHENTICATION(Sensitivity.PUBLIC, "PCD_PAYER_AUTHTYPE"),
  /** Means of payment of the window's later versions. */
  PAYMENT_METHOD(Sensitivity.PUBLIC, "PCD_PAY_METHOD"),
  /** Wallet that was chosen in the window's later versions. */
  EASY_PAYMENT_METHOD(Sensitivity.PUBLIC, "PCD_EASY_PAY_METHOD"),
  /** The public key by which today's script opens the window. */
  CLIENT_KEY(Sensitivity.PUBLIC, "clientKey"),
  /**
   * Months of a payment in instalments, two digits; {@code 00} for a payment without instalments.
   */
  INSTALMENTS(Sensitivity.PUBLIC, "PCD_PAY_CARDQUOTA"),
  /**
   * The address at which a page with the merchant's keys would authenticate. No page may hold those
   * keys.
   */
  AUTH_URL(Sensitivity.PUBLIC, "PCD_AUTH_URL"),
  /** The address of the auth proxy for the window's script. */
  AUTH_FILE(Sensitivity.PUBLIC, "payple_auth_file"),
  /** The address to which the window's result is sent. */
  RESULT_URL(Sensitivity.PUBLIC, "PCD_RST_URL"),
  /** Marks a refund. */
  CANCEL_FLAG(Sensitivity.PUBLIC, "PCD_PAYCANCEL_FLAG"),
  /** Marks a lookup. */
  INQUIRY_FLAG(Sensitivity.PUBLIC, "PCD_PAYCHK_FLAG"),

  /** {@code success}, {@code error} or another word. */
  RESULT(Sensitivity.PUBLIC, "PCD_PAY_RST"),
  /** Code of the result; missing in some answers. */
  CODE(Sensitivity.PUBLIC, "PCD_PAY_CODE"),
  /** Message of the result. */
  MESSAGE(Sensitivity.PUBLIC, "PCD_PAY_MSG"),
  /** The shop's order id. */
  ORDER_ID(Sensitivity.PUBLIC, "PCD_PAY_OID"),
  /** What is bought. */
  GOODS(Sensitivity.PUBLIC, "PCD_PAY_GOODS"),
  /** Won charged, or to charge. */
  TOTAL(Sensitivity.PUBLIC, "PCD_PAY_TOTAL"),
  /** Won of the goods, before a discount of Payple's; not in the manual. */
  AMOUNT(Sensitivity.PUBLIC, "PCD_PAY_AMOUNT"),
  /** Won of a discount of Payple's; not in the manual. */
  DISCOUNT(Sensitivity.PUBLIC, "PCD_PAY_DISCOUNT"),
  /** Won after a discount of Payple's; not in the manual. */
  AMOUNT_AFTER_DISCOUNT(Sensitivity.PUBLIC, "PCD_PAY_AMOUNT_REAL"),
  /** Whether the goods are taxed; {@code Y} when absent. */
  TAXED(Sensitivity.PUBLIC, "PCD_PAY_ISTAX"),
  /** Won of value added tax (manual: 3. {@code PCD_PAY_TAXTOTAL}). */
  TAX_TOTAL(Sensitivity.PUBLIC, "PCD_PAY_TAXTOTAL"),
  /** Won of value added tax in a refund; the manual calls it {@code PCD_PAY_TAXTOTAL}. */
  REFUND_TAX_TOTAL(Sensitivity.PUBLIC, "PCD_REFUND_TAXTOTAL"),
  /** Korean time of a refund, yyyyMMddHHmmss. */
  REFUND_TIME(Sensitivity.PUBLIC, "PCD_REFUND_TIME"),
  /** Won refunded. */
  REFUND_TOTAL(Sensitivity.PUBLIC, "PCD_REFUND_TOTAL"),
  /** Korean day of the payment, yyyyMMdd. */
  PAYMENT_DATE(Sensitivity.PUBLIC, "PCD_PAY_DATE"),
  /** Korean time of the charge, yyyyMMddHHmmss. */
  PAYMENT_TIME(Sensitivity.PUBLIC, "PCD_PAY_TIME"),
  /** Whether the payment belongs to a month (manual: 3. {@code PCD_REGULER_FLAG}). */
  RECURRING(Sensitivity.PUBLIC, "PCD_REGULER_FLAG"),
  /** Year of the month that is charged once, four digits (manual: 3. {@code PCD_PAY_YEAR}). */
  PAYMENT_YEAR(Sensitivity.PUBLIC, "PCD_PAY_YEAR"),
  /** The month that is charged once, two digits (manual: 3. {@code PCD_PAY_MONTH}). */
  PAYMENT_MONTH(Sensitivity.PUBLIC, "PCD_PAY_MONTH"),
  /** Whether a registered card is charged any number of times. */
  SIMPLE(Sensitivity.PUBLIC, "PCD_SIMPLE_FLAG"),
  /** The first text of the shop that Payple stores (manual: 3. {@code PCD_USER_DEFINE1}). */
  USER_DEFINED_1(Sensitivity.PUBLIC, "PCD_USER_DEFINE1"),
  /** The second text of the shop that Payple stores (manual: 3. {@code PCD_USER_DEFINE2}). */
  USER_DEFINED_2(Sensitivity.PUBLIC, "PCD_USER_DEFINE2"),
  /** Address of the page that opened the window, as the script sends it. */
  PAGE_ADDRESS(Sensitivity.PUBLIC, "PCD_HTTP_REFERER"),

  /** Card company; the manual's examples misspell it (3. response). */
  CARD_NAME(
      Sensitivity.PUBLIC,
      "PCD_PAY_CARDNAME",
      "PCD_PAY_CARDNANE",
      "PCD_CARDNAME",
      "PCD_PAY_BANKNAME"),
  /** The card company's code (manual: 6. {@code PCD_PAY_BANK}). */
  CARD_COMPANY_CODE(Sensitivity.PUBLIC, "PCD_PAY_CARD", "PCD_PAY_BANK"),
  /** Whether a person or a company holds the card (manual: 6. {@code PCD_PAY_BANKACCTYPE}). */
  CARD_HOLDER(Sensitivity.PUBLIC, "PCD_PAY_BANKACCTYPE"),
  /** Masked card number; never parsed. */
  CARD_NUMBER(Sensitivity.CARD, "PCD_PAY_CARDNUM", "PCD_CARDNUM", "PCD_PAY_BANKNUM"),
  /** Year of a card's expiry, as the buyer enters it. Shops must not process it. */
  CARD_EXPIRY_YEAR(Sensitivity.SECRET, "PCD_PAY_CARDEXYEAR"),
  /** Month of a card's expiry, as the buyer enters it. Shops must not process it. */
  CARD_EXPIRY_MONTH(Sensitivity.SECRET, "PCD_PAY_CARDEXMONTH"),
  /** Digits of a card's password, as the buyer enters them. Shops must not process them. */
  CARD_PASSWORD(Sensitivity.SECRET, "PCD_PAY_CARDPW"),
  /** Number of the transaction. */
  TRADE_NUMBER(Sensitivity.PUBLIC, "PCD_PAY_CARDTRADENUM", "PCD_CARDTRADENUM"),
  /** The card company's approval number. */
  APPROVAL_NUMBER(Sensitivity.PUBLIC, "PCD_PAY_CARDAUTHNO"),
  /** Number of a wallet's transaction; not in the manual. */
  TRANSACTION_KEY(Sensitivity.PUBLIC, "PCD_TX_KEY"),
  /** Address of the sales slip. */
  RECEIPT(Sensitivity.PUBLIC, "PCD_PAY_CARDRECEIPT"),

  /** The shop's number of the buyer. */
  PAYER_NUMBER(Sensitivity.PERSONAL, "PCD_PAYER_NO"),
  /** The buyer's name. */
  PAYER_NAME(Sensitivity.PERSONAL, "PCD_PAYER_NAME"),
  /** The buyer's mobile number. */
  PAYER_PHONE(Sensitivity.PERSONAL, "PCD_PAYER_HP"),
  /** The buyer's e-mail address. */
  PAYER_EMAIL(Sensitivity.PERSONAL, "PCD_PAYER_EMAIL"),
  /** The buyer's day of birth, or a company's number. */
  PAYER_BIRTH(Sensitivity.PERSONAL, "PCD_PAYER_BIRTH"),
  /** A name that one integration sends with a registered card; its meaning is not published. */
  SIMPLE_NAME(Sensitivity.PERSONAL, "PCD_SIMPLE_FNAME"),
  /** Phone or resident number for which a cash receipt is issued; for bank transfers. */
  CASH_RECEIPT_HOLDER(Sensitivity.PERSONAL, "PCD_TAXSAVE_IDENTINUM", "PCD_TAXSAVE_IDNUM"),

  /** Whether a cash receipt is requested; for bank transfers. */
  CASH_RECEIPT(Sensitivity.PUBLIC, "PCD_TAXSAVE_FLAG"),
  /** The use of a cash receipt; for bank transfers. */
  CASH_RECEIPT_TRADE(Sensitivity.PUBLIC, "PCD_TAXSAVE_TRADEUSE", "PCD_TAXSAVE_TRADE"),
  /** Won of a cash receipt that is issued after the payment. */
  CASH_RECEIPT_AMOUNT(Sensitivity.PUBLIC, "PCD_TAXSAVE_AMOUNT"),
  /** Whether a cash receipt was issued; for bank transfers. */
  CASH_RECEIPT_RESULT(Sensitivity.PUBLIC, "PCD_TAXSAVE_RST"),
  /** Number of a cash receipt; for bank transfers. */
  CASH_RECEIPT_NUMBER(Sensitivity.PUBLIC, "PCD_TAXSAVE_MGTNUM"),
  /** Result of the request for a payment link. */
  LINK_RESULT(Sensitivity.PUBLIC, "PCD_LINK_RST"),
  /** Message of the request for a payment link. */
  LINK_MESSAGE(Sensitivity.PUBLIC, "PCD_LINK_MSG"),
  /** Address of a payment link; in the request, the page for the buyer afterwards. */
  LINK_URL(Sensitivity.PUBLIC, "PCD_LINK_URL"),
  /** Korean hour in which a payment link expires, yyyyMMddHH. */
  LINK_EXPIRY(Sensitivity.PUBLIC, "PCD_LINK_EXPIREDATE"),
  /** The shop's note about a payment link. */
  LINK_NOTE(Sensitivity.PUBLIC, "PCD_LINK_MEMO");

  private final Sensitivity sensitivity;
  private final String wireName;
  private final List<String> spellings;

  PaypleField(Sensitivity sensitivity, String wireName, String... otherSpellings) {
    this.sensitivity = sensitivity;
    this.wireName = wireName;
    this.spellings = Stream.concat(Stream.of(wireName), Stream.of(otherSpellings)).toList();
  }

  /**
   * Finds a field.
   *
   * @param wireName a name on the wire, in any spelling
   * @return the field; empty when this version does not know it
   */
  public static Optional<PaypleField> named(String wireName) {
    return Optional.ofNullable(FieldNames.FIELDS.get(wireName));
  }

  /** {@return the name in the manual's tables, which is sent} */
  public String wireName() {
    return wireName;
  }

  /**
   * {@return the names that are read, the wire name first; the first name that is present counts}
   */
  public List<String> spellings() {
    return spellings;
  }

  /** {@return the highest length of a value, in characters; Payple's own values are far shorter} */
  public int longest() {
    return FieldLengths.longest(this);
  }

  /** {@return the sensitivity of the value: where it may be displayed} */
  public Sensitivity sensitivity() {
    return sensitivity;
  }
}
