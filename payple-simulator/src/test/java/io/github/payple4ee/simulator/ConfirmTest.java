// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConfirmTest {
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
  void authenticationAloneMovesNoMoney() {
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));

    assertThat(result)
        .containsEntry("PCD_PAY_RST", "success")
        .containsEntry("PCD_PAY_CODE", "0000")
        .containsEntry("PCD_PAY_MSG", "카드인증완료")
        .containsEntry("PCD_PAY_OID", "o-1")
        .containsEntry("PCD_PAY_TOTAL", "15000")
        .containsEntry("PCD_RST_URL", "/shop/payple/result")
        .containsEntry("PCD_PAY_COFURL", simulator.url() + "/php/PayCardConfirmAct.php?ACT_=PAYM")
        .containsKeys("PCD_AUTH_KEY", "PCD_PAY_REQKEY");
    assertThat(simulator.ledger().captured("o-1")).isZero();
  }

  @Test
  void confirmCaptures() {
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));

    JsonObject answer = client.confirm(result);

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("SPCD0000");
    assertThat(text(answer, "PCD_PAY_OID")).isEqualTo("o-1");
    assertThat(answer.get("PCD_PAY_TOTAL").toString()).isEqualTo("15000");
    assertThat(text(answer, "PCD_PAY_TIME")).isEqualTo("20200221003000");
    assertThat(text(answer, "PCD_PAY_CARDNUM")).isEqualTo("4111********1111");
    assertThat(text(answer, "PCD_PAY_CARDTRADENUM")).matches("20200221003000\\d{10}");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void confirmCapturesOnce() {
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));
    client.confirm(result);

    JsonObject second = client.confirm(result);

    assertThat(text(second, "PCD_PAY_RST")).isEqualTo("error");
    assertThat(text(second, "PCD_PAY_CODE")).isEqualTo("CPCA0201");
    assertThat(simulator.ledger().captures("o-1")).isEqualTo(1);
  }

  @Test
  void confirmsAtTheSameMomentCaptureOnce() throws Exception {
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));
    ExecutorService callers = Executors.newFixedThreadPool(8);

    List<String> codes =
        callers
            .invokeAll(
                Stream.generate(
                        () -> (Callable<String>) () -> text(client.confirm(result), "PCD_PAY_CODE"))
                    .limit(8)
                    .toList())
            .stream()
            .map(ConfirmTest::value)
            .toList();
    callers.shutdown();

    assertThat(codes).containsOnlyOnce("SPCD0000");
    assertThat(simulator.ledger().captures("o-1")).isEqualTo(1);
  }

  @Test
  void tokensConfirmAsWellAsTheRawPair() {
    Map<String, String> window = client.window("o-1", "CERT", 15_000);
    Map<String, String> body = new LinkedHashMap<>(simulator.buyer().pay(window));
    body.put("PCD_CST_ID", window.get("PCD_CST_ID"));
    body.put("PCD_CUST_KEY", window.get("PCD_CUST_KEY"));

    JsonObject answer =
        Client.json(client.post(URI.create(body.get("PCD_PAY_COFURL")), body, Map.of()));

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void unknownRequestKeyIsRefused() {
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));
    result.put("PCD_PAY_REQKEY", "forged");

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("CPCA0005");
  }

  @Test
  void keyOfTheWindowDoesNotConfirm() {
    Map<String, String> window = client.window("o-1", "CERT", 15_000);
    Map<String, String> result = simulator.buyer().pay(window);
    result.put("PCD_AUTH_KEY", window.get("PCD_AUTH_KEY"));

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("CPCA0005");
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void registeredCardIsConfirmedWithItsBillingKey() {
    Map<String, String> window = client.window("o-1", "CERT", 15_000);
    window.put("PCD_CARD_VER", "01");
    Map<String, String> result = simulator.buyer().pay(window);
    Map<String, String> withoutKey = new LinkedHashMap<>(result);
    withoutKey.put("PCD_PAYER_ID", "");

    assertThat(result.get("PCD_PAYER_ID")).hasSize(32);
    assertThat(text(client.confirm(withoutKey), "PCD_PAY_RST")).isEqualTo("error");
    assertThat(text(client.confirm(result), "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void confirmAfterTenMinutesIsTooLate() {
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));
    clock.advance(Duration.ofMinutes(10));

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("CPCA0001");
    assertThat(simulator.ledger().captured("o-1")).isZero();
  }

  @Test
  void confirmMayHaveToGoWhereTheCallbackSaid() {
    SimulatorOptions options = SimulatorOptions.builder().exactConfirmAddress(true).build();
    try (PaypleSimulator strict = PaypleSimulator.start(options)) {
      client = new Client(strict);
      Map<String, String> result = strict.buyer().pay(client.window("o-1", "CERT", 15_000));
      Map<String, String> other = strict.buyer().pay(client.window("o-2", "CERT", 15_000));
      Map<String, String> fixed = new LinkedHashMap<>(result);
      fixed.put("PCD_PAY_COFURL", strict.url() + "/php/PayCardConfirmAct.php?ACT_=PAYM");
      Map<String, String> mixed = new LinkedHashMap<>(result);
      mixed.put("PCD_PAY_COFURL", other.get("PCD_PAY_COFURL"));

      assertThat(text(client.confirm(fixed), "PCD_PAY_CODE")).isEqualTo("AUTH0008");
      assertThat(text(client.confirm(mixed), "PCD_PAY_CODE")).isEqualTo("AUTH0008");
      assertThat(strict.ledger().orders()).isEmpty();
      assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("SPCD0000");
    }
  }

  @Test
  void payCapturesWithoutConfirm() {
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    assertThat(result)
        .containsEntry("PCD_PAY_CODE", "SPCD0000")
        .containsEntry("PCD_PAY_TIME", "20200221003000")
        .doesNotContainKeys("PCD_PAY_REQKEY", "PCD_PAY_COFURL");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void declinedBuyerPaysNothing() {
    Map<String, String> declined = simulator.buyer().decline(client.window("o-1", "PAY", 15_000));
    Map<String, String> badCard =
        simulator.buyer().pay(client.window("o-2", "PAY", 15_000), "4000000000000002");

    assertThat(declined)
        .containsEntry("PCD_PAY_RST", "error")
        .containsEntry("PCD_PAY_CODE", "3112");
    assertThat(badCard).containsEntry("PCD_PAY_RST", "error").containsEntry("PCD_PAY_CODE", "3112");
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void paidOrderIsNotPaidAgain() {
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    Map<String, String> again = simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    assertThat(again)
        .containsEntry("PCD_PAY_RST", "error")
        .containsEntry("PCD_PAY_CODE", "CPCA0201");
    assertThat(simulator.ledger().captures("o-1")).isEqualTo(1);
  }

  @Test
  void windowSellsNothingBelowOneHundredWon() {
    assertThat(simulator.buyer().pay(client.window("o-1", "PAY", 99)))
        .containsEntry("PCD_PAY_RST", "error")
        .containsEntry("PCD_PAY_CODE", "SPCD0002");
  }

  private static <T> T value(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
