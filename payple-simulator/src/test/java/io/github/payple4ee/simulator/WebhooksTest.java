// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.webhook.WebhookDelivery;
import io.github.payple4ee.simulator.webhook.WebhookKind;
import io.github.payple4ee.simulator.webhook.WebhookOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {
  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder()
              .clock(new TestClock("2020-02-20T15:30:00Z"))
              .webhooks(WebhookOptions.NONE.every(Duration.ofMillis(50)).atMost(3))
              .build());

  private PaypleSimulator simulator;
  private Client client;
  private Shop shop;

  @BeforeEach
  void openTheShop(PaypleSimulator running) throws IOException {
    simulator = running;
    client = new Client(running);
    shop = new Shop();
    simulator.webhooks().resultsTo(shop.address());
  }

  @AfterEach
  void closeTheShop() {
    shop.close();
  }

  @Test
  void webhookOfACaptureHasTheFieldsOfTheDocumentation() {
    Map<String, String> window = client.window("o-1", "CERT", 15_000);
    window.put("PCD_PAYER_NO", "2324");
    client.confirm(simulator.buyer().pay(window));

    JsonObject webhook = webhook(0);

    assertThat(webhook.keySet())
        .containsExactlyInAnyOrder(
            "PCD_PAY_RST",
            "PCD_PAY_CODE",
            "PCD_PAY_MSG",
            "PCD_CST_ID",
            "PCD_PAY_OID",
            "PCD_PAY_TYPE",
            "PCD_PAYER_NO",
            "PCD_PAYER_ID",
            "PCD_PAY_YEAR",
            "PCD_PAY_MONTH",
            "PCD_PAY_GOODS",
            "PCD_PAY_TOTAL",
            "PCD_REGULER_FLAG");
    assertThat(text(webhook, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(webhook, "PCD_PAY_CODE")).isEqualTo("SPCD0000");
    assertThat(text(webhook, "PCD_CST_ID")).isEqualTo("test");
    assertThat(text(webhook, "PCD_PAY_GOODS")).isEqualTo("휴대폰");
    assertThat(webhook.get("PCD_PAY_TOTAL").toString()).isEqualTo("15000");
    assertThat(shop.posts().get(0).contentType()).startsWith("application/json");
  }

  @Test
  void paymentWithoutConfirmSendsAWebhook() {
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    assertThat(text(webhook(0), "PCD_PAY_OID")).isEqualTo("o-1");
  }

  @Test
  void cancelSendsAWebhook() {
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));
    client.cancel("o-1", "20200221", 5_000);

    JsonObject webhook = webhook(1);

    assertThat(text(webhook, "PCD_PAY_CODE")).isEqualTo("PAYC0000");
    assertThat(text(webhook, "PCD_PAYCANCEL_FLAG")).isEqualTo("Y");
    assertThat(text(webhook, "PCD_REFUND_TIME")).isEqualTo("20200221003000");
    assertThat(webhook.get("PCD_REFUND_TOTAL").toString()).isEqualTo("5000");
    assertThat(webhook.get("PCD_PAY_TOTAL").toString()).isEqualTo("15000");
  }

  @Test
  void declinedPaymentSendsAWebhook() {
    simulator.buyer().decline(client.window("o-1", "PAY", 15_000));
    simulator.buyer().pay(client.window("o-2", "PAY", 15_000), "4000000000000002");

    assertThat(text(webhook(0), "PCD_PAY_RST")).isEqualTo("error");
    assertThat(text(webhook(0), "PCD_PAY_CODE")).isEqualTo("3112");
    assertThat(text(webhook(1), "PCD_PAY_OID")).isEqualTo("o-2");
  }

  @Test
  void declinedConfirmSendsAWebhookAndADeclinedAuthenticationDoesNot() {
    simulator.buyer().decline(client.window("o-1", "CERT", 15_000));
    Map<String, String> result = simulator.buyer().pay(client.window("o-2", "CERT", 15_000));
    simulator.faults().inject("o-2", Fault.on(Operation.CONFIRM, FaultKind.DECLINE));
    client.confirm(result);

    assertThat(text(webhook(0), "PCD_PAY_OID")).isEqualTo("o-2");
    assertThat(text(webhook(0), "PCD_PAY_CODE")).isEqualTo("3112");
    assertThat(simulator.webhooks().deliveries("o-1")).isEmpty();
  }

  @Test
  void declinedChargeSendsAWebhook() {
    String billingKey = simulator.cards().register("7", "4000000000000002").billingKey();
    client.charge(Client.simple(billingKey, "o-1", 9_900));

    assertThat(text(webhook(0), "PCD_PAY_CODE")).isEqualTo("3112");
    assertThat(text(webhook(0), "PCD_PAYER_ID")).isEqualTo(billingKey);
  }

  @Test
  void cardRemovedOnTheAdminPageSendsAWebhook() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    simulator.webhooks().removalsTo(shop.address());

    simulator.admin().removeCard(billingKey);

    JsonObject webhook = webhook(0);
    assertThat(webhook.keySet())
        .containsExactlyInAnyOrder(
            "PCD_CST_ID",
            "PCD_PAY_WORK",
            "PCD_PAY_RST",
            "PCD_PAY_MSG",
            "PCD_PAY_TYPE",
            "PCD_PAYER_ID",
            "PCD_PAYER_NAME",
            "PCD_PAYER_HP");
    assertThat(text(webhook, "PCD_PAY_WORK")).isEqualTo("PUSERDEL");
    assertThat(text(webhook, "PCD_PAY_MSG")).startsWith("2008 : ");
    assertThat(text(webhook, "PCD_PAYER_ID")).isEqualTo(billingKey);
  }

  @Test
  void cardRemovedByTheShopSendsNoWebhook() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    simulator.webhooks().removalsTo(shop.address());

    client.removeCard(billingKey);

    assertThat(simulator.webhooks().deliveries(billingKey)).isEmpty();
  }

  @Test
  void lateBookingSendsItsWebhookLate() {
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));
    simulator
        .faults()
        .inject(
            "o-1",
            Fault.on(Operation.CONFIRM, FaultKind.LATE_BOOKING).lasting(Duration.ofSeconds(4)));
    assertThatThrownBy(() -> client.confirm(result)).isNotNull();

    assertThat(simulator.webhooks().deliveries("o-1")).isEmpty();
    assertThat(text(webhook(0), "PCD_PAY_OID")).isEqualTo("o-1");
  }

  @Test
  void addressIsCheckedOnceWhenItIsSet() {
    Eventually.become(() -> deliveries(WebhookKind.CHECK).get(0).attempts() == 1);
    shop.answerWith(405);

    simulator.webhooks().removalsTo(shop.address());

    Eventually.become(() -> deliveries(WebhookKind.CHECK).get(1).attempts() == 1);
    assertThat(deliveries(WebhookKind.CHECK))
        .extracting(WebhookDelivery::status)
        .containsExactly(200, 405);
    assertThat(shop.checks()).hasSize(2);
  }

  @Test
  void whatWasNotTakenIsRepeatedUntilItIs() {
    shop.refuse(1);
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    Eventually.become(() -> delivery().delivered());

    assertThat(delivery().attempts()).isEqualTo(2);
    assertThat(webhook(1)).isEqualTo(webhook(0));
  }

  @Test
  void attemptsAreBounded() {
    shop.answerWith(503);
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    Eventually.become(() -> delivery().attempts() == 3);

    assertThat(delivery().delivered()).isFalse();
    assertThat(delivery().status()).isEqualTo(503);
    assertThat(shop.posts()).hasSize(3);
  }

  @Test
  void closedShopDelaysNoOperation() {
    shop.close();

    assertThat(simulator.buyer().pay(client.window("o-1", "PAY", 15_000)))
        .containsEntry("PCD_PAY_RST", "success");
    Eventually.become(() -> delivery().attempts() == 3);

    assertThat(delivery().status()).isZero();
    assertThat(delivery().problem()).contains("refused");
  }

  @Test
  void webhookIsLost() {
    strike(Fault.on(Operation.WEBHOOK, FaultKind.LOST_WEBHOOK));
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));
    simulator.buyer().pay(client.window("o-2", "PAY", 15_000));

    assertThat(text(webhook(0), "PCD_PAY_OID")).isEqualTo("o-2");
    assertThat(simulator.webhooks().deliveries("o-1")).isEmpty();
  }

  @Test
  void webhookComesTwice() {
    strike(Fault.on(Operation.WEBHOOK, FaultKind.DUPLICATE_WEBHOOK));
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    assertThat(webhook(1)).isEqualTo(webhook(0));
  }

  @Test
  void webhookComesLate() {
    strike(Fault.on(Operation.WEBHOOK, FaultKind.LATE_WEBHOOK).lasting(Duration.ofSeconds(4)));
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));
    simulator.buyer().pay(client.window("o-2", "PAY", 15_000));

    assertThat(text(webhook(0), "PCD_PAY_OID")).isEqualTo("o-2");
    assertThat(text(webhook(1), "PCD_PAY_OID")).isEqualTo("o-1");
  }

  @Test
  void nothingIsSentWithoutAnAddress() {
    simulator.webhooks().stop();

    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    assertThat(simulator.webhooks().deliveries("o-1")).isEmpty();
    assertThat(simulator.webhooks().results()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://payple.example/webhook",
        "http://localhost.example/",
        "http://localhost@payple.example/",
        "ftp://localhost/",
        "/webhook",
        "http://192.168.0.1/"
      })
  void addressesOfOtherMachinesAreRefused(String address) {
    assertThatThrownBy(() -> simulator.webhooks().resultsTo(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(client.put("/simulator/webhook", Map.of("result", address)).statusCode())
        .isEqualTo(400);
    assertThat(simulator.webhooks().results()).contains(shop.address());
  }

  @Test
  void addressesAreSetAndDeliveriesReadOverHttp() {
    client.put("/simulator/webhook", Map.of("removal", "http://127.0.0.1:9080/removed"));
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));
    Eventually.become(() -> delivery().delivered());

    assertThat(client.get("/simulator/webhook").body())
        .isEqualTo(
            "{\"result\":\"%s\",\"removal\":\"http://127.0.0.1:9080/removed\"}"
                .formatted(shop.address()));
    assertThat(client.get("/simulator/webhooks").body())
        .contains("\"kind\":\"CHECK\"", "\"subject\":\"o-1\"", "\"status\":200", "\"SPCD0000\"");

    delete("/simulator/webhook");
    delete("/simulator/webhooks");

    assertThat(client.get("/simulator/webhook").body()).isEqualTo("{}");
    assertThat(client.get("/simulator/webhooks").body()).isEqualTo("[]");
  }

  private void strike(Fault fault) {
    simulator.faults().inject("o-1", fault);
  }

  private WebhookDelivery delivery() {
    return simulator.webhooks().deliveries("o-1").get(0);
  }

  private List<WebhookDelivery> deliveries(WebhookKind kind) {
    return simulator.webhooks().deliveries().stream()
        .filter(delivery -> delivery.kind() == kind)
        .toList();
  }

  private JsonObject webhook(int index) {
    Eventually.become(() -> shop.posts().size() > index);
    return JsonParser.parseString(shop.posts().get(index).body()).getAsJsonObject();
  }

  private void delete(String path) {
    client.send(HttpRequest.newBuilder(simulator.url().resolve(path)).DELETE());
  }
}
