// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.access.Access;
import io.github.payple4ee.simulator.access.AuthKeys;
import io.github.payple4ee.simulator.access.Authorizations;
import io.github.payple4ee.simulator.access.ClientKeys;
import io.github.payple4ee.simulator.access.ConfirmAddresses;
import io.github.payple4ee.simulator.access.Credentials;
import io.github.payple4ee.simulator.access.Domains;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.control.Admin;
import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.dialect.Dialect;
import io.github.payple4ee.simulator.fault.FaultInjector;
import io.github.payple4ee.simulator.fault.Faults;
import io.github.payple4ee.simulator.fault.WebhookFaults;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.DelayedTasks;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.RequestLog;
import io.github.payple4ee.simulator.ledger.IssuedKeys;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.SimulatorClock;
import io.github.payple4ee.simulator.ledger.Stores;
import io.github.payple4ee.simulator.operation.AuthHandler;
import io.github.payple4ee.simulator.operation.CancelHandler;
import io.github.payple4ee.simulator.operation.CardCompany;
import io.github.payple4ee.simulator.operation.CardLookupHandler;
import io.github.payple4ee.simulator.operation.CardRemovalHandler;
import io.github.payple4ee.simulator.operation.CashReceiptHandler;
import io.github.payple4ee.simulator.operation.ChargeHandler;
import io.github.payple4ee.simulator.operation.ChargeKind;
import io.github.payple4ee.simulator.operation.ConfirmHandler;
import io.github.payple4ee.simulator.operation.LinkHandler;
import io.github.payple4ee.simulator.operation.LookupHandler;
import io.github.payple4ee.simulator.operation.OperationHandler;
import io.github.payple4ee.simulator.operation.RateLimiter;
import io.github.payple4ee.simulator.operation.Registrations;
import io.github.payple4ee.simulator.operation.TestInstruments;
import io.github.payple4ee.simulator.webhook.DeliveryPlan;
import io.github.payple4ee.simulator.webhook.MethodWebhooks;
import io.github.payple4ee.simulator.webhook.WebhookPayloads;
import io.github.payple4ee.simulator.webhook.Webhooks;
import io.github.payple4ee.simulator.window.ClientKeyHandler;
import io.github.payple4ee.simulator.window.PaymentWindow;
import io.github.payple4ee.simulator.window.WindowAccess;
import io.github.payple4ee.simulator.window.WindowRules;
import java.util.EnumSet;
import java.util.Set;

/** Creates the parts of a simulator. */
final class Components implements AutoCloseable {
  private final Addresses addresses;
  private final RequestLog seen;
  private final Stores stores;
  private final Faults faults = new Faults();
  private final DelayedTasks later = new DelayedTasks("payple-simulator-late-bookings");
  private final DelayedTasks deliveries = new DelayedTasks("payple-simulator-webhooks");
  private final SimulatorClock clock;
  private final KoreanTime time;
  private final Webhooks webhooks;
  private final WebhookPayloads payloads;
  private final MethodWebhooks methodWebhooks;
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
  private final RateLimiter limiter;
  private final boolean partialCancelAllowed;

  Components(SimulatorOptions options, Addresses addresses, Stores stores, RequestLog seen) {
    this.addresses = addresses;
    this.stores = stores;
    this.seen = seen;
    IssuedKeys issued = stores.issued();
    clock = new SimulatorClock(options.clock());
    time = new KoreanTime(clock);
    dialect = new Dialect(options.dialect());
    writer = new AnswerWriter(dialect);
    credentials = new Credentials(options.merchant(), dialect, issued);
    keys = new AuthKeys(time, options.keyLifetime(), singleUse(options), dialect, issued);
    domains = new Domains(options.registeredDomains());
    clientKeys = new ClientKeys(options.merchant(), domains);
    access = new Access(credentials, keys);
    authorizations =
        new Authorizations(
            time,
            options.confirmLifetime(),
            new ConfirmAddresses(options.today(), options.exactConfirmAddress()),
            dialect,
            issued);
    payloads = new WebhookPayloads(options.merchant());
    DeliveryPlan plan = new WebhookFaults(faults)::delays;
    webhooks = new Webhooks(options.webhooks(), plan, writer, time, deliveries);
    methodWebhooks = new MethodWebhooks(webhooks, payloads, options.today());
    TestInstruments tests = new TestInstruments(options.today());
    cardCompany =
        new CardCompany(stores.ledger(), stores.receipts(), tests, time, webhooks, payloads);
    window =
        new PaymentWindow(
            new WindowAccess(credentials, keys, domains, clientKeys, options.today()),
            new WindowRules(stores.ledger(), stores.cards()),
            authorizations,
            new Registrations(stores.cards(), tests, methodWebhooks),
            cardCompany,
            time,
            options.windowLifetime());
    limiter = new RateLimiter(options.rateLimits(), time, writer);
    partialCancelAllowed = options.partialCancelAllowed();
  }

  private static Set<Purpose> singleUse(SimulatorOptions options) {
    if (options.singleUseKeys()) {
      return EnumSet.allOf(Purpose.class);
    }
    return options.today() ? Purpose.charges() : Set.of();
  }

  Stores stores() {
    return stores;
  }

  Faults faults() {
    return faults;
  }

  RequestLog seen() {
    return seen;
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
    return new Admin(stores.ledger(), stores.cards(), cardCompany, webhooks, payloads);
  }

  Buyer buyer() {
    return new Buyer(window, stores.links(), writer, addresses);
  }

  AnswerWriter writer() {
    return writer;
  }

  PaymentWindow window() {
    return window;
  }

  /** Guards an operation with the rate limits and with the planned faults. */
  Handler guarded(OperationHandler handler) {
    return limiter.guard(handler.operation(), faulty(handler));
  }

  /** Guards authentication, which has no rate limit, with the planned faults. */
  Handler faulty(OperationHandler handler) {
    return new FaultInjector(faults, writer, cardCompany, later).guard(handler);
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
    return new ChargeHandler(kind, access, stores.cards(), cardCompany, addresses);
  }

  OperationHandler cancel() {
    return new CancelHandler(
        credentials, keys, stores.ledger(), cardCompany, addresses, partialCancelAllowed);
  }

  OperationHandler lookup() {
    return new LookupHandler(access, stores.ledger(), stores.receipts(), addresses);
  }

  OperationHandler cardLookup() {
    return new CardLookupHandler(access, stores.cards());
  }

  OperationHandler cardRemoval() {
    return new CardRemovalHandler(access, stores.cards(), methodWebhooks);
  }

  OperationHandler cashReceipt(Purpose purpose) {
    return new CashReceiptHandler(purpose, access, stores.ledger(), stores.receipts());
  }

  OperationHandler link() {
    return new LinkHandler(access, stores.links(), time, addresses);
  }

  @Override
  public void close() {
    later.close();
    deliveries.close();
  }
}
