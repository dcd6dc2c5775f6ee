// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A registered card was removed, by the shop or in Payple's admin pages, and cannot be charged any
 * more. {@link io.github.payple4ee.PaypleService#removeCard} removes all cards of a buyer: one
 * event for each registration, also where several registrations have the same card.
 *
 * @param orderId the registration, or the payment with which the card was registered
 * @param payerNumber the shop's number of the buyer
 * @param at when the journal learned of it
 */
public record CardRemoved(String orderId, String payerNumber, Instant at) implements PaymentEvent {

  /**
   * No money moved.
   *
   * @return 0 won
   */
  @Override
  public long amount() {
    return 0;
  }

  /** Tells the registration; the number of the buyer is personal. */
  @Override
  public String toString() {
    return "CardRemoved[" + orderId + "]";
  }
}
