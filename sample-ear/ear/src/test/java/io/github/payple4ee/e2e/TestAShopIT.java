// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.simulator.Buyer;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.PaypleSimulatorExtension;
import io.github.payple4ee.simulator.ShopPage;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Java of docs/test-a-shop.md, run against the sample on its server. */
class TestAShopIT {

  private static LibertyServer server;

  // docs: simulator
  @RegisterExtension
  static final PaypleSimulatorExtension PAYPLE =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder().port(Integer.getInteger("payple.port", 0)).build());

  // end

  @BeforeAll
  static void startTheShop(PaypleSimulator payple) {
    server =
        LibertyServer.start(
            "test-a-shop",
            Map.of(
                "PAYPLE_URL", payple.url().toString(),
                // Payple's public test merchant, whom the simulator knows
                "PAYPLE_CST_ID", "",
                "PAYPLE_CUST_KEY", "",
                "PAYPLE_REFUND_KEY", "",
                "PAYPLE_LOOKUP_DELAYS", "PT0.5S,PT1S,PT1S,PT1S,PT2S,PT5S"));
    System.setProperty("shop.port", String.valueOf(server.url().getPort()));
  }

  @AfterAll
  static void stopTheShop(PaypleSimulator payple) {
    System.clearProperty("shop.port");
    server.close();
    Notebook.keysOf(payple);
  }

  // docs: browser
  private final URI shop =
      URI.create("http://localhost:" + Integer.getInteger("shop.port") + "/shop/");
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  record Order(String orderId, String state) {}

  record Checkout(URI script, Map<String, String> fields) {}

  private Order open(String item, String work) throws Exception {
    String order = new Gson().toJson(Map.of("item", item, "work", work));
    return call("POST", "api/orders", order, Order.class);
  }

  private Checkout checkout(String orderId) throws Exception {
    return call("POST", "api/orders/" + orderId + "/checkout", "{}", Checkout.class);
  }

  private String state(String orderId) throws Exception {
    return call("GET", "api/orders/" + orderId, "", Order.class).state();
  }

  private <T> T call(String method, String path, String body, Class<T> type) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(shop.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return new Gson().fromJson(browser.send(request, BodyHandlers.ofString()).body(), type);
  }

  // end

  // docs: pay
  @Test
  void buyerPays(PaypleSimulator payple) throws Exception {
    String orderId = open("tea-set", "CERT").orderId();
    Checkout checkout = checkout(orderId);
    ShopPage page = payple.buyer().at(shop, browser);

    HttpResponse<String> answer = page.pay(checkout.script(), checkout.fields());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/shop/result.html?orderId=" + orderId);
    assertThat(state(orderId)).isEqualTo("PAID");
    assertThat(payple.ledger().captured(orderId)).isEqualTo(15_000);
  }

  // end

  // docs: decline
  @Test
  void cardIsDeclinedAndTheNextWindowIsClosed(PaypleSimulator payple) throws Exception {
    String orderId = open("tea-set", "CERT").orderId();
    ShopPage page = payple.buyer().at(shop, browser);

    Checkout first = checkout(orderId);
    page.decline(first.script(), first.fields());
    assertThat(state(orderId)).isEqualTo("DECLINED");

    Checkout second = checkout(orderId);
    page.close(second.script(), second.fields());
    assertThat(state(orderId)).isEqualTo("ABANDONED");
    assertThat(payple.ledger().captures(orderId)).isZero();
  }

  // end

  // docs: card
  @Test
  void numberOfTheCardDecides(PaypleSimulator payple) throws Exception {
    String orderId = open("tea-set", "CERT").orderId();
    Checkout checkout = checkout(orderId);

    payple
        .buyer()
        .at(shop, browser)
        .act(
            checkout.script(),
            checkout.fields(),
            (buyer, fields) -> buyer.pay(fields, "4111111111110002"));

    assertThat(state(orderId)).isEqualTo("DECLINED");
  }

  // end

  // docs: fault
  @Test
  void answerToTheConfirmIsLost(PaypleSimulator payple) throws Exception {
    String orderId = open("tea-set", "CERT").orderId();
    Checkout checkout = checkout(orderId);
    payple.faults().inject(orderId, Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_AFTER));

    payple.buyer().at(shop, browser).pay(checkout.script(), checkout.fields());

    await().untilAsserted(() -> assertThat(state(orderId)).isEqualTo("PAID"));
    assertThat(payple.ledger().captures(orderId)).isOne();
  }

  // end

  // docs: webhook
  @Test
  void browserLosesTheResultAndTheWebhookBringsIt(PaypleSimulator payple) throws Exception {
    payple.webhooks().resultsTo(shop.resolve("payple/webhook"));
    String orderId = open("tea-set", "PAY").orderId();
    Checkout checkout = checkout(orderId);

    Map<String, String> lost =
        payple.buyer().at(shop, browser).result(checkout.script(), checkout.fields(), Buyer::pay);

    assertThat(lost).containsEntry("PCD_PAY_RST", "success");
    await().untilAsserted(() -> assertThat(state(orderId)).isEqualTo("PAID"));
  }

  // end

  // docs: clock
  @Test
  void resultThatComesTooLateChargesNothing(PaypleSimulator payple) throws Exception {
    String orderId = open("tea-set", "CERT").orderId();
    Checkout checkout = checkout(orderId);
    ShopPage page = payple.buyer().at(shop, browser);
    Map<String, String> result = page.result(checkout.script(), checkout.fields(), Buyer::pay);

    payple.clock().advance(Duration.ofMinutes(11));
    page.deliver(result);

    assertThat(payple.ledger().captures(orderId)).isZero();
    assertThat(state(orderId)).isEqualTo("OPEN");
  }

  @AfterEach
  void reset(PaypleSimulator payple) {
    payple.clock().reset();
    payple.webhooks().stop();
  }
  // end
}
