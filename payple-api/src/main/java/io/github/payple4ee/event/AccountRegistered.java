// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * Payple confirmed that a bank account was registered. The account can be charged from now on. When
 * a payment registered it, {@link PaymentCompleted} of the same order is delivered before this
 * event. It is not delivered for an account that is {@linkplain
 * io.github.payple4ee.PaypleService#adopt adopted}.
 *
 * @param orderId the order id of the registration, or of the payment
 * @param payerNumber the shop's number of the buyer
 * @param at when it was recorded in the journal
 */
public record AccountRegistered(String orderId, String payerNumber, Instant at)
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
    return "AccountRegistered[" + orderId + "]";
  }
}
