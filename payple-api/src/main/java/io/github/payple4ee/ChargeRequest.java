// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Asks to charge a registered card without a window (manual: 3. recurring payment): {@code
 * ChargeRequest.of("sub-1-2026-11", "1234", "Tea of the month", 9_900).forMonth(YearMonth.of(2026,
 * 11))}.
 *
 * @param orderId the shop's order id ({@code PCD_PAY_OID}): unique; charging again with the same
 *     one gives the first outcome. It stands in logs, events and addresses: not the number of the
 *     buyer
 * @param payerNumber the shop's number of the buyer whose card is charged ({@code PCD_PAYER_NO})
 * @param goods what is bought ({@code PCD_PAY_GOODS}): 1 to 2048 characters, no emoji
 * @param amount won to charge ({@code PCD_PAY_TOTAL}), at least {@value PaymentRequest#MINIMUM}
 * @param month the month that the buyer is charged once for ({@code PCD_REGULER_FLAG}, {@code
 *     PCD_PAY_YEAR}, {@code PCD_PAY_MONTH}); null for any number of charges ({@code
 *     PCD_SIMPLE_FLAG})
 * @param tax how it is taxed
 * @param userDefined what the shop wants to have written down
 * @param buyer name, phone and e-mail for Payple's messages to the buyer; passed on, not stored
 */
public record ChargeRequest(
    String orderId,
    String payerNumber,
    String goods,
    long amount,
    @Nullable YearMonth month,
    Tax tax,
    UserDefined userDefined,
    Buyer buyer) {

  /**
   * Refuses what Payple would refuse, before anything is remembered or sent.
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
    if (buyer.number() != null && !buyer.number().equals(payerNumber)) {
      throw new IllegalArgumentException("buyer is another one than payerNumber (PCD_PAYER_NO)");
    }
  }

  /**
   * A charge that may be made any number of times, each under an order id of its own.
   *
   * @param orderId the shop's order id
   * @param payerNumber the shop's number of the buyer
   * @param goods what is bought
   * @param amount won to charge
   * @return the request
   */
  public static ChargeRequest of(String orderId, String payerNumber, String goods, long amount) {
    return new ChargeRequest(
        orderId, payerNumber, goods, amount, null, Tax.TAXED, UserDefined.NONE, Buyer.UNNAMED);
  }

  /**
   * The same charge, guarded: a buyer is charged once for a month, whatever the order id and
   * whichever card, and so is a card. A charge that was declined, not sent, found never to have
   * been made, or refunded as a whole sets the month free; one in doubt keeps it. A payment of the
   * window with a month ({@link PaymentRequest#forMonth}) counts as well.
   *
   * <p>The month is of the buyer, not of a plan: a buyer with two subscriptions in the same month
   * is charged without a month, each under an order id that names subscription and month, for
   * example {@code tea-17-2026-11}; the order id then guards the charge.
   *
   * @param once the month it is for
   * @return the changed request
   */
  public ChargeRequest forMonth(YearMonth once) {
    return new ChargeRequest(orderId, payerNumber, goods, amount, once, tax, userDefined, buyer);
  }

  /**
   * The same charge, taxed in another way.
   *
   * @param other how it is taxed
   * @return the changed request
   */
  public ChargeRequest with(Tax other) {
    return new ChargeRequest(orderId, payerNumber, goods, amount, month, other, userDefined, buyer);
  }

  /**
   * The same charge with something written down.
   *
   * @param other what Payple writes down and gives back
   * @return the changed request
   */
  public ChargeRequest with(UserDefined other) {
    return new ChargeRequest(orderId, payerNumber, goods, amount, month, tax, other, buyer);
  }

  /**
   * The same charge, telling Payple where the buyer is told of it.
   *
   * @param who name, phone and e-mail
   * @return the changed request
   */
  public ChargeRequest forBuyer(Buyer who) {
    return new ChargeRequest(orderId, payerNumber, goods, amount, month, tax, userDefined, who);
  }

  /**
   * The terms of the charge.
   *
   * @return {@link PaymentWork#CHARGE}, with the buyer's number, month and tax
   */
  public Terms terms() {
    return new Terms(
        PaymentWork.CHARGE, CardVersion.RECURRING, payerNumber, month, tax, userDefined);
  }

  /** Tells order, goods and amount; the number of the buyer is personal. */
  @Override
  public String toString() {
    return "ChargeRequest[" + orderId + ", " + goods + ", " + amount + " won]";
  }
}
