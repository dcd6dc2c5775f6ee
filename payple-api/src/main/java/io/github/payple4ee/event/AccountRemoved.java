// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A registered bank account was removed, by the shop or in Payple's admin pages, and cannot be
 * charged any more. One event is delivered for each registration.
 *
 * @param orderId the order id of the registration, or of the payment
 * @param payerNumber the shop's number of the buyer
 * @param at when it was recorded in the journal
 */
public record AccountRemoved(String orderId, String payerNumber, Instant at)
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
    return "AccountRemoved[" + orderId + "]";
  }
}
