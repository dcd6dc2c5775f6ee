// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.RateLimits;
import io.github.payple4ee.simulator.dialect.WireDialect;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulatorOptionsTest {

  @Test
  void operationsMoveToAnotherPortAndPath() {
    SimulatorOptions options =
        SimulatorOptions.builder().operationsOnSecondPort(true).operationsPrefix("/v2").build();
    try (PaypleSimulator simulator = PaypleSimulator.start(options)) {
      Client client = new Client(simulator);

      URI named = URI.create(text(client.authenticate(Map.of()), "return_url"));
      JsonObject confirmed =
          client.confirm(simulator.buyer().pay(client.window("o-1", "CERT", 15_000)));
      HttpResponse<String> fixed =
          client.post(simulator.url().resolve("/php/PayChkAct.php"), Map.of(), Map.of());

      assertThat(named.getPort()).isNotEqualTo(simulator.url().getPort());
      assertThat(named.getPath()).isEqualTo("/v2/index.php");
      assertThat(text(confirmed, "PCD_PAY_RST")).isEqualTo("success");
      assertThat(client.get(text(confirmed, "PCD_PAY_CARDRECEIPT")).body()).contains("o-1");
      assertThat(fixed.statusCode()).isEqualTo(404);
    }
  }

  @Test
  void dialectChangesHowAnswersAreWritten() {
    WireDialect dialect =
        WireDialect.MANUAL
            .withContentType("text/html")
            .withNumbersAsStrings()
            .withTestCodePrefix()
            .withUnknownFields();
    SimulatorOptions options = SimulatorOptions.builder().dialect(dialect).build();
    try (PaypleSimulator simulator = PaypleSimulator.start(options)) {
      Client client = new Client(simulator);

      HttpResponse<String> response =
          client.confirmation(simulator.buyer().pay(client.window("o-1", "CERT", 15_000)));
      JsonObject answer = Client.json(response);

      assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
      assertThat(answer.get("PCD_PAY_TOTAL").toString()).isEqualTo("\"15000\"");
      assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("[test]SPCD0000");
      assertThat(answer.has("PCD_FIELD_OF_TOMORROW")).isTrue();
    }
  }

  @Test
  void prefixOfTheTestHostStandsBeforeEveryCode() {
    SimulatorOptions options =
        SimulatorOptions.builder().dialect(WireDialect.MANUAL.withTestCodePrefix()).build();
    try (PaypleSimulator simulator = PaypleSimulator.start(options)) {
      Client client = new Client(simulator);
      String card = simulator.cards().register("7", "4111111111111111").billingKey();

      assertThat(simulator.buyer().pay(client.window("o-1", "CERT", 15_000)).get("PCD_PAY_CODE"))
          .isEqualTo("[test]0000");
      assertThat(simulator.buyer().decline(client.window("o-1", "PAY", 15_000)).get("PCD_PAY_CODE"))
          .isEqualTo("[test]3112");
      assertThat(
              Stream.of(
                      client.charge(Client.simple(card, "o-2", 9_900)),
                      client.charge(Client.simple(card, "o-2", 9_900)),
                      client.chargeMonthly(card, "o-3", 9_900, "13"),
                      client.cancel("o-4", "20200221", 15_000),
                      client.lookUp("o-4", "20200221"),
                      client.findCard(card),
                      client.removeCard("unknown"))
                  .map(answer -> text(answer, "PCD_PAY_CODE")))
          .containsExactly(
              "[test]SPCD0000",
              "[test]SPCD0014",
              "[test]RPCD0005",
              "[test]1117",
              "[test]CBIL0003",
              "[test]0000",
              "[test]RPCD0012");
    }
  }

  @Test
  void addressIsNamedAsTheCallerNamesIt() {
    try (PaypleSimulator simulator = PaypleSimulator.start()) {
      URI numeric = URI.create("http://127.0.0.1:" + simulator.url().getPort() + "/php/auth.php");
      HttpResponse<String> response =
          new Client(simulator)
              .post(numeric, Map.of("cst_id", "test", "custKey", "abcd1234567890"), Map.of());

      assertThat(text(Client.json(response), "PCD_PAY_HOST")).startsWith("http://127.0.0.1:");
    }
  }

  @Test
  void malformedRequestsAreAnsweredWithAStatus() {
    try (PaypleSimulator simulator = PaypleSimulator.start()) {
      Client client = new Client(simulator);

      assertThat(client.postText("/php/auth.php", "application/json", "{\"a\":").statusCode())
          .isEqualTo(400);
      assertThat(client.postText("/php/auth.php", "application/json", "[]").statusCode())
          .isEqualTo(400);
      assertThat(client.postText("/php/auth.php", "multipart/form-data", "x").statusCode())
          .isEqualTo(400);
      assertThat(
              client
                  .postText("/php/auth.php", "application/x-www-form-urlencoded", "a=%zz")
                  .statusCode())
          .isEqualTo(400);
      assertThat(client.postText("/simulator/window", "text/plain", "").statusCode())
          .isEqualTo(200);
      assertThat(client.get("/php/PayChkAct.php").statusCode()).isEqualTo(405);
      assertThat(client.get("/nowhere").statusCode()).isEqualTo(404);
      assertThat(client.get("/simulator/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void todayChangesDialectAndLimitsUnlessTheyAreSetAfterwards() {
    SimulatorOptions today = SimulatorOptions.builder().today(true).build();

    assertThat(today.dialect()).isEqualTo(WireDialect.TODAY);
    assertThat(today.rateLimits()).isEqualTo(RateLimits.TODAY);
    assertThat(
            SimulatorOptions.builder()
                .today(true)
                .dialect(WireDialect.MANUAL)
                .rateLimits(RateLimits.NONE)
                .build())
        .extracting(SimulatorOptions::dialect, SimulatorOptions::rateLimits)
        .containsExactly(WireDialect.MANUAL, RateLimits.NONE);
    assertThat(SimulatorOptions.builder().today(true).today(false).build().dialect())
        .isEqualTo(WireDialect.MANUAL);
    assertThat(SimulatorOptions.defaults().today()).isFalse();
  }

  @Test
  void nonsenseIsRefused() {
    SimulatorOptionsBuilder options = SimulatorOptions.builder();

    assertThatThrownBy(() -> options.port(70_000).build()).hasMessageContaining("port");
    assertThatThrownBy(() -> options.port(0).keyLifetime(Duration.ZERO).build())
        .hasMessageContaining("keyLifetime");
    assertThatThrownBy(
            () -> SimulatorOptions.builder().registeredDomains("https://shop.example").build())
        .hasMessageContaining("registeredDomains");
    assertThatThrownBy(() -> SimulatorOptions.builder().operationsPrefix("v2/").build())
        .hasMessageContaining("operationsPrefix");
  }
}
