// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.payple4ee.simulator.webhook.WebhookKind;
import io.github.payple4ee.simulator.webhook.WebhookOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhooksOfTodayTest {
  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder()
              .clock(new TestClock("2026-02-20T15:30:00Z"))
              .today(true)
              // a connection may be reset, and the usual interval is a minute
              .webhooks(WebhookOptions.NONE.every(Duration.ofSeconds(1)))
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
    simulator.webhooks().removalsTo(shop.address());
  }

  @AfterEach
  void closeTheShop() {
    shop.close();
  }

  @Test
  void confirmedPaymentSendsTheCodeOfItsAnswer() {
    client.confirm(simulator.buyer().pay(Client.windowOfToday("o-1", "CERT", 15_000)));

    assertThat(text(webhook(0), "PCD_PAY_CODE")).isEqualTo("PCCF0000");
  }

  @Test
  void declinedPaymentSendsTheCodeOfItsAnswer() {
    client.confirm(
        simulator.buyer().pay(Client.windowOfToday("o-1", "CERT", 15_000), "4000000000001060"));

    assertThat(text(webhook(0), "PCD_PAY_CODE")).isEqualTo("PCCFD001");
    assertThat(text(webhook(0), "PCD_PAY_MSG")).startsWith("[PCCFD001] 1060 - ");
  }

  @Test
  void cancelOnTheAdminPageSendsAWebhook() {
    simulator.buyer().pay(Client.transferOfToday("o-1", "PAY", 15_000));
    assertThat(text(webhook(0), "PCD_PAY_CODE")).isEqualTo("PCOF0000");

    simulator.admin().cancel("o-1");

    assertThat(text(webhook(1), "PCD_PAY_CODE")).isEqualTo("PAYC0000");
    assertThat(text(webhook(1), "PCD_PAY_TYPE")).isEqualTo("transfer");
  }

  @Test
  void registeredCardSendsAWebhookOnce() {
    Map<String, String> fields = Client.windowOfToday("", "AUTH", 0);
    fields.put("PCD_CARD_VER", "01");
    fields.put("PCD_PAYER_NO", "7");

    String billingKey = simulator.buyer().register(fields).get("PCD_PAYER_ID");
    simulator.buyer().register(fields);

    assertThat(text(webhook(0), "PCD_PAY_WORK")).isEqualTo("AUTH");
    assertThat(text(webhook(0), "PCD_PAYER_ID")).isEqualTo(billingKey);
    assertThat(text(webhook(0), "PCD_PAY_TYPE")).isEqualTo("card");
    assertThat(simulator.webhooks().deliveries(billingKey))
        .singleElement()
        .matches(delivery -> delivery.kind() == WebhookKind.REGISTRATION);
  }

  @Test
  void registeredAccountSendsAWebhook() {
    simulator.buyer().register(Client.accountRegistration("7"));

    assertThat(text(webhook(0), "PCD_PAY_TYPE")).isEqualTo("transfer");
    assertThat(text(webhook(0), "PCD_PAY_BANKNAME")).isEqualTo("신한은행");
  }

  @Test
  void cardRemovedByTheShopSendsAWebhook() {
    String billingKey = simulator.cards().registerAccount("7", "088", "110123456789").billingKey();

    client.removeCard(billingKey);

    assertThat(text(webhook(0), "PCD_PAY_WORK")).isEqualTo("PUSERDEL");
    assertThat(text(webhook(0), "PCD_PAY_TYPE")).isEqualTo("transfer");
    assertThat(text(webhook(0), "PCD_PAYER_ID")).isEqualTo(billingKey);
  }

  @Test
  void addressIsTestedByAnEmptyPostIfTheOptionsSaySo() {
    SimulatorOptions options =
        SimulatorOptions.builder()
            .webhooks(WebhookOptions.NONE.testedByEmptyPost().resultsTo(shop.address()))
            .build();
    try (PaypleSimulator testing = PaypleSimulator.start(options)) {
      Eventually.become(() -> !shop.posts().isEmpty());

      assertThat(shop.posts().get(0).body()).isEmpty();
      assertThat(testing.webhooks().deliveries())
          .extracting(delivery -> delivery.kind())
          .isEqualTo(List.of(WebhookKind.CHECK, WebhookKind.PROBE));
    }
  }

  private JsonObject webhook(int index) {
    Eventually.become(() -> shop.posts().size() > index);
    return JsonParser.parseString(shop.posts().get(index).body()).getAsJsonObject();
  }
}
