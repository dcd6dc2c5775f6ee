// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.ledger.PaymentLink;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import java.time.Instant;
import java.util.Optional;

/**
 * An open payment window.
 *
 * @param card the registered card or account; empty when the buyer enters one
 * @param origin the origin to which the result may be posted; empty when the authentication had no
 *     Referer
 * @param refusal why the window accepts no payment
 * @param today whether it is today's window and not the manual's
 * @param link the payment link that opened it
 */
public record WindowSession(
    String id,
    PaymentOrder order,
    Optional<RegisteredCard> card,
    Optional<String> origin,
    Optional<Refusal> refusal,
    Instant expiresAt,
    boolean today,
    Optional<PaymentLink> link) {

  boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Whether the buyer may pay in instalments: with an app card in today's window. */
  public boolean offersInstalments() {
    return today
        && !order.isTransfer()
        && !order.registersCard()
        && order.wallet().isEmpty()
        && card.isEmpty();
  }
}
