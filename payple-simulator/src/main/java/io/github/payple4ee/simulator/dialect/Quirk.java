// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A difference between the manual and Payple's other documents, samples and live answers. A client
 * must tolerate it. Quirks are combined in a {@link WireDialect}; two quirks of the same point
 * contradict each other.
 */
public enum Quirk {
  /**
   * A lookup names the card {@code PCD_PAY_CARD...}, not {@code PCD_CARD...} (manual of 2020-11).
   */
  LOOKUP_LONG_NAMES(
      Spelling.all(
          Spelling.of(Operation.LOOKUP, "PCD_PAY_CARDNAME", "PCD_CARDNAME"),
          Spelling.of(Operation.LOOKUP, "PCD_PAY_CARDNUM", "PCD_CARDNUM"),
          Spelling.of(Operation.LOOKUP, "PCD_PAY_CARDTRADENUM", "PCD_CARDTRADENUM"))),
  /** A card lookup sends {@code PCD_PAY_CARD...}, not {@code PCD_PAY_BANK...} (seen live). */
  CARD_LOOKUP_CARD_NAMES(
      Spelling.all(
          Spelling.of(Operation.CARD_LOOKUP, "PCD_PAY_CARD", "PCD_PAY_BANK"),
          Spelling.of(Operation.CARD_LOOKUP, "PCD_PAY_CARDNAME", "PCD_PAY_BANKNAME"),
          Spelling.of(Operation.CARD_LOOKUP, "PCD_PAY_CARDNUM", "PCD_PAY_BANKNUM"))),
  /**
   * Lookups have additional fields: approval number, receipt and tax, and the payer's name (manual
   * of 2020-11, documentation of 2020).
   */
  LATER_FIELDS(draft -> draft.admitAsidesOf(Operation.LOOKUP, Operation.CARD_LOOKUP)),

  /** {@code PCD_PAY_CARDNANE} (examples of the manual's section 3). */
  CARD_NAME_MISSPELT("the card's name", Spelling.ofCardName("PCD_PAY_CARDNANE")),
  /** {@code PCD_CARDNAME} (manual, callback and lookup). */
  CARD_NAME_SHORT("the card's name", Spelling.ofCardName("PCD_CARDNAME")),
  /** {@code PCD_PAY_BANKNAME} (manual, card lookup). */
  CARD_NAME_AS_BANK("the card's name", Spelling.ofCardName("PCD_PAY_BANKNAME")),
  /** {@code PCD_CARDNUM} (manual, callback and lookup). */
  CARD_NUMBER_SHORT("the card number's name", Spelling.ofCardNumber("PCD_CARDNUM")),
  /** {@code PCD_PAY_BANKNUM} (manual, card lookup). */
  CARD_NUMBER_AS_BANK("the card number's name", Spelling.ofCardNumber("PCD_PAY_BANKNUM")),
  /** {@code PCD_CARDTRADENUM} (manual, callback and lookup). */
  TRADE_NUMBER_SHORT(
      "the trade number's name", Spelling.everywhere("PCD_CARDTRADENUM", "PCD_PAY_CARDTRADENUM")),

  /** {@code 1111********4444} in every answer, card lookups too (manual, section 3). */
  MASK_PLAIN("the mask", new Mask("ffff********llll")),
  /** {@code 1111 * * * * * * * * 4444} (manual, tables). */
  MASK_SPACED("the mask", new Mask("ffff * * * * * * * * llll")),
  /** {@code 12345678 ** ** 1234} (manual, callback and lookup). */
  MASK_EIGHT_SPACED("the mask", new Mask("ffffffff ** ** llll")),
  /** {@code 1111-****-****-1111} (manual, card lookup). */
  MASK_GROUPED("the mask", new Mask("ffff-****-****-llll")),
  /** {@code 12345678****1234} (public integrations). */
  MASK_EIGHT("the mask", new Mask("ffffffff****llll")),
  /** {@code 123456******1234} (public integrations). */
  MASK_SIX("the mask", new Mask("ffffff******llll")),
  /** A trade number of 19 digits instead of 24 (manual, section 3). */
  TRADE_NUMBER_19_DIGITS(
      FieldFormat.everywhere(
          FieldFormat::nineteenDigits, "PCD_PAY_CARDTRADENUM", "PCD_CARDTRADENUM")),
  /** No {@code PCD_PAY_CARDRECEIPT} (samples check whether it exists). */
  RECEIPT_OMITTED(draft -> draft.remove("PCD_PAY_CARDRECEIPT")),

  /** A cancel sends its tax as {@code PCD_PAY_TAXTOTAL} only (manual, section 4). */
  REFUND_TAX_AS_PAY_TAX("the refund's tax", draft -> draft.remove("PCD_REFUND_TAXTOTAL")),
  /** A cancel sends its tax as {@code PCD_REFUND_TAXTOTAL} only (seen live). */
  REFUND_TAX_AS_REFUND_TAX(
      "the refund's tax", FieldRemoval.from(Operation.CANCEL, "PCD_PAY_TAXTOTAL")),

  /** Payments succeed with PCCF0000 (seen live, 2023 and later). */
  PAYMENT_CODE_PCCF0000("a payment's code", FieldFormat.ofPaidCode("PCCF0000")),
  /** Payments succeed with CDAU0000 (manual, table of section 3). */
  PAYMENT_CODE_CDAU0000("a payment's code", FieldFormat.ofPaidCode("CDAU0000")),
  /** Payments succeed with 0000 (integrations check for it). */
  PAYMENT_CODE_0000("a payment's code", FieldFormat.ofPaidCode("0000")),
  /** Payments in the window succeed with PCCF0000, charges of billing keys do not (seen live). */
  WINDOW_CODE_PCCF0000("a payment's code", CodesOfToday::paid),
  /** Declines in the window are PCCFD001; the institution's code is in the message (seen live). */
  DECLINE_CODE_PCCFD001(CodesOfToday::declined),
  /** A charge whose order id was used gets SPCD1000, not SPCD0014 (documentation of today). */
  DUPLICATE_CODE_SPCD1000(CodesOfToday::duplicate),
  /** Cancels fail with PAYC0007 and PAYC0011, not with the institution's codes (documentation). */
  CANCEL_CODES_PAYC(CodesOfToday::cancel),
  /** A window that the buyer closed sends C0998, not 2101 (documentation of today). */
  CLOSE_CODE_C0998(CodesOfToday::closed),
  /** Rate limits have the codes 9995 and 9996 without a family's letters before them. */
  LIMIT_CODE_WITHOUT_FAMILY(CodesOfToday::limit),
  /** Lookups have {@code PCD_PAY_STATE}, "1" for approved payments (seen live). */
  LOOKUP_STATE(CodesOfToday::state),
  /** Payments with the points of a wallet have no time (seen live). */
  POINTS_TIME_EMPTY(CodesOfToday::noTimeOfPoints),
  /** Lookups succeed with PCHK000 (documentation of 2020); the manual has no code. */
  LOOKUP_CODE_PCHK000("a lookup's code", new SuccessCode(Set.of(Operation.LOOKUP), "PCHK000")),
  /** Lookups succeed with PCHK0000. */
  LOOKUP_CODE_PCHK0000("a lookup's code", new SuccessCode(Set.of(Operation.LOOKUP), "PCHK0000")),
  /** Removals of cards succeed with TSDL0000 (documentation of 2020); the manual has no code. */
  REMOVAL_CODE_TSDL0000(
      "a removal's code", new SuccessCode(Set.of(Operation.CARD_REMOVAL), "TSDL0000")),
  /** Removals of cards succeed with PUSER0000 (documentation of 2020, its example). */
  REMOVAL_CODE_PUSER0000(
      "a removal's code", new SuccessCode(Set.of(Operation.CARD_REMOVAL), "PUSER0000")),
  /** Successful answers have no {@code PCD_PAY_CODE} (manual: callback, removal, lookup). */
  CODE_OMITTED(SuccessCode::omitted),
  /** Failed answers have no {@code PCD_PAY_CODE}; only {@code PCD_PAY_RST} shows the failure. */
  CODE_OMITTED_FROM_ERRORS(SuccessCode::omittedFromErrors),
  /** Codes begin with {@code [test]}, as on the test host (documentation of 2020). */
  CODE_TEST_PREFIX(FieldFormat.everywhere(code -> "[test]" + code, "PCD_PAY_CODE")),

  /** A missing payer number is {@code ""}, even in a cancel (documentation of 2020). */
  PAYER_NO_EMPTY(
      "no payer number", FieldFormat.everywhere(FieldFormat::zeroAsEmpty, "PCD_PAYER_NO")),
  /** A missing payer number is {@code 0} (seen live in a cancel). */
  PAYER_NO_ZERO(
      "no payer number", FieldFormat.everywhere(FieldFormat::emptyAsZero, "PCD_PAYER_NO")),
  /** {@code "1234"} (manual, lookup). */
  PAYER_NO_AS_TEXT(
      "the payer number's type", FieldFormat.everywhere(FieldFormat::text, "PCD_PAYER_NO")),
  /** {@code 2324} (manual, section 3). */
  PAYER_NO_AS_NUMBER(
      "the payer number's type", FieldFormat.everywhere(FieldFormat::number, "PCD_PAYER_NO")),
  /** Payments send amounts as {@code "1000"} (documentation of 2023). */
  PAYMENT_TOTAL_AS_TEXT(FieldFormat.ofPaidAmounts(FieldFormat::text)),
  /** Cancels send the amount as {@code "1000"} (documentation of 2023). */
  REFUND_TOTAL_AS_TEXT(
      FieldFormat.of(Set.of(Operation.CANCEL), FieldFormat::text, "PCD_REFUND_TOTAL")),
  /** Lookups send amounts as {@code 1000} (manual of 2020-11). */
  LOOKUP_TOTAL_AS_NUMBER(
      FieldFormat.of(
          Set.of(Operation.LOOKUP), FieldFormat::number, "PCD_PAY_TOTAL", "PCD_REFUND_TOTAL")),
  /** Webhooks send amounts as {@code "1000"}. */
  WEBHOOK_TOTAL_AS_TEXT(
      FieldFormat.of(
          Set.of(Operation.WEBHOOK), FieldFormat::text, "PCD_PAY_TOTAL", "PCD_REFUND_TOTAL")),
  /** No tax is {@code ""}, even in a cancel (documentation of 2020). */
  TAX_EMPTY("no tax", FieldFormat.ofTaxes(FieldFormat::zeroAsEmpty)),
  /** No tax is {@code 0} (seen live). */
  TAX_ZERO("no tax", FieldFormat.ofTaxes(FieldFormat::emptyAsZero)),
  /** {@code "10"} (manuals before 2019-10). */
  TAX_AS_TEXT(FieldFormat.ofTaxes(FieldFormat::text)),
  /** Year and month as {@code 2019} and {@code 9} (documentation of 2020). */
  PERIOD_AS_NUMBER(FieldFormat.ofPeriod(FieldFormat::number)),
  /** No year and no month are {@code null}, not {@code ""}. */
  PERIOD_NULL(FieldFormat.ofPeriod(FieldFormat::emptyAsNull)),
  /** {@code 2020-02-21 00:30:00} (documentation of 2020, lookup). */
  TIME_WITH_DASHES(
      "the time", FieldFormat.everywhere(FieldFormat::time, "PCD_PAY_TIME", "PCD_REFUND_TIME")),
  /** {@code ""} (callbacks). */
  TIME_EMPTY(
      "the time", FieldFormat.everywhere(FieldFormat::empty, "PCD_PAY_TIME", "PCD_REFUND_TIME")),
  /** Confirm answers {@code PCD_REQ_KEY} (manual of 2020-11, table). */
  REQUEST_KEY_SHORT(Spelling.of(Operation.CONFIRM, "PCD_REQ_KEY", "PCD_PAY_REQKEY")),
  /** The messages of other generations: 승인취소성공, 카드해지완료, 회원조회 성공 and similar. */
  OTHER_WORDS(MessageQuirk::say),

  /** A confirm has no {@code PCD_PAYER_ID}, although a card was registered. */
  CONFIRM_WITHOUT_PAYER_ID(FieldRemoval.from(Operation.CONFIRM, "PCD_PAYER_ID")),
  /** A lookup of a payment has no {@code PCD_PAYER_ID}. */
  LOOKUP_WITHOUT_PAYER_ID(FieldRemoval.from(Operation.LOOKUP, "PCD_PAYER_ID")),

  /** Authentication sends {@code return_url} and no other address. */
  AUTH_RETURN_URL_ONLY(
      "the address", FieldRemoval.from(Operation.AUTHENTICATION, "PCD_PAY_HOST", "PCD_PAY_URL")),
  /** Authentication sends {@code cPayHost}, {@code cPayUrl} and {@code return_url} (manual 1). */
  AUTH_CPAY_HOST(
      "the address",
      Spelling.all(
          Spelling.of(Operation.AUTHENTICATION, "cPayHost", "PCD_PAY_HOST"),
          Spelling.of(Operation.AUTHENTICATION, "cPayUrl", "PCD_PAY_URL"))),
  /** Authentication sends {@code PCD_PAY_HOST} and {@code PCD_PAY_URL} only. */
  AUTH_WITHOUT_RETURN_URL("the address", draft -> draft.remove("return_url")),
  /** Authentication returns id and key unchanged, not as tokens (before 2019-04). */
  AUTH_RAW_CREDENTIALS(draft -> draft.admitAsidesOf(Operation.AUTHENTICATION)),
  /** AuthKeys of 500 base64 characters instead of 64 hexadecimal digits (seen live in 2021). */
  AUTH_KEY_LONG(draft -> {}),
  /** Authentication sends no {@code server_name} (manual). */
  AUTH_WITHOUT_SERVER_NAME(draft -> draft.remove("server_name")),
  /** The code of a refused authentication follows its message. */
  AUTH_CODE_LAST("an AUTH code's place", AuthErrorCode::atTheEnd),
  /** The code of a refused authentication is a field of its own, {@code code}. */
  AUTH_CODE_AS_FIELD("an AUTH code's place", AuthErrorCode::asAField),

  /** Every number is text: {@code "PCD_PAY_TOTAL":"1000"} (documentation of 2023). */
  NUMBERS_AS_TEXT(draft -> draft.fields().replaceAll((name, value) -> FieldFormat.text(value))),
  /** Fields that no manual has. */
  UNKNOWN_FIELDS(
      draft -> {
        draft.put("PCD_FIELD_OF_TOMORROW", "알 수 없는 값");
        draft.put("PCD_NUMBER_OF_TOMORROW", 7L);
      }),
  /** JSON with the content type {@code text/html}; samples ignore the type. */
  HTML_CONTENT_TYPE(draft -> {}),
  /** A byte order mark before the JSON. */
  BYTE_ORDER_MARK(draft -> {});

  private final String decides;
  private final AnswerRewrite twist;

  Quirk(AnswerRewrite twist) {
    this("", twist);
  }

  Quirk(String decides, AnswerRewrite twist) {
    this.decides = decides;
    this.twist = twist;
  }

  void change(AnswerDraft draft) {
    twist.change(draft);
  }

  boolean contradicts(Quirk other) {
    return this != other && !decides.isEmpty() && decides.equals(other.decides);
  }

  String decides() {
    return decides;
  }

  public static Quirk named(String name) {
    return Arrays.stream(values())
        .filter(quirk -> quirk.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + name + "\" is none of " + List.of(values())));
  }
}
