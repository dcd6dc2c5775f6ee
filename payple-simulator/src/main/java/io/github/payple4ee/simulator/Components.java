// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.access.Access;
import io.github.payple4ee.simulator.access.AuthKeys;
import io.github.payple4ee.simulator.access.Authorizations;
import io.github.payple4ee.simulator.access.ClientKeys;
import io.github.payple4ee.simulator.access.Credentials;
import io.github.payple4ee.simulator.access.Domains;
import io.github.payple4ee.simulator.control.Admin;
import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.dialect.Dialect;
import io.github.payple4ee.simulator.fault.FaultInjector;
import io.github.payple4ee.simulator.fault.Faults;
import io.github.payple4ee.simulator.fault.WebhookFaults;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.DelayedTasks;
import io.github.payple4ee.simulator.http.RequestLog;
import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.IssuedKeys;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.SimulatorClock;
import io.github.payple4ee.simulator.operation.AuthHandler;
import io.github.payple4ee.simulator.operation.CancelHandler;
import io.github.payple4ee.simulator.operation.CardCompany;
import io.github.payple4ee.simulator.operation.ChargeHandler;
import io.github.payple4ee.simulator.operation.ChargeKind;
import io.github.payple4ee.simulator.operation.ConfirmHandler;
import io.github.payple4ee.simulator.operation.LookupHandler;
import io.github.payple4ee.simulator.operation.OperationHandler;
import io.github.payple4ee.simulator.webhook.DeliveryPlan;
import io.github.payple4ee.simulator.webhook.WebhookPayloads;
import io.github.payple4ee.simulator.webhook.Webhooks;
import io.github.payple4ee.simulator.window.ClientKeyHandler;
import io.github.payple4ee.simulator.window.PaymentWindow;
import io.github.payple4ee.simulator.window.WindowAccess;
import io.github.payple4ee.simulator.window.WindowRules;

/** Creates the parts of a simulator. */
final class Components implements AutoCloseable {
  private final Addresses addresses;
  private final RequestLog seen;
  private final IssuedKeys issued;
  private final Ledger ledger;
  private final Cards cards;
  private final Faults faults = new Faults();
  private final DelayedTasks later = new DelayedTasks("payple-simulator-late-bookings");
  private final DelayedTasks deliveries = new DelayedTasks("payple-simulator-webhooks");
  private final SimulatorClock clock;
  private final Webhooks webhooks;
  private final WebhookPayloads payloads;
  private final Dialect dialect;
  private final AnswerWriter writer;
  private final Credentials credentials;
  private final AuthKeys keys;
  private final Domains domains;
  private final ClientKeys clientKeys;
  private final Access access;
  private final Authorizations authorizations;
  private final CardCompany cardCompany;
  private final PaymentWindow window;
  private final boolean partialCancelAllowed;

  Components(
      SimulatorOptions options,
      Addresses addresses,
      Ledger ledger,
      Cards cards,
      RequestLog seen,
      IssuedKeys issued) {
    this.addresses = addresses;
    this.ledger = ledger;
    this.cards = cards;
    this.seen = seen;
    this.issued = issued;
    clock = new SimulatorClock(options.clock());
    KoreanTime time = new KoreanTime(clock);
    dialect = new Dialect(options.dialect());
    writer = new AnswerWriter(dialect);
    credentials = new Credentials(options.merchant(), dialect, issued);
    keys = new AuthKeys(time, options.keyLifetime(), options.singleUseKeys(), dialect, issued);
    domains = new Domains(options.registeredDomains());
    clientKeys = new ClientKeys(options.merchant(), domains);
    access = new Access(credentials, keys);
    authorizations =
        new Authorizations(
            time, options.confirmLifetime(), options.exactConfirmAddress(), dialect, issued);
    payloads = new WebhookPayloads(options.merchant());
    DeliveryPlan plan = new WebhookFaults(faults)::delays;
    webhooks = new Webhooks(options.webhooks(), plan, writer, time, deliveries);
    cardCompany = new CardCompany(ledger, time, webhooks, payloads);
    window =
        new PaymentWindow(
            new WindowAccess(credentials, keys, domains),
            new WindowRules(ledger, cards),
            authorizations,
            cards,
            cardCompany,
            time,
            options.windowLifetime());
    partialCancelAllowed = options.partialCancelAllowed();
  }

  Ledger ledger() {
    return ledger;
  }

  Cards cards() {
    return cards;
  }

  Faults faults() {
    return faults;
  }

  RequestLog seen() {
    return seen;
  }

  IssuedKeys issued() {
    return issued;
  }

  SimulatorClock clock() {
    return clock;
  }

  Dialect dialect() {
    return dialect;
  }

  Webhooks webhooks() {
    return webhooks;
  }

  Admin admin() {
    return new Admin(ledger, cards, cardCompany, webhooks, payloads);
  }

  Buyer buyer() {
    return new Buyer(window, writer, addresses.operations("localhost"));
  }

  AnswerWriter writer() {
    return writer;
  }

  Access access() {
    return access;
  }

  PaymentWindow window() {
    return window;
  }

  FaultInjector faulty() {
    return new FaultInjector(faults, writer, cardCompany, later);
  }

  OperationHandler authenticationHandler() {
    return new AuthHandler(credentials, keys, domains, addresses);
  }

  ClientKeyHandler clientKeyHandler() {
    return new ClientKeyHandler(clientKeys, addresses);
  }

  OperationHandler confirm() {
    return new ConfirmHandler(credentials, authorizations, cardCompany, addresses);
  }

  ChargeHandler charge(ChargeKind kind) {
    return new ChargeHandler(kind, access, cards, cardCompany, addresses);
  }

  OperationHandler cancel() {
    return new CancelHandler(
        credentials, keys, ledger, cardCompany, addresses, partialCancelAllowed);
  }

  OperationHandler lookup() {
    return new LookupHandler(access, ledger, addresses);
  }

  @Override
  public void close() {
    later.close();
    deliveries.close();
  }
}
