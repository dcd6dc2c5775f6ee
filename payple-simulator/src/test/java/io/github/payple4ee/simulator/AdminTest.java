// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payple4ee.simulator.control.Admin;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminTest {
  private static final String CANCEL = "/simulator/admin/orders/o-1/cancel";

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder().clock(new TestClock("2020-02-20T15:30:00Z")).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void pay(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));
  }

  @Test
  void merchantRefundsAPartAndThenTheRest() {
    simulator.admin().cancel("o-1", 5_000);

    assertThat(simulator.admin().cancel("o-1").amount()).isEqualTo(10_000);
    assertThat(simulator.ledger().refunded("o-1")).isEqualTo(15_000);
    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_REFUND_TOTAL")).isEqualTo("15000");
  }

  @Test
  void moreThanThereIsCannotBeRefunded() {
    Admin admin = simulator.admin();
    admin.cancel("o-1", 10_000);

    assertThatThrownBy(() -> admin.cancel("o-1", 5_001))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("5000 won");
    assertThatThrownBy(() -> admin.cancel("o-2")).isInstanceOf(NoSuchElementException.class);
    admin.cancel("o-1");
    assertThatThrownBy(() -> admin.cancel("o-1")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void programsCancelOverHttp() {
    HttpResponse<String> part = post("{\"amount\":5000}");
    HttpResponse<String> rest = post("");

    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.body()).contains("\"refunded\":5000");
    assertThat(rest.body()).contains("\"refunded\":15000");
  }

  @ParameterizedTest
  @CsvSource({"o-1, 15001, 409", "o-1, 0, 400", "o-1, many, 400", "o-2, 1, 404", "'', 1, 404"})
  void whatCannotBeCancelledIsRefused(String orderId, String amount, int status) {
    String path = "/simulator/admin/orders/" + orderId + "/cancel";

    assertThat(client.postText(path, "application/json", "{\"amount\":\"" + amount + "\"}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(status);
    assertThat(simulator.ledger().refunded("o-1")).isZero();
  }

  @Test
  void personPressesAButtonAndIsLedBack() {
    simulator.buyer().pay(client.window("주문 2/2", "PAY", 3_000));
    String page = client.get("/simulator/").body();
    String button = "/simulator/admin/orders/%EC%A3%BC%EB%AC%B8%202%2F2/cancel";

    HttpResponse<String> pressed =
        client.send(
            HttpRequest.newBuilder(simulator.url().resolve(button))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Origin", simulator.url().toString())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("amount=1000")));

    assertThat(page).contains("action=\"" + button + "\"", "value=\"3000\"");
    assertThat(pressed.statusCode()).isEqualTo(303);
    assertThat(pressed.headers().firstValue("Location")).contains("/simulator/");
    assertThat(simulator.ledger().refunded("주문 2/2")).isEqualTo(1_000);
  }

  @Test
  void orderWithoutMoneyHasNoButton() {
    simulator.admin().cancel("o-1");

    assertThat(client.get("/simulator/").body()).contains("o-1").doesNotContain("<form");
  }

  @Test
  void receiptHasNoButton() {
    assertThat(client.get("/receipt?order=o-1").body()).contains("o-1").doesNotContain("<form");
  }

  @Test
  void removedCardIsGone() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();

    simulator.admin().removeCard(billingKey);

    assertThat(simulator.cards().find(billingKey)).isEmpty();
    assertThatThrownBy(() -> simulator.admin().removeCard(billingKey))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void programsRemoveCardsOverHttp() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    HttpRequest.Builder removal =
        HttpRequest.newBuilder(simulator.url().resolve("/simulator/admin/cards/" + billingKey))
            .DELETE();

    assertThat(client.send(removal).statusCode()).isEqualTo(204);
    assertThat(client.send(removal).statusCode()).isEqualTo(404);
  }

  @Test
  void personRemovesACard() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    String button = "/simulator/admin/cards/" + billingKey.replace("=", "%3D") + "/removal";

    String page = client.get("/simulator/").body();
    HttpResponse<String> pressed =
        client.send(
            HttpRequest.newBuilder(simulator.url().resolve(button))
                .header("Accept", "text/html")
                .POST(BodyPublishers.noBody()));

    assertThat(page).contains("action=\"" + button + "\"", "4111********1111");
    assertThat(pressed.statusCode()).isEqualTo(303);
    assertThat(simulator.cards().find(billingKey)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://localhost:1",
    "Sec-Fetch-Site, cross-site"
  })
  void pagesOfOtherSitesMayNot(String header, String value) {
    HttpResponse<String> refused =
        client.send(
            HttpRequest.newBuilder(simulator.url().resolve(CANCEL))
                .header(header, value)
                .POST(BodyPublishers.noBody()));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(simulator.ledger().refunded("o-1")).isZero();
  }

  private HttpResponse<String> post(String body) {
    return client.postText(CANCEL, "application/json", body);
  }
}
