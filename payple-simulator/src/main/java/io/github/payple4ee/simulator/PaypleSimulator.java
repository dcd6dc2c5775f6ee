// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.control.Admin;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.fault.Faults;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.HttpEndpoint;
import io.github.payple4ee.simulator.http.RequestLog;
import io.github.payple4ee.simulator.http.Router;
import io.github.payple4ee.simulator.http.SeenRequest;
import io.github.payple4ee.simulator.http.ServerThreads;
import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.CashReceipts;
import io.github.payple4ee.simulator.ledger.IssuedKey;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.PaymentLinks;
import io.github.payple4ee.simulator.ledger.SimulatorClock;
import io.github.payple4ee.simulator.ledger.StateFile;
import io.github.payple4ee.simulator.ledger.Stores;
import io.github.payple4ee.simulator.webhook.Webhooks;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * A running simulator of Payple, on the loopback address unless the options name another one.
 *
 * <p>Safe for use by several threads. {@link #close()} stops it immediately. With a state file, a
 * later simulator continues with its ledger, cards, receipts and links.
 *
 * <p>Amounts are won. Days and times in Payple's formats are Korean (KST, Asia/Seoul).
 */
public final class PaypleSimulator implements AutoCloseable {
  private final ExecutorService threads;
  private final List<HttpEndpoint> endpoints;
  private final Addresses addresses;
  private final Components components;

  private PaypleSimulator(
      ExecutorService threads,
      List<HttpEndpoint> endpoints,
      Addresses addresses,
      Components components) {
    this.threads = threads;
    this.endpoints = endpoints;
    this.addresses = addresses;
    this.components = components;
  }

  /**
   * Starts a simulator with {@link SimulatorOptions#defaults()}.
   *
   * @throws java.io.UncheckedIOException if no port is free
   */
  public static PaypleSimulator start() {
    return start(SimulatorOptions.defaults());
  }

  /**
   * Starts a simulator. It answers requests when the method returns.
   *
   * @param options its options
   * @return the running simulator; close it after use
   * @throws java.io.UncheckedIOException if the port is taken, or the state file is unreadable or
   *     not a file of the simulator
   */
  public static PaypleSimulator start(SimulatorOptions options) {
    // before the ports are opened, so that no port stays open when the file is unreadable
    Stores stores = Stores.in(new StateFile(options.stateFile()));
    RequestLog seen = new RequestLog();
    ExecutorService threads = ServerThreads.create();
    HttpEndpoint main = new HttpEndpoint(options.address(), options.port(), threads, seen);
    HttpEndpoint second =
        options.operationsOnSecondPort()
            ? new HttpEndpoint(options.address(), 0, threads, seen)
            : main;
    Addresses addresses =
        new Addresses(
            main.port(),
            second.port(),
            options.operationsPrefix(),
            !options.address().isLoopbackAddress());
    Components components = new Components(options, addresses, stores, seen);
    Routes routes = new Routes(components, addresses);
    Router authentication = routes.authentication();
    if (second == main) {
      main.open(routes.operations(authentication));
      return new PaypleSimulator(threads, List.of(main), addresses, components);
    }
    main.open(authentication);
    second.open(routes.operations(new Router()));
    return new PaypleSimulator(threads, List.of(main, second), addresses, components);
  }

  /** The base address, such as {@code http://localhost:8090}: {@code payple.url} of the client. */
  public URI url() {
    return addresses.url();
  }

  /** The base address of the window and the operations, which authentication names. */
  public URI operationsUrl() {
    return URI.create(addresses.operations("localhost"));
  }

  /** What was actually captured and refunded. */
  public Ledger ledger() {
    return components.stores().ledger();
  }

  /** The registered cards and accounts. */
  public Cards cards() {
    return components.stores().cards();
  }

  /** The cash receipts that are issued. */
  public CashReceipts cashReceipts() {
    return components.stores().receipts();
  }

  /** The payment links. */
  public PaymentLinks links() {
    return components.stores().links();
  }

  /** The planned faults. */
  public Faults faults() {
    return components.faults();
  }

  /** The simulator's clock. Move it to let keys expire and Korean days end. */
  public SimulatorClock clock() {
    return components.clock();
  }

  /** The present dialect of the answers. */
  public WireDialect dialect() {
    return components.dialect().current();
  }

  /** Writes answers in this dialect from now on. Keys that were issued before stay valid. */
  public void speak(WireDialect dialect) {
    components.dialect().speak(dialect);
  }

  /** The webhooks to the merchant. */
  public Webhooks webhooks() {
    return components.webhooks();
  }

  /**
   * What the merchant can do in Payple's admin pages, such as a refund that the shop did not
   * request.
   */
  public Admin admin() {
    return components.admin();
  }

  /** A buyer without a browser. */
  public Buyer buyer() {
    return components.buyer();
  }

  /** The latest thousand requests, oldest first, without requests for the health check. */
  public List<SeenRequest> requests() {
    return components.seen().all();
  }

  /** The latest requests to this path, oldest first. */
  public List<SeenRequest> requestsTo(String path) {
    return requests().stream().filter(request -> request.path().equals(path)).toList();
  }

  /**
   * The latest hundred thousand keys that were issued, oldest first, so that a shop's tests can
   * search its logs, answers and tables for them.
   */
  public List<IssuedKey> issuedKeys() {
    return components.stores().issued().all();
  }

  /** Clears the list of requests. Ledger, cards and faults stay. */
  public void forgetRequests() {
    components.seen().clear();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    components.close();
    endpoints.forEach(HttpEndpoint::close);
  }
}
