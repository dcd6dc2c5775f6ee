// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A card was registered and can be charged from now on: Payple's own answer says so. When it was
 * registered with a payment, {@link PaymentCompleted} of the same order is told too, before it;
 * when that payment registered no card after all, {@link CardNotRegistered} is delivered instead.
 *
 * @param orderId the registration, or the payment with which the card was registered
 * @param payerNumber the shop's number of the buyer
 * @param at when the journal learned of it
 */
public record CardRegistered(String orderId, String payerNumber, Instant at)
    implements PaymentEvent {

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
    return "CardRegistered[" + orderId + "]";
  }
}
