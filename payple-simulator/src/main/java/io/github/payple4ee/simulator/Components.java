// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.access.Access;
import io.github.payple4ee.simulator.access.AuthKeys;
import io.github.payple4ee.simulator.access.Authorizations;
import io.github.payple4ee.simulator.access.Credentials;
import io.github.payple4ee.simulator.access.Domains;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.control.Admin;
import io.github.payple4ee.simulator.control.CardsHandler;
import io.github.payple4ee.simulator.control.Controls;
import io.github.payple4ee.simulator.control.FaultsHandler;
import io.github.payple4ee.simulator.control.LedgerHandler;
import io.github.payple4ee.simulator.control.LedgerPage;
import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.dialect.Dialect;
import io.github.payple4ee.simulator.fault.FaultInjector;
import io.github.payple4ee.simulator.fault.Faults;
import io.github.payple4ee.simulator.fault.ReflectingPage;
import io.github.payple4ee.simulator.fault.WebhookFaults;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Asset;
import io.github.payple4ee.simulator.http.DelayedTasks;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.RequestLog;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.http.Router;
import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.IssuedKeys;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.SimulatorClock;
import io.github.payple4ee.simulator.operation.AuthHandler;
import io.github.payple4ee.simulator.operation.CancelHandler;
import io.github.payple4ee.simulator.operation.CardCompany;
import io.github.payple4ee.simulator.operation.CardLookupHandler;
import io.github.payple4ee.simulator.operation.CardRemovalHandler;
import io.github.payple4ee.simulator.operation.ChargeHandler;
import io.github.payple4ee.simulator.operation.ChargeKind;
import io.github.payple4ee.simulator.operation.ChargesInProgress;
import io.github.payple4ee.simulator.operation.ConfirmHandler;
import io.github.payple4ee.simulator.operation.LookupHandler;
import io.github.payple4ee.simulator.operation.OperationHandler;
import io.github.payple4ee.simulator.webhook.DeliveryPlan;
import io.github.payple4ee.simulator.webhook.WebhookPayloads;
import io.github.payple4ee.simulator.webhook.Webhooks;
import io.github.payple4ee.simulator.window.OpenWindowHandler;
import io.github.payple4ee.simulator.window.PaymentWindow;
import io.github.payple4ee.simulator.window.ScriptHandler;
import io.github.payple4ee.simulator.window.WindowAccess;
import io.github.payple4ee.simulator.window.WindowActionHandler;
import io.github.payple4ee.simulator.window.WindowPages;
import io.github.payple4ee.simulator.window.WindowRules;
import java.util.Map;

/** Creates the parts of a simulator and maps paths to handlers. */
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

  /** The handlers of the first port: authentication, the script, and the simulator's own pages. */
  Router authentication() {
    LedgerHandler entries = new LedgerHandler(ledger);
    FaultsHandler planned = new FaultsHandler(faults);
    Handler auth = faulty().guard(new AuthHandler(credentials, keys, domains, addresses));
    Handler script = new ScriptHandler(addresses);
    return new Controls(clock, dialect, webhooks, admin(), ledger)
        .addTo(new Router())
        .on("POST", "/php/auth.php", auth)
        .on("GET", "/php/auth.php", auth)
        .on("GET", "/js/cpay.payple.1.0.1.js", script)
        .on("GET", "/js/v1/payment.js", script)
        .on("GET", "/simulator/", new LedgerPage(ledger, cards))
        .on("GET", "/simulator/window.css", new Asset("window.css", "text/css"))
        .on("GET", LedgerHandler.PATH, entries::all)
        .below("GET", LedgerHandler.PATH + "/", entries::one)
        .on("GET", CardsHandler.PATH, new CardsHandler(cards))
        .on("POST", ReflectingPage.PATH, new ReflectingPage())
        .below("GET", FaultsHandler.PATH, planned::get)
        .below("PUT", FaultsHandler.PATH, planned::put)
        .below("DELETE", FaultsHandler.PATH, planned::delete)
        .on("GET", "/simulator/health", request -> Response.json(200, Map.of("status", "UP")));
  }

  /** Adds the payment window and the operations. Authentication returns their address. */
  Router operations(Router router) {
    FaultInjector faulty = faulty();
    WindowPages pages = new WindowPages(writer);
    LedgerPage receipts = new LedgerPage(ledger, cards);
    String prefix = addresses.operationsPrefix();
    operations(router, faulty);
    return router
        .on("POST", prefix + Purpose.WINDOW.path(), new OpenWindowHandler(window, pages))
        .on("POST", WindowActionHandler.PATH, new WindowActionHandler(window, pages, addresses))
        .on("GET", "/simulator/window.js", new Asset("window.js", "text/javascript"))
        .on("GET", "/simulator/window.css", new Asset("window.css", "text/css"))
        .on("GET", prefix + "/receipt", receipts::receipt)
        .on("POST", prefix + Purpose.CONFIRM_PATH, faulty.guard(confirm()));
  }

  private void operations(Router router, FaultInjector faulty) {
    String prefix = addresses.operationsPrefix();
    ChargesInProgress inProgress = new ChargesInProgress(writer);
    for (ChargeKind kind : ChargeKind.values()) {
      ChargeHandler charge = new ChargeHandler(kind, access, cards, cardCompany, addresses);
      String path = prefix + kind.purpose().path();
      router.on("POST", path, inProgress.guard(charge, faulty.guard(charge)));
    }
    router
        .on("POST", prefix + Purpose.CANCEL.path(), faulty.guard(cancel()))
        .on("POST", prefix + Purpose.LOOKUP.path(), faulty.guard(lookup()))
        .on(
            "POST",
            prefix + Purpose.CARD_REMOVAL.path(),
            faulty.guard(new CardRemovalHandler(access, cards)))
        .on(
            "POST",
            prefix + Purpose.CARD_LOOKUP.path(),
            faulty.guard(new CardLookupHandler(access, cards)));
  }

  @Override
  public void close() {
    later.close();
    deliveries.close();
  }

  private FaultInjector faulty() {
    return new FaultInjector(faults, writer, cardCompany, later);
  }

  private OperationHandler confirm() {
    return new ConfirmHandler(credentials, authorizations, cardCompany, addresses);
  }

  private OperationHandler cancel() {
    return new CancelHandler(
        credentials, keys, ledger, cardCompany, addresses, partialCancelAllowed);
  }

  private OperationHandler lookup() {
    return new LookupHandler(access, ledger, addresses);
  }
}
