// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.Cards.Registration;
import io.github.payple4ee.simulator.ledger.Instrument;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.webhook.MethodWebhooks;
import java.util.Optional;

/** Registers the cards and accounts that buyers enter in the window. */
public final class Registrations {
  private final Cards cards;
  private final TestInstruments tests;
  private final MethodWebhooks webhooks;

  public Registrations(Cards cards, TestInstruments tests, MethodWebhooks webhooks) {
    this.cards = cards;
    this.tests = tests;
    this.webhooks = webhooks;
  }

  /** Why the order cannot register the card or account; empty when it registers nothing. */
  public Optional<Refusal> refusal(PaymentOrder order, Instrument instrument) {
    return order.registersCard()
        ? tests.refusalOfRegistration(instrument.masked())
        : Optional.empty();
  }

  public Registration register(PaymentOrder order, Instrument instrument) {
    return webhooks.registered(cards.register(order, instrument));
  }
}
