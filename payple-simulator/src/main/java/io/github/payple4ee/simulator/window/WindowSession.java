// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment window that is open.
 *
 * @param card the registered card that is paid with, empty when the buyer types one
 * @param origin where the result may be posted, empty when the authentication had no Referer
 * @param refusal why nothing can be paid in it
 */
public record WindowSession(
    String id,
    PaymentOrder order,
    Optional<RegisteredCard> card,
    Optional<String> origin,
    Optional<Refusal> refusal,
    Instant expiresAt) {

  boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
