// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import java.time.Instant;
import java.util.Optional;

/**
 * An open payment window.
 *
 * @param card the registered card; empty when the buyer enters a card
 * @param origin the origin to which the result may be posted; empty when the authentication had no
 *     Referer
 * @param refusal why the window accepts no payment
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
