// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.YearMonth;
import java.util.Objects;

/**
 * What is to be paid: {@code PaymentRequest.of("order-1", "Green tea", 15_000)}.
 *
 * @param orderId the shop's order id ({@code PCD_PAY_OID}): unique, 1 to 255 letters, digits, dots,
 *     underscores or hyphens. It stands in logs, events and addresses: nothing personal belongs
 *     into it
 * @param goods what is bought, for the window and the receipt ({@code PCD_PAY_GOODS}): 1 to 2048
 *     characters, no emoji
 * @param amount won to charge ({@code PCD_PAY_TOTAL}), at least {@value #MINIMUM}
 * @param terms how it is taken
 */
public record PaymentRequest(String orderId, String goods, long amount, Terms terms) {

  /** The smallest amount that Payple charges, in won (manual: 3. PCD_PAY_TOTAL). */
  public static final long MINIMUM = 100;

  /**
   * The largest amount this library accepts, in won; far above any limit of a card, it catches
   * slips of the unit.
   */
  public static final long MAXIMUM = 9_999_999_999L;

  /**
   * Refuses what Payple would refuse, before anything is remembered or sent.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public PaymentRequest {
    OrderIds.require("orderId", orderId);
    Goods.require(goods);
    requireAmount(amount);
    Objects.requireNonNull(terms, "terms").tax().within(amount);
    if (!terms.work().inWindow() || terms.work() == PaymentWork.AUTH) {
      throw new IllegalArgumentException(
          "work must be CERT or PAY; a card is registered by a RegistrationRequest and charged by a ChargeRequest");
    }
  }

  /**
   * A payment that the server confirms ({@link PaymentWork#CERT}).
   *
   * @param orderId the shop's order id
   * @param goods what is bought
   * @param amount won to charge
   * @return the request
   */
  public static PaymentRequest of(String orderId, String goods, long amount) {
    return new PaymentRequest(orderId, goods, amount, Terms.USUAL);
  }

  /**
   * The same payment, taken in another way.
   *
   * @param work how the window takes the money
   * @return the changed request
   */
  public PaymentRequest with(PaymentWork work) {
    return with(terms.with(work));
  }

  /**
   * The same payment, by a card that is registered with it ({@code PCD_CARD_VER} 01): once it is
   * paid, the card can be charged without a window.
   *
   * @param payerNumber the shop's number of the buyer, 1 to 10 digits
   * @return the changed request
   */
  public PaymentRequest registeringCardOf(String payerNumber) {
    return with(terms.withCardOf(payerNumber));
  }

  /**
   * The same payment as the first of a recurring one, for a month that is charged once ({@code
   * PCD_REGULER_FLAG}); needs {@link #registeringCardOf} before it. The buyer is charged once for
   * the month: by this payment, by another one, or by {@link ChargeRequest#forMonth}. The window of
   * a month that another order has is refused, and so is its result; nothing is confirmed then. A
   * window of {@link PaymentWork#PAY} that took the money all the same is completed, and {@link
   * io.github.payple4ee.event.PaymentNeedsReview} asks a person which charge to refund.
   *
   * @param month the month it is for
   * @return the changed request
   */
  public PaymentRequest forMonth(YearMonth month) {
    return with(terms.forMonth(month));
  }

  /**
   * The same payment, taxed in another way.
   *
   * @param tax how it is taxed
   * @return the changed request
   */
  public PaymentRequest with(Tax tax) {
    return with(terms.with(tax));
  }

  /**
   * The same payment with something written down.
   *
   * @param userDefined what Payple writes down and gives back
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
