// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import com.google.gson.Gson;
import io.github.payple4ee.benchmarks.app.ServerState;
import io.github.payple4ee.benchmarks.browser.Visit;
import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** A server with the application that is measured, and what it is asked. */
public final class Shop implements AutoCloseable {

  private static final int CARDS = 128;
  private static final String PAID = "/bench/paid?orderId=";
  private static final AtomicLong RUNS = new AtomicLong();
  private static final Gson GSON = new Gson();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Liberty liberty;
  private final URI confirm;
  private final URI url;

  private Shop(Liberty liberty, URI operations) {
    this.liberty = liberty;
    this.confirm = operations.resolve("/php/PayCardConfirmAct.php?ACT_=PAYM");
    this.url = liberty.url().resolve("bench/");
  }

  /** Starts one that calls this Payple, with cards registered. */
  public static Shop start(
      String name, Payple payple, Payple.Scheme scheme, Map<String, String> environment) {
    Shop shop = start(name, Workshop.war(), payple, scheme, environment);
    shop.registerCards();
    return shop;
  }

  /** Starts one with another application, and with the cards that its journal has. */
  public static Shop start(
      String name, Path war, Payple payple, Payple.Scheme scheme, Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>();
    all.put("PAYPLE_URL", payple.url(scheme).toString());
    all.put("PAYPLE_ALLOWED_HOSTS", payple.operations(scheme).getAuthority());
    // a busy machine is no lost answer; the peers have the same
    all.put("PAYPLE_CONNECT_TIMEOUT", "PT20S");
    all.put("PAYPLE_READ_TIMEOUT", "PT30S");
    // doubts are looked up within seconds, as fast as it goes
    all.put("PAYPLE_LOOKUP_DELAYS", "PT1S,PT2S,PT5S,PT10S,PT30S,PT1M,PT1M,PT1M");
    all.put("PAYPLE_LOOKUPS_PER_SECOND", "9999");
    // peers have no bound; what is measured with one sets it
    all.put("PAYPLE_VISITOR_CALLS", "9999");
    all.put("PAYPLE_REFUND_KEY", "of-the-benchmarks");
    all.put("BENCH_OPERATIONS", payple.operations(scheme).toString());
    all.put("JVM_ARGS", "-Xms1g -Xmx1g " + trusting(payple.trust()));
    all.putAll(environment);
    Liberty liberty = Liberty.with(name, war, "bench/api/shop/page", all);
    liberty.start();
    return new Shop(liberty, payple.operations(scheme));
  }

  private static String trusting(Path store) {
    return "-Djavax.net.ssl.trustStore="
        + store
        + " -Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword="
        + TlsCertificates.PASSWORD;
  }

  /** How ids of orders begin that no other run has. */
  public static String newPrefix() {
    return "b" + RUNS.incrementAndGet() + "-";
  }

  /** Lets the server measure a run. */
  public Measurement measure(Run run) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("api/runs"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(GSON.toJson(run)))
            .build();
    return GSON.fromJson(send(request), Measurement.class);
  }

  /** Does what must succeed. */
  public Measurement prepare(Run run) {
    Measurement done = measure(run);
    if (done.failures() > 0) {
      throw new IllegalStateException(run.work() + ": " + done.failure());
    }
    return done;
  }

  /** Begins with an empty journal, for one that is in memory, with cards registered. */
  public void forget() {
    send(HttpRequest.newBuilder(url.resolve("api/server/journal")).DELETE().build());
    registerCards();
  }

  /** Registers the cards that are charged. */
  public void registerCards() {
    prepare(Run.times(CARDS, "register", 1, newPrefix()));
  }

  /** How the server is. */
  public ServerState state() {
    return GSON.fromJson(
        send(HttpRequest.newBuilder(url.resolve("api/server")).build()), ServerState.class);
  }

  /**
   * Browsers that bring the results of a run's orders, and expect the answer that they are paid.
   */
  public Visit results(Run run) {
    return results(run, PAID);
  }

  /** The same, with another expectation. */
  public Visit results(Run run, String expected) {
    return Visit.withResults(url.resolve("payple/result"), confirm, expected, run);
  }

  /** Browsers that post it to a resource that confirms by hand and stores nothing. */
  public Visit resultsByHand(Run run) {
    return Visit.withResults(url.resolve("api/shop/confirm"), confirm, PAID, run);
  }

  /** Browsers that post it to a resource that confirms by hand and writes the rows by JDBC. */
  public Visit resultsByHandWithRows(Run run) {
    return Visit.withResults(url.resolve("api/shop/confirm/rows"), confirm, PAID, run);
  }

  /** Where a registered card is charged; a prefix and a number follow. */
  public URI charges() {
    return url.resolve("api/shop/charges/");
  }

  /** Browsers that look at a page which reads the journal. */
  public Visit page(Run run) {
    return Visit.toPage(url.resolve("api/shop/orders/" + run.orderId(0)), run);
  }

  /** Browsers that look at a file of the application. */
  public Visit file(Run run) {
    return Visit.toPage(url.resolve("page.html"), run);
  }

  /** Browsers that look at a small resource that needs neither database nor Payple. */
  public Visit resource(Run run) {
    return Visit.toPage(url.resolve("api/shop/page"), run);
  }

  /** Buyers that open windows, bring results and pay with registered cards, in turn. */
  public Visit buyers(List<String> windows, Run run) {
    return Visit.ofBuyers(
        url.resolve("payple/result"),
        confirm,
        new Visit.Further(windows, charges().toString()),
        run);
  }

  /** Opens so many orders; the addresses at which their windows are permitted. */
  public List<String> checkouts(int many) {
    URI address = url.resolve("api/shop/checkouts/" + newPrefix() + "/" + many);
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()).build();
    return send(request).lines().map(path -> url.resolve(path).toString()).toList();
  }

  /** Callers that send the webhook for each order of a run. */
  public Visit webhooks(Run run) {
    return Visit.withResults(url.resolve("payple/webhook"), confirm, "HTTP/1.1 200", run);
  }

  /** Sends the webhook for one order. */
  public void webhook(String orderId) {
    String form = "PCD_PAY_RST=success&PCD_PAY_TYPE=card&PCD_PAY_OID=" + orderId;
    send(
        HttpRequest.newBuilder(url.resolve("payple/webhook"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** The state of an order, from the page that reads the journal. */
  public String paymentState(String orderId) {
    return send(HttpRequest.newBuilder(url.resolve("api/shop/orders/" + orderId)).build());
  }

  /** Its process. */
  public Liberty server() {
    return liberty;
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            request.uri() + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    liberty.close();
  }
}
