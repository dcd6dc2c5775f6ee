// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import io.github.payple4ee.simulator.ledger.Movement;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import io.github.payple4ee.simulator.operation.CardCompany;
import io.github.payple4ee.simulator.webhook.WebhookPayloads;
import io.github.payple4ee.simulator.webhook.Webhooks;
import java.util.NoSuchElementException;

/**
 * What the merchant can do on Payple's admin page, without the shop: a webhook notifies the shop,
 * or a lookup finds it.
 */
public final class Admin {
  private final Ledger ledger;
  private final Cards cards;
  private final CardCompany cardCompany;
  private final Webhooks webhooks;
  private final WebhookPayloads payloads;

  public Admin(
      Ledger ledger,
      Cards cards,
      CardCompany cardCompany,
      Webhooks webhooks,
      WebhookPayloads payloads) {
    this.ledger = ledger;
    this.cards = cards;
    this.cardCompany = cardCompany;
    this.webhooks = webhooks;
    this.payloads = payloads;
  }

  /**
   * Refunds the rest of the order's amount.
   *
   * @throws NoSuchElementException if nothing was captured for the order
   * @throws IllegalStateException if everything is refunded already
   */
  public Movement cancel(String orderId) {
    return cancel(orderId, Math.max(1, entry(orderId).remaining()));
  }

  /**
   * Refunds this amount, in won.
   *
   * @throws NoSuchElementException if nothing was captured for the order
   * @throws IllegalStateException if less than the amount can be refunded
   * @throws IllegalArgumentException if the amount is not positive
   */
  public Movement cancel(String orderId, long amount) {
    LedgerEntry entry = entry(orderId);
    return cardCompany
        .refund(orderId, amount)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "order "
                        + orderId
                        + " has only "
                        + entry.remaining()
                        + " won left to refund; requested were "
                        + amount
                        + " won"));
  }

  /**
   * Removes a billing key and sends the merchant a webhook.
   *
   * @throws NoSuchElementException if no card has this billing key
   */
  public void removeCard(String billingKey) {
    RegisteredCard card =
        cards
            .find(billingKey)
            .filter(found -> cards.remove(billingKey))
            .orElseThrow(() -> new NoSuchElementException("no card has this billing key"));
    webhooks.removal(billingKey, payloads.removed(card));
  }

  private LedgerEntry entry(String orderId) {
    return ledger
        .order(orderId)
        .orElseThrow(() -> new NoSuchElementException("no money moved for order " + orderId));
  }
}
