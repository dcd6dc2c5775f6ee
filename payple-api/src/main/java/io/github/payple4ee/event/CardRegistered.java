// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * Payple confirmed that a card was registered. The card can be charged from now on. When a payment
 * registered it, {@link PaymentCompleted} of the same order is delivered before this event. When
 * that payment registered no card, {@link CardNotRegistered} is delivered instead. It is not
 * delivered for a card that is {@linkplain io.github.payple4ee.PaypleService#adopt adopted}.
 *
 * @param orderId the order id of the registration, or of the payment that registered the card
 * @param payerNumber the shop's number of the buyer
 * @param at when it was recorded in the journal
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

  /** Prints the order id. The number of the buyer is personal and left out. */
  @Override
  public String toString() {
    return "CardRegistered[" + orderId + "]";
  }
}
