// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.YearMonth;
import java.util.Objects;

/**
 * A request to open a payment (manual: 1. first payment): {@code PaymentRequest.of("order-1",
 * "Green tea", 15_000)}.
 *
 * @param orderId the shop's order id ({@code PCD_PAY_OID}): unique, 1 to 255 letters, digits, dots,
 *     underscores or hyphens. It appears in logs, events and addresses, so it must not contain
 *     personal data
 * @param goods what is bought, for the window and the receipt ({@code PCD_PAY_GOODS}): 1 to 2048
 *     characters, no emoji
 * @param amount won to charge ({@code PCD_PAY_TOTAL}), at least {@value #MINIMUM}; at least {@value
 *     PaymentMethod#SMALLEST_TRANSFER} for a bank transfer
 * @param terms how the payment is taken
 */
public record PaymentRequest(String orderId, String goods, long amount, Terms terms) {

  /** The smallest amount that Payple charges, in won (manual: 3. PCD_PAY_TOTAL). */
  public static final long MINIMUM = 100;

  /**
   * The largest amount that this library accepts, in won. It is far above any card limit and
   * catches errors in the unit.
   */
  public static final long MAXIMUM = 9_999_999_999L;

  /**
   * Refuses values that Payple would refuse, before anything is recorded or sent.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public PaymentRequest {
    OrderIds.require("orderId", orderId);
    Goods.require(goods);
    requireAmount(amount);
    Objects.requireNonNull(terms, "terms").tax().within(amount);
    terms.method().require(amount);
    if (!terms.work().inWindow() || terms.work() == PaymentWork.AUTH) {
      throw new IllegalArgumentException(
          "work must be CERT or PAY; a card is registered by a RegistrationRequest and charged by a"
              + " ChargeRequest");
    }
  }

  /**
   * A payment that the server confirms ({@link PaymentWork#CERT}).
   *
   * @param orderId the shop's order id
   * @param goods what is bought
   * @param amount won to charge
   * @return the request
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static PaymentRequest of(String orderId, String goods, long amount) {
    return new PaymentRequest(orderId, goods, amount, Terms.USUAL);
  }

  /**
   * The same payment with another kind of work.
   *
   * @param work how the window takes the money
   * @return the changed request
   * @throws IllegalArgumentException when the work is neither {@link PaymentWork#CERT} nor {@link
   *     PaymentWork#PAY}
   */
  public PaymentRequest with(PaymentWork work) {
    return with(terms.with(work));
  }

  /**
   * The same payment by one means of payment only, for example {@link PaymentMethod#NAVER_PAY}.
   *
   * @param method what the window offers
   * @return the changed request
   * @throws IllegalArgumentException when no window offers the method, the amount is too small for
   *     it, or the payment registers a card and the method is a wallet
   */
  public PaymentRequest with(PaymentMethod method) {
    return with(terms.with(method));
  }

  /**
   * The same payment, which also registers the buyer's card ({@code PCD_CARD_VER} 01): once it is
   * paid, the card can be charged without a window.
   *
   * @param payerNumber the shop's number of the buyer, 1 to 18 digits; 1 to 10 with the manual's
   *     window
   * @return the changed request
   * @throws IllegalArgumentException when the number is invalid, or the method is a wallet
   */
  public PaymentRequest registeringCardOf(String payerNumber) {
    return with(terms.withCardOf(payerNumber));
  }

  /**
   * The same payment by a bank transfer, which also registers the buyer's account: once it is paid,
   * the account can be charged without a window.
   *
   * @param payerNumber the shop's number of the buyer, 1 to 18 digits; 1 to 10 with the manual's
   *     window
   * @return the changed request
   * @throws IllegalArgumentException when the number is invalid, or the amount is below {@value
   *     PaymentMethod#SMALLEST_TRANSFER} won
   */
  public PaymentRequest registeringAccountOf(String payerNumber) {
    return with(terms.with(PaymentMethod.BANK_TRANSFER).withCardOf(payerNumber));
  }

  /**
   * The same payment with a cash receipt ({@code PCD_TAXSAVE_FLAG}). Requires {@link
   * PaymentMethod#BANK_TRANSFER} before it.
   *
   * @return the changed request
   * @throws IllegalArgumentException when the method is not a bank transfer
   */
  public PaymentRequest withCashReceipt() {
    return with(terms.withCashReceipt());
  }

  /**
   * The same payment as the first of a subscription, for a month that is charged once ({@code
   * PCD_REGULER_FLAG}). Requires {@link #registeringCardOf} before it. The buyer is charged once
   * for the month: by this payment, by another one, or by {@link ChargeRequest#forMonth}. When
   * another order has the month, the module refuses the window and its result, and confirms
   * nothing. If a window of {@link PaymentWork#PAY} has charged the buyer nevertheless, the payment
   * is completed, and {@link io.github.payple4ee.event.PaymentNeedsReview} requires a manual
   * review, which decides which charge to refund.
   *
   * @param month the Korean month to charge for
   * @return the changed request
   * @throws IllegalArgumentException when no card is registered by the payment, or the year is not
   *     2000 to 9999
   */
  public PaymentRequest forMonth(YearMonth month) {
    return with(terms.forMonth(month));
  }

  /**
   * The same payment with another tax.
   *
   * @param tax how it is taxed
   * @return the changed request
   * @throws IllegalArgumentException when the tax is larger than the amount
   */
  public PaymentRequest with(Tax tax) {
    return with(terms.with(tax));
  }

  /**
   * The same payment with texts of the shop.
   *
   * @param userDefined texts that Payple stores and returns
   * @return the changed request
   */
  public PaymentRequest with(UserDefined userDefined) {
    return with(terms.with(userDefined));
  }

  private PaymentRequest with(Terms other) {
    return new PaymentRequest(orderId, goods, amount, other);
  }

  static long requireAmount(long amount) {
    if (amount < MINIMUM || amount > MAXIMUM) {
      throw new IllegalArgumentException(
          "amount must be " + MINIMUM + " to " + MAXIMUM + " won (PCD_PAY_TOTAL); was " + amount);
    }
    return amount;
  }
}
