// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * The buyer was charged: Payple's own answer says so, and order and amount are the journal's.
 * Deliver the goods.
 *
 * <p>A success that comes after the payment was abandoned, expired or believed not charged is told
 * too, as late: see whether the goods are still there, and give the money back when they are not.
 * With {@code payple.late-payment=cancel} the module gives it back by itself, and {@link
 * PaymentCancelled} is told instead of this.
 *
 * @param orderId the shop's order id
 * @param amount won charged
 * @param late whether the payment had been given up before
 * @param at when the journal learned of it
 */
public record PaymentCompleted(String orderId, long amount, boolean late, Instant at)
    implements PaymentEvent {

  /**
   * A charge in time.
   *
   * @param orderId the shop's order id
   * @param amount won charged
   * @param at when the journal learned of it
   */
  public PaymentCompleted(String orderId, long amount, Instant at) {
    this(orderId, amount, false, at);
  }
}
