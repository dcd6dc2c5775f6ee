// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to charge a registered card, or bank account, without a payment window (manual: 3.
 * recurring payment): {@code ChargeRequest.of("sub-1-2026-11", "1234", "Tea of the month",
 * 9_900).forMonth(YearMonth.of(2026, 11))}.
 *
 * @param orderId the shop's order id ({@code PCD_PAY_OID}): unique, 1 to 255 letters, digits, dots,
 *     underscores or hyphens. A second charge with the same order id returns the outcome of the
 *     first. It appears in logs, events and addresses, so it must not be the number of the buyer
 * @param payerNumber the shop's number of the buyer whose card or account is charged ({@code
 *     PCD_PAYER_NO}), 1 to 18 digits
 * @param goods what is bought ({@code PCD_PAY_GOODS}): 1 to 2048 characters, no emoji
 * @param amount won to charge ({@code PCD_PAY_TOTAL}), at least {@value PaymentRequest#MINIMUM}; at
 *     least {@value PaymentMethod#SMALLEST_TRANSFER} from an account
 * @param month the Korean month for which the buyer is charged once ({@code PCD_REGULER_FLAG},
 *     {@code PCD_PAY_YEAR}, {@code PCD_PAY_MONTH}); null for any number of charges ({@code
 *     PCD_SIMPLE_FLAG})
 * @param tax how it is taxed
 * @param userDefined texts of the shop that Payple stores and returns
 * @param buyer name, phone and e-mail for Payple's messages to the buyer; passed on to Payple and
 *     not stored
 * @param method {@link PaymentMethod#CARD} for the registered card of the buyer, {@link
 *     PaymentMethod#BANK_TRANSFER} for the registered account
 * @param cashReceipt whether a cash receipt is issued with a charge of an account ({@code
 *     PCD_TAXSAVE_FLAG})
 */
public record ChargeRequest(
    String orderId,
    String payerNumber,
    String goods,
    long amount,
    @Nullable YearMonth month,
    Tax tax,
    UserDefined userDefined,
    Buyer buyer,
    PaymentMethod method,
    boolean cashReceipt) {

  /**
   * Refuses values that Payple would refuse, before anything is recorded or sent.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public ChargeRequest {
    OrderIds.require("orderId", orderId);
    PayerNumbers.require("payerNumber", payerNumber);
    Goods.require(goods);
    PaymentRequest.requireAmount(amount);
    Objects.requireNonNull(tax, "tax").within(amount);
    Objects.requireNonNull(userDefined, "userDefined");
    Objects.requireNonNull(buyer, "buyer");
    Objects.requireNonNull(method, "method").require(amount);
    if (method != PaymentMethod.CARD && method != PaymentMethod.BANK_TRANSFER) {
      throw new IllegalArgumentException(
          "method must be CARD or BANK_TRANSFER, which have a billing key; was " + method);
    }
    if (cashReceipt && method != PaymentMethod.BANK_TRANSFER) {
      throw new IllegalArgumentException(
          "cashReceipt needs a bank transfer (PCD_TAXSAVE_FLAG); call fromAccount before it");
    }
    if (buyer.number() != null && !buyer.number().equals(payerNumber)) {
      throw new IllegalArgumentException(
          "the number of buyer differs from payerNumber (PCD_PAYER_NO)");
    }
  }

  /**
   * A charge that may be repeated any number of times, each time with a new order id.
   *
   * @param orderId the shop's order id
   * @param payerNumber the shop's number of the buyer
   * @param goods what is bought
   * @param amount won to charge
   * @return the request
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static ChargeRequest of(String orderId, String payerNumber, String goods, long amount) {
    return new ChargeRequest(
        orderId,
        payerNumber,
        goods,
        amount,
        null,
        Tax.TAXED,
        UserDefined.NONE,
        Buyer.UNNAMED,
        PaymentMethod.CARD,
        false);
  }

  /**
   * The same charge, limited to once a month: the module charges a buyer once for the month,
   * whatever the order id and the card, and it charges a card once for the month. A charge that was
   * declined, not sent, not made, or refunded as a whole releases the month. A charge in doubt
   * keeps the month. A payment in the window for a month ({@link PaymentRequest#forMonth}) counts
   * as well.
   *
   * <p>The limit applies to the buyer, not to a subscription. A shop that charges a buyer for two
   * subscriptions in the same month leaves the month out and uses order ids with subscription and
   * month, for example {@code tea-17-2026-11}. The order id then prevents a second charge.
   *
   * @param once the month to charge for
   * @return the changed request
   * @throws IllegalArgumentException when the year is not 2000 to 9999
   */
  public ChargeRequest forMonth(YearMonth once) {
    return with(amount, once, tax, userDefined, buyer, method, cashReceipt);
  }

  /**
   * The same charge with another tax.
   *
   * @param other how it is taxed
   * @return the changed request
   * @throws IllegalArgumentException when the tax is larger than the amount
   */
  public ChargeRequest with(Tax other) {
    return with(amount, month, other, userDefined, buyer, method, cashReceipt);
  }

  /**
   * The same charge with texts of the shop.
   *
   * @param other texts that Payple stores and returns
   * @return the changed request
   */
  public ChargeRequest with(UserDefined other) {
    return with(amount, month, tax, other, buyer, method, cashReceipt);
  }

  /**
   * The same charge with the buyer's data, so that Payple can notify the buyer.
   *
   * @param other name, phone and e-mail
   * @return the changed request
   * @throws IllegalArgumentException when the data name another number of the buyer
   */
  public ChargeRequest forBuyer(Buyer other) {
    return with(amount, month, tax, userDefined, other, method, cashReceipt);
  }

  /**
   * The same charge of the buyer's registered bank account instead of the card.
   *
   * @return the changed request
   * @throws IllegalArgumentException when the amount is below {@value
   *     PaymentMethod#SMALLEST_TRANSFER} won
   */
  public ChargeRequest fromAccount() {
    return with(amount, month, tax, userDefined, buyer, PaymentMethod.BANK_TRANSFER, cashReceipt);
  }

  /**
   * The same charge of an account with a cash receipt ({@code PCD_TAXSAVE_FLAG}). Requires {@link
   * #fromAccount} before it.
   *
   * @return the changed request
   * @throws IllegalArgumentException when {@link #fromAccount} was not called before it
   */
  public ChargeRequest withCashReceipt() {
    return with(amount, month, tax, userDefined, buyer, method, true);
  }

  private ChargeRequest with(
      long won,
      @Nullable YearMonth once,
      Tax taxed,
      UserDefined texts,
      Buyer named,
      PaymentMethod by,
      boolean receipt) {
    return new ChargeRequest(
        orderId, payerNumber, goods, won, once, taxed, texts, named, by, receipt);
  }

  /**
   * The terms of the charge.
   *
   * @return {@link PaymentWork#CHARGE}, with the buyer's number, month and tax
   */
  public Terms terms() {
    return new Terms(
        PaymentWork.CHARGE,
        method,
        CardVersion.RECURRING,
        payerNumber,
        month,
        tax,
        userDefined,
        cashReceipt);
  }

  /**
   * Prints the order, the goods and the amount. The number of the buyer is personal and left out.
   */
  @Override
  public String toString() {
    return "ChargeRequest[" + orderId + ", " + goods + ", " + amount + " won]";
  }
}
