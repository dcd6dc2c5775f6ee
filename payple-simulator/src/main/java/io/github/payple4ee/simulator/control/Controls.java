// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.dialect.Dialect;
import io.github.payple4ee.simulator.http.Router;
import io.github.payple4ee.simulator.http.SameOrigin;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.SimulatorClock;
import io.github.payple4ee.simulator.webhook.Webhooks;

/** The handlers that change a running simulator from outside. */
public final class Controls {
  private final ClockHandler clock;
  private final DialectHandler dialect;
  private final WebhooksHandler webhooks;
  private final AdminHandler admin;

  public Controls(
      SimulatorClock clock, Dialect dialect, Webhooks webhooks, Admin admin, Ledger ledger) {
    this.clock = new ClockHandler(clock);
    this.dialect = new DialectHandler(dialect);
    this.webhooks = new WebhooksHandler(webhooks);
    this.admin = new AdminHandler(admin, ledger);
  }

  public Router addTo(Router router) {
    return router
        .on("GET", ClockHandler.PATH, clock::get)
        .on("PUT", ClockHandler.PATH, clock::put)
        .on("DELETE", ClockHandler.PATH, clock::delete)
        .on("GET", DialectHandler.PATH, dialect::get)
        .on("PUT", DialectHandler.PATH, dialect::put)
        .on("DELETE", DialectHandler.PATH, dialect::delete)
        .on("GET", WebhooksHandler.ADDRESSES, webhooks::get)
        .on("PUT", WebhooksHandler.ADDRESSES, webhooks::put)
        .on("DELETE", WebhooksHandler.ADDRESSES, webhooks::delete)
        .on("GET", WebhooksHandler.DELIVERIES, webhooks::deliveries)
        .on("DELETE", WebhooksHandler.DELIVERIES, webhooks::forget)
        .below("POST", AdminHandler.ORDERS, SameOrigin.only(admin::cancel))
        .below("POST", AdminHandler.CARDS, SameOrigin.only(admin::removeCardByForm))
        .below("DELETE", AdminHandler.CARDS, SameOrigin.only(admin::removeCard));
  }
}
