// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A payment that should register the buyer's card was charged, and no card was registered: neither
 * Payple's answer nor the window named a card, or Payple does not know the card that the window
 * named, or every lookup of that card failed. {@link PaymentCompleted} of the same order is
 * delivered before it: the charge itself is certain.
 *
 * <p>A subscription shop asks the buyer to register a card ({@link
 * io.github.payple4ee.PaypleService#openRegistration}) before the next charge. Delivered at most
 * once for an order, and never together with {@link CardRegistered}.
 *
 * @param orderId the order id of the payment
 * @param payerNumber the shop's number of the buyer
 * @param at when it was recorded in the journal
 */
public record CardNotRegistered(String orderId, String payerNumber, Instant at)
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
    return "CardNotRegistered[" + orderId + "]";
  }
}
