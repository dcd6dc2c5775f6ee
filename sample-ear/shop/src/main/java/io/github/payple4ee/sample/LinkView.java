// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentLink;
import jakarta.annotation.Nullable;

/**
 * A payment link for the operator, who sends its address to the buyer.
 *
 * @param orderId the order
 * @param address Payple's page for the buyer; null while it is not known whether Payple created the
 *     link
 * @param expiresAt when the link expires, UTC; null without an address
 */
public record LinkView(String orderId, @Nullable String address, @Nullable String expiresAt) {

  static LinkView of(PaymentLink link) {
    return new LinkView(link.orderId(), link.address().toString(), link.expiresAt().toString());
  }

  static LinkView of(Outcome.InDoubt<PaymentLink> unknown) {
    return new LinkView(unknown.orderId(), null, null);
  }

  /** The order alone. A visitor with the address can pay. */
  @Override
  public String toString() {
    return "LinkView[" + orderId + "]";
  }
}
