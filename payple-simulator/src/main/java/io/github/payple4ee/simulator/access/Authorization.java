// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import io.github.payple4ee.simulator.ledger.MaskedCard;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import java.time.Instant;

/** A payment that the buyer authenticated and the merchant has not confirmed yet. */
public record Authorization(
    String requestKey,
    String authKey,
    PaymentOrder order,
    String payerId,
    MaskedCard card,
    String confirmPath,
    Instant expiresAt) {

  boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
