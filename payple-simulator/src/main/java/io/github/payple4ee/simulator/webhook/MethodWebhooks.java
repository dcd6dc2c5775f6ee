// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import io.github.payple4ee.simulator.ledger.Cards.Registration;
import io.github.payple4ee.simulator.ledger.RegisteredCard;

/**
 * Today's webhooks about registered cards and accounts. The Payple of the manual sends none for
 * what the buyer or the shop did.
 */
public final class MethodWebhooks {
  private final Webhooks webhooks;
  private final WebhookPayloads payloads;
  private final boolean sent;

  /**
   * The webhooks about registered cards and accounts.
   *
   * @param sent whether they are sent
   */
  public MethodWebhooks(Webhooks webhooks, WebhookPayloads payloads, boolean sent) {
    this.webhooks = webhooks;
    this.payloads = payloads;
    this.sent = sent;
  }

  /** The buyer registered a card or account in the window. */
  public Registration registered(Registration registration) {
    RegisteredCard card = registration.card();
    if (sent && !registration.known()) {
      webhooks.registration(card.billingKey(), payloads.registered(card));
    }
    return registration;
  }

  /** The shop removed a card or account. */
  public void removed(RegisteredCard card) {
    if (sent) {
      webhooks.removal(card.billingKey(), payloads.removed(card));
    }
  }
}
