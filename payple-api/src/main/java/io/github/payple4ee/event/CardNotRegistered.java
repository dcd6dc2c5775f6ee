// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A payment that was to register the buyer's card was charged, and no card that can be charged is
 * known from it: neither Payple's answer nor the window named one, or Payple does not know the one
 * that the window named, or could not be asked about it until the last lookup. {@link
 * PaymentCompleted} of the same order is delivered before it; the money is not in question.
 *
 * <p>A subscription shop asks the buyer to register a card ({@link
 * io.github.payple4ee.PaypleService#openRegistration}) before the next charge. Delivered at most
 * once for an order, and never together with {@link CardRegistered}.
 *
 * @param orderId the payment
 * @param payerNumber the shop's number of the buyer
 * @param at when the journal learned of it
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

  /** Tells the payment; the number of the buyer is personal. */
  @Override
  public String toString() {
    return "CardNotRegistered[" + orderId + "]";
  }
}
