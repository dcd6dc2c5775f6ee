// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LookupTest {
  // 00:30 of the 21st in Korea
  private final TestClock clock = new TestClock("2020-02-20T15:30:00Z");

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(SimulatorOptions.builder().clock(clock).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void paidOrderIsFoundInTheWordsOfTheManual() {
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    JsonObject answer = client.lookUp("o-1", "20200221");

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(answer, "PCD_PAY_MSG")).isEqualTo("조회완료");
    assertThat(answer.has("PCD_PAY_CODE")).isFalse();
    assertThat(answer.get("PCD_PAY_TOTAL").toString()).isEqualTo("\"15000\"");
    assertThat(text(answer, "PCD_PAY_TIME")).isEqualTo("20200221003000");
    assertThat(text(answer, "PCD_CARDNUM")).isEqualTo("4111********1111");
    assertThat(text(answer, "PCD_CARDTRADENUM")).hasSize(24);
    assertThat(answer.has("PCD_REFUND_TOTAL")).isFalse();
  }

  @Test
  void refundsShow() {
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));
    client.cancel("o-1", "20200221", 5_000);

    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_REFUND_TOTAL")).isEqualTo("5000");
  }

  @Test
  void unknownOrderIsNotFound() {
    JsonObject answer = client.lookUp("o-1", "20200221");

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("error");
    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("CBIL0003");
  }

  @Test
  void unconfirmedOrderIsNotFound() {
    simulator.buyer().pay(client.window("o-1", "CERT", 15_000));

    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_CODE")).isEqualTo("CBIL0003");
  }

  @Test
  void anotherDayIsNotFound() {
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    assertThat(text(client.lookUp("o-1", "20200220"), "PCD_PAY_CODE")).isEqualTo("CBIL0003");
  }

  @Test
  void oneKeyServesABatchUntilItExpires() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y"));

    assertThat(code(auth)).isEqualTo("CBIL0003");
    clock.advance(Duration.ofMinutes(29));
    assertThat(code(auth)).isEqualTo("CBIL0003");
    clock.advance(Duration.ofMinutes(1));
    assertThat(code(auth)).isEqualTo("CBIL0002");
  }

  @Test
  void keyOfTheWindowDoesNotLookUp() {
    assertThat(code(client.authenticate(Map.of()))).isEqualTo("CBIL0001");
  }

  private String code(JsonObject auth) {
    Map<String, Object> fields =
        Client.signed(
            auth,
            Map.of(
                "PCD_PAYCHK_FLAG", "Y",
                "PCD_PAY_TYPE", "card",
                "PCD_PAY_OID", "o-1",
                "PCD_PAY_DATE", "20200221"));
    URI address = simulator.url().resolve("/php/PayChkAct.php");
    return text(Client.json(client.post(address, fields, Map.of())), "PCD_PAY_CODE");
  }
}
