// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment as the journal knows it.
 *
 * @param orderId the shop's order id
 * @param goods what is bought
 * @param amount won to charge; 0 for a registration
 * @param refunded won given back so far
 * @param terms how it is taken
 * @param state where the payment stands
 * @param openedAt when the shop opened it
 * @param requestedAt when Payple was asked to charge; empty before that
 * @param approval what Payple says of the charge; empty until it was charged
 * @param refusal why it was declined, or why a person must decide; empty otherwise
 */
public record Payment(
    String orderId,
    String goods,
    long amount,
    long refunded,
    Terms terms,
    PaymentState state,
    Instant openedAt,
    Optional<Instant> requestedAt,
    Optional<Approval> approval,
    Optional<Refusal> refusal) {

  /** Requires every component. */
  public Payment {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(goods, "goods");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(openedAt, "openedAt");
    Objects.requireNonNull(requestedAt, "requestedAt");
    Objects.requireNonNull(approval, "approval");
    Objects.requireNonNull(refusal, "refusal");
  }

  /**
   * How the money is taken.
   *
   * @return the work of the terms
   */
  public PaymentWork work() {
    return terms.work();
  }

  /**
   * Tells whether the buyer may be shown a payment window: nobody has paid, and but for {@link
   * PaymentWork#PAY} another card may do after one was declined, or nothing was charged.
   *
   * @return true when {@link PaypleService#checkout} gives a checkout
   */
  public boolean payable() {
    boolean another = state == PaymentState.DECLINED || state == PaymentState.NOT_CHARGED;
    return work().inWindow() && (state.payable() || (another && work() != PaymentWork.PAY));
  }

  /**
   * What may still be given back.
   *
   * @return won
   */
  public long refundable() {
    return state.charged() ? amount - refunded : 0;
  }
}
