// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.access.ConfirmAddresses;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.control.CardsHandler;
import io.github.payple4ee.simulator.control.Controls;
import io.github.payple4ee.simulator.control.FaultsHandler;
import io.github.payple4ee.simulator.control.LedgerHandler;
import io.github.payple4ee.simulator.control.LedgerPage;
import io.github.payple4ee.simulator.fault.ReflectingPage;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Asset;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.HttpEndpoint;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.http.Router;
import io.github.payple4ee.simulator.http.SameOrigin;
import io.github.payple4ee.simulator.operation.ChargeHandler;
import io.github.payple4ee.simulator.operation.ChargeKind;
import io.github.payple4ee.simulator.operation.ChargesInProgress;
import io.github.payple4ee.simulator.operation.LinkHandler;
import io.github.payple4ee.simulator.operation.OperationHandler;
import io.github.payple4ee.simulator.window.ClientKeyHandler;
import io.github.payple4ee.simulator.window.LinkPageHandler;
import io.github.payple4ee.simulator.window.OpenWindowHandler;
import io.github.payple4ee.simulator.window.PaymentWindow;
import io.github.payple4ee.simulator.window.ScriptHandler;
import io.github.payple4ee.simulator.window.WindowActionHandler;
import io.github.payple4ee.simulator.window.WindowPages;
import java.util.Map;

/** Maps paths to handlers. */
final class Routes {
  private final Components components;
  private final Addresses addresses;

  Routes(Components components, Addresses addresses) {
    this.components = components;
    this.addresses = addresses;
  }

  /** The handlers of the first port: authentication, the scripts, and the simulator's own pages. */
  Router authentication() {
    LedgerHandler entries = new LedgerHandler(components.stores().ledger());
    CardsHandler cards = new CardsHandler(components.stores().cards());
    FaultsHandler planned = new FaultsHandler(components.faults());
    Handler auth = components.faulty(components.authenticationHandler());
    return controls()
        .addTo(new Router())
        .on("POST", "/php/auth.php", auth)
        .on("GET", "/php/auth.php", auth)
        .on("POST", ClientKeyHandler.PATH, components.clientKeyHandler())
        .on("GET", ScriptHandler.MANUAL, ScriptHandler.ofTheManual(addresses))
        .on("GET", ScriptHandler.TODAY, ScriptHandler.ofToday(addresses))
        .on("GET", "/img/payple.svg", new Asset("payple.svg", "image/svg+xml"))
        .on("GET", "/simulator/", ledgerPage())
        .on("GET", "/simulator/window.css", new Asset("window.css", "text/css"))
        .on("GET", LedgerHandler.PATH, entries::all)
        .below("GET", LedgerHandler.PATH + "/", entries::one)
        .on("GET", CardsHandler.PATH, cards::all)
        .on("POST", CardsHandler.PATH, SameOrigin.only(cards::register))
        .on("POST", ReflectingPage.PATH, new ReflectingPage())
        .below("GET", FaultsHandler.PATH, planned::get)
        .below("PUT", FaultsHandler.PATH, planned::put)
        .below("DELETE", FaultsHandler.PATH, planned::delete)
        .on("GET", HttpEndpoint.HEALTH, request -> healthy());
  }

  /** Adds the payment window and the operations. Authentication returns their address. */
  Router operations(Router router) {
    PaymentWindow window = components.window();
    WindowPages pages = new WindowPages(components.writer());
    LinkPageHandler links = new LinkPageHandler(components.stores().links(), window, pages);
    addCharges(router);
    addQueries(router);
    return router
        .on("POST", at(Purpose.WINDOW.path()), new OpenWindowHandler(window, pages))
        .on("POST", WindowActionHandler.PATH, new WindowActionHandler(window, pages, addresses))
        .below("GET", at(LinkHandler.PAGES), links)
        .on("GET", "/simulator/window.js", new Asset("window.js", "text/javascript"))
        .on("GET", "/simulator/window.css", new Asset("window.css", "text/css"))
        .on("GET", at("/receipt"), ledgerPage()::receipt);
  }

  private static Response healthy() {
    return Response.json(200, Map.of("status", "UP"))
        .withHeaders(Map.of(HttpEndpoint.MARK, "true"));
  }

  private void addCharges(Router router) {
    Handler confirm = components.guarded(components.confirm());
    ConfirmAddresses.all().forEach(path -> router.on("POST", at(path), confirm));
    ChargesInProgress inProgress = new ChargesInProgress(components.writer());
    for (ChargeKind kind : ChargeKind.values()) {
      ChargeHandler charge = components.charge(kind);
      Handler guarded = inProgress.guard(charge, components.guarded(charge));
      router.on("POST", at(kind.purpose().path()), guarded);
    }
  }

  private void addQueries(Router router) {
    Map<Purpose, OperationHandler> operations =
        Map.of(
            Purpose.CANCEL, components.cancel(),
            Purpose.LOOKUP, components.lookup(),
            Purpose.CARD_REMOVAL, components.cardRemoval(),
            Purpose.CARD_LOOKUP, components.cardLookup(),
            Purpose.RECEIPT, components.cashReceipt(Purpose.RECEIPT),
            Purpose.RECEIPT_CANCELLATION, components.cashReceipt(Purpose.RECEIPT_CANCELLATION),
            Purpose.LINK, components.link());
    operations.forEach(
        (purpose, operation) ->
            router.on("POST", at(purpose.path()), components.guarded(operation)));
  }

  private Controls controls() {
    return new Controls(
        components.clock(),
        components.dialect(),
        components.webhooks(),
        components.admin(),
        components.stores().ledger());
  }

  private LedgerPage ledgerPage() {
    return new LedgerPage(components.stores().ledger(), components.stores().cards());
  }

  private String at(String path) {
    return addresses.operationsPrefix() + path;
  }
}
