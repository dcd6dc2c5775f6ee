// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A payment that should register the buyer's bank account was charged, and no account was
 * registered, or every lookup of it failed. {@link PaymentCompleted} of the same order is delivered
 * before it: the charge itself is certain. Ask the buyer to register an account ({@link
 * io.github.payple4ee.PaypleService#openRegistration}) before the next charge.
 *
 * @param orderId the order id of the payment
 * @param payerNumber the shop's number of the buyer
 * @param at when it was recorded in the journal
 */
public record AccountNotRegistered(String orderId, String payerNumber, Instant at)
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
    return "AccountNotRegistered[" + orderId + "]";
  }
}
