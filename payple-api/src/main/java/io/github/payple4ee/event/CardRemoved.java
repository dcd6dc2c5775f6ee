// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A registered card was removed, by the shop or in Payple's admin pages, and cannot be charged any
 * more. {@link io.github.payple4ee.PaypleService#removeCard} removes all cards of a buyer: one
 * event is delivered for each registration, even if several registrations have the same card.
 *
 * @param orderId the order id of the registration, or of the payment that registered the card
 * @param payerNumber the shop's number of the buyer
 * @param at when it was recorded in the journal
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

  /** Prints the order id. The number of the buyer is personal and left out. */
  @Override
  public String toString() {
    return "CardRemoved[" + orderId + "]";
  }
}
