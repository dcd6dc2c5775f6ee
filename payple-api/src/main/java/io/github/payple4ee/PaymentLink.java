// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * A payment link: a page of Payple where a buyer with the address pays the order.
 *
 * @param orderId the shop's order id
 * @param address Payple's page for the buyer ({@code PCD_LINK_URL}); a visitor with the address can
 *     pay the order
 * @param expiresAt when the link expires ({@code PCD_LINK_EXPIREDATE})
 */
public record PaymentLink(String orderId, URI address, Instant expiresAt) {

  /** Requires every component. */
  public PaymentLink {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }

  /** Prints the order and the expiry. The address opens a payment and must not reach a log. */
  @Override
  public String toString() {
    return "PaymentLink[" + orderId + ", until " + expiresAt + "]";
  }
}
