// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import io.github.payple4ee.simulator.ledger.Charge;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import java.time.Instant;

/** A payment that the buyer authenticated and the merchant has not confirmed yet. */
public record Authorization(
    String requestKey, String authKey, Charge charge, String confirmPath, Instant expiresAt) {

  public PaymentOrder order() {
    return charge.order();
  }

  public String payerId() {
    return charge.payerId();
  }

  boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
