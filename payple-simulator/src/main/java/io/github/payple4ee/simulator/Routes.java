// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.control.CardsHandler;
import io.github.payple4ee.simulator.control.Controls;
import io.github.payple4ee.simulator.control.FaultsHandler;
import io.github.payple4ee.simulator.control.LedgerHandler;
import io.github.payple4ee.simulator.control.LedgerPage;
import io.github.payple4ee.simulator.fault.FaultInjector;
import io.github.payple4ee.simulator.fault.ReflectingPage;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Asset;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.http.Router;
import io.github.payple4ee.simulator.operation.CardLookupHandler;
import io.github.payple4ee.simulator.operation.CardRemovalHandler;
import io.github.payple4ee.simulator.operation.ChargeHandler;
import io.github.payple4ee.simulator.operation.ChargeKind;
import io.github.payple4ee.simulator.operation.ChargesInProgress;
import io.github.payple4ee.simulator.window.ClientKeyHandler;
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
    LedgerHandler entries = new LedgerHandler(components.ledger());
    FaultsHandler planned = new FaultsHandler(components.faults());
    Handler auth = components.faulty().guard(components.authenticationHandler());
    return controls()
        .addTo(new Router())
        .on("POST", "/php/auth.php", auth)
        .on("GET", "/php/auth.php", auth)
        .on("POST", ClientKeyHandler.PATH, components.clientKeyHandler())
        .on("GET", "/js/cpay.payple.1.0.1.js", ScriptHandler.ofTheManual(addresses))
        .on("GET", "/js/v1/payment.js", ScriptHandler.ofToday(addresses))
        .on("GET", "/img/payple.svg", new Asset("payple.svg", "image/svg+xml"))
        .on("GET", "/simulator/", ledgerPage())
        .on("GET", "/simulator/window.css", new Asset("window.css", "text/css"))
        .on("GET", LedgerHandler.PATH, entries::all)
        .below("GET", LedgerHandler.PATH + "/", entries::one)
        .on("GET", CardsHandler.PATH, new CardsHandler(components.cards()))
        .on("POST", ReflectingPage.PATH, new ReflectingPage())
        .below("GET", FaultsHandler.PATH, planned::get)
        .below("PUT", FaultsHandler.PATH, planned::put)
        .below("DELETE", FaultsHandler.PATH, planned::delete)
        .on("GET", "/simulator/health", request -> Response.json(200, Map.of("status", "UP")));
  }

  /** Adds the payment window and the operations. Authentication returns their address. */
  Router operations(Router router) {
    FaultInjector faulty = components.faulty();
    PaymentWindow window = components.window();
    WindowPages pages = new WindowPages(components.writer());
    addCharges(router, faulty);
    addQueries(router, faulty);
    return router
        .on("POST", at(Purpose.WINDOW.path()), new OpenWindowHandler(window, pages))
        .on("POST", WindowActionHandler.PATH, new WindowActionHandler(window, pages, addresses))
        .on("GET", "/simulator/window.js", new Asset("window.js", "text/javascript"))
        .on("GET", "/simulator/window.css", new Asset("window.css", "text/css"))
        .on("GET", at("/receipt"), ledgerPage()::receipt)
        .on("POST", at(Purpose.CONFIRM_PATH), faulty.guard(components.confirm()));
  }

  private void addCharges(Router router, FaultInjector faulty) {
    ChargesInProgress inProgress = new ChargesInProgress(components.writer());
    for (ChargeKind kind : ChargeKind.values()) {
      ChargeHandler charge = components.charge(kind);
      router.on(
          "POST", at(kind.purpose().path()), inProgress.guard(charge, faulty.guard(charge)));
    }
    router.on("POST", at(Purpose.CANCEL.path()), faulty.guard(components.cancel()));
  }

  private void addQueries(Router router, FaultInjector faulty) {
    CardLookupHandler cardLookup = new CardLookupHandler(components.access(), components.cards());
    CardRemovalHandler cardRemoval =
        new CardRemovalHandler(components.access(), components.cards());
    router
        .on("POST", at(Purpose.LOOKUP.path()), faulty.guard(components.lookup()))
        .on("POST", at(Purpose.CARD_REMOVAL.path()), faulty.guard(cardRemoval))
        .on("POST", at(Purpose.CARD_LOOKUP.path()), faulty.guard(cardLookup));
  }

  private Controls controls() {
    return new Controls(
        components.clock(),
        components.dialect(),
        components.webhooks(),
        components.admin(),
        components.ledger());
  }

  private LedgerPage ledgerPage() {
    return new LedgerPage(components.ledger(), components.cards());
  }

  private String at(String path) {
    return addresses.operationsPrefix() + path;
  }
}
