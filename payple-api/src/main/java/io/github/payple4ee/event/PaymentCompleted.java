// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * The buyer was charged: Payple's own answer says so, and its order and amount match the journal.
 * The shop can deliver the goods.
 *
 * <p>A charge may become known after the payment was abandoned, has expired or was recorded as not
 * charged. The event is then delivered with {@code late}: check whether the goods are still
 * available, and refund the payment if they are not. With {@code payple.late-payment=cancel} the
 * module refunds it by itself and delivers {@link PaymentCancelled} instead of this event.
 *
 * @param orderId the shop's order id
 * @param amount won charged
 * @param late whether the payment was abandoned, expired or recorded as not charged before
 * @param at when it was recorded in the journal
 */
public record PaymentCompleted(String orderId, long amount, boolean late, Instant at)
    implements PaymentEvent {

  /**
   * A charge that was not late.
   *
   * @param orderId the shop's order id
   * @param amount won charged
   * @param at when it was recorded in the journal
   */
  public PaymentCompleted(String orderId, long amount, Instant at) {
    this(orderId, amount, false, at);
  }
}
