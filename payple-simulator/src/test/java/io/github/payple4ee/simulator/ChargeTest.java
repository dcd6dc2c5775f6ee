// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeTest {
  // 00:30 of the 21st in Korea
  private final TestClock clock = new TestClock("2020-02-20T15:30:00Z");

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(SimulatorOptions.builder().clock(clock).build());

  private PaypleSimulator simulator;
  private Client client;
  private String billingKey;

  @BeforeEach
  void registerACard(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
    billingKey = simulator.cards().register("2324", "4111111111111111").billingKey();
  }

  @Test
  void monthlyChargeCaptures() {
    JsonObject answer = client.chargeMonthly(billingKey, "o-1", 9_900, "02");

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("SPCD0000");
    assertThat(text(answer, "PCD_PAY_TIME")).isEqualTo("20200221003000");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(9_900);
  }

  @Test
  void monthIsPaidOncePerCard() {
    String other = simulator.cards().register("2324", "5111111111111111").billingKey();
    client.chargeMonthly(billingKey, "o-1", 9_900, "02");

    assertThat(code(client.chargeMonthly(billingKey, "o-2", 9_900, "02"))).isEqualTo("RPCD0015");
    assertThat(code(client.chargeMonthly(billingKey, "o-3", 9_900, "03"))).isEqualTo("SPCD0000");
    assertThat(code(client.chargeMonthly(other, "o-4", 9_900, "02"))).isEqualTo("SPCD0000");
    assertThat(simulator.ledger().order("o-2")).isEmpty();
  }

  @Test
  void declinedMonthMayBeTriedAgain() {
    simulator.faults().inject("o-1", Fault.on(Operation.CHARGE, FaultKind.DECLINE));

    assertThat(code(client.chargeMonthly(billingKey, "o-1", 9_900, "02"))).isEqualTo("3112");
    assertThat(code(client.chargeMonthly(billingKey, "o-1", 9_900, "02"))).isEqualTo("SPCD0000");
  }

  @Test
  void firstPaymentInTheWindowPaysItsMonth() {
    Map<String, String> window = client.window("o-1", "PAY", 9_900);
    window.putAll(
        Map.of(
            "PCD_CARD_VER", "01",
            "PCD_PAYER_NO", "2324",
            "PCD_REGULER_FLAG", "Y",
            "PCD_PAY_YEAR", "2020",
            "PCD_PAY_MONTH", "02"));

    assertThat(simulator.buyer().pay(window)).containsEntry("PCD_PAYER_ID", billingKey);
    assertThat(code(client.chargeMonthly(billingKey, "o-2", 9_900, "02"))).isEqualTo("RPCD0015");
  }

  @Test
  void simpleChargesNeedNoMonth() {
    JsonObject first = client.charge(Client.simple(billingKey, "o-1", 9_900));
    JsonObject second = client.charge(Client.simple(billingKey, "o-2", 9_900));

    assertThat(code(first)).isEqualTo("SPCD0000");
    assertThat(text(first, "PCD_SIMPLE_FLAG")).isEqualTo("Y");
    assertThat(first.has("PCD_PAY_YEAR")).isFalse();
    assertThat(code(second)).isEqualTo("SPCD0000");
  }

  @Test
  void orderIsChargedOnce() {
    client.charge(Client.simple(billingKey, "o-1", 9_900));

    assertThat(code(client.charge(Client.simple(billingKey, "o-1", 9_900)))).isEqualTo("SPCD0014");
    assertThat(code(client.chargeMonthly(billingKey, "o-1", 9_900, "02"))).isEqualTo("RPCD0015");
    assertThat(simulator.ledger().captures("o-1")).isEqualTo(1);
  }

  @Test
  void orderInProgressIsAlreadyProcessed() throws Exception {
    Fault slow = Fault.on(Operation.CHARGE, FaultKind.DELAY_BEFORE).lasting(Duration.ofSeconds(4));
    simulator.faults().inject("o-1", slow);
    CompletableFuture<JsonObject> first =
        CompletableFuture.supplyAsync(() -> client.charge(Client.simple(billingKey, "o-1", 9_900)));
    while (!simulator.faults().planned("o-1").isEmpty()) {
      Thread.onSpinWait();
    }

    JsonObject second = client.charge(Client.simple(billingKey, "o-1", 9_900));

    assertThat(first).isNotDone();
    assertThat(code(second)).isEqualTo("SPCD0014");
    assertThat(code(first.get())).isEqualTo("SPCD0000");
    assertThat(simulator.ledger().captures("o-1")).isEqualTo(1);
  }

  @Test
  void chargesAtTheSameMomentCaptureOnce() {
    List<CompletableFuture<JsonObject>> calls =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> client.charge(Client.simple(billingKey, "o-1", 9_900))))
            .limit(8)
            .toList();

    List<String> codes = new ArrayList<>();
    calls.forEach(call -> codes.add(code(call.join())));

    assertThat(codes).containsOnlyOnce("SPCD0000").containsOnly("SPCD0000", "SPCD0014");
    assertThat(simulator.ledger().captures("o-1")).isEqualTo(1);
  }

  @Test
  void chargeWithoutAnOrderIdGetsOne() {
    Map<String, Object> fields = Client.simple(billingKey, "o-1", 9_900);
    fields.remove("PCD_PAY_OID");

    JsonObject answer = client.charge(fields);

    assertThat(text(answer, "PCD_PAY_OID")).startsWith("cpay");
    assertThat(simulator.ledger().captured(text(answer, "PCD_PAY_OID"))).isEqualTo(9_900);
  }

  @Test
  void decliningCardIsRegisteredButNotCharged() {
    String declining = simulator.cards().register("2324", "4000000000000002").billingKey();

    JsonObject answer = client.charge(Client.simple(declining, "o-1", 9_900));

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("error");
    assertThat(code(answer)).isEqualTo("3112");
    assertThat(text(answer, "PCD_PAY_OID")).isEqualTo("o-1");
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void removedCardIsNotCharged() {
    simulator.cards().remove(billingKey);

    assertThat(code(client.chargeMonthly(billingKey, "o-1", 9_900, "02"))).isEqualTo("RPCD0012");
    assertThat(code(client.charge(Client.simple(billingKey, "o-1", 9_900)))).isEqualTo("SPCD0012");
  }

  @ParameterizedTest
  @CsvSource({
    "PCD_PAYER_ID,    '',       RPCD0001",
    "PCD_PAYER_ID,    unknown,  RPCD0012",
    "PCD_PAY_TOTAL,   99,       RPCD0002",
    "PCD_PAY_TOTAL,   '1,000',  RPCD0002",
    "PCD_PAY_GOODS,   ' ',      RPCD0003",
    "PCD_PAY_YEAR,    '',       RPCD0004",
    "PCD_PAY_YEAR,    20,       RPCD0004",
    "PCD_PAY_MONTH,   13,       RPCD0005",
    "PCD_PAY_MONTH,   2,        RPCD0005",
    "PCD_PAY_TYPE,    transfer, CPCA9997",
    "PCD_REGULER_FLAG, N,       RPCD9998"
  })
  void monthlyChargeNamesWhatIsWrong(String field, String value, String code) {
    Map<String, Object> fields = Client.recurring(billingKey, "o-1", 9_900, "02");
    fields.put(field, value);

    JsonObject answer =
        client.operate(Map.of("PCD_PAY_TYPE", "card", "PCD_REGULER_FLAG", "Y"), fields);

    assertThat(code(answer)).isEqualTo(code);
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PCD_PAYER_ID,    '',      SPCD0001",
    "PCD_PAYER_ID,    unknown, SPCD0012",
    "PCD_PAY_TOTAL,   99,      SPCD0002",
    "PCD_PAY_GOODS,   '',      SPCD0003",
    "PCD_SIMPLE_FLAG, '',      SPCD9998"
  })
  void simpleChargeNamesWhatIsWrong(String field, String value, String code) {
    Map<String, Object> fields = Client.simple(billingKey, "o-1", 9_900);
    fields.put(field, value);

    assertThat(code(client.charge(fields))).isEqualTo(code);
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void keyOfOneKindOfChargeDoesNotServeTheOther() {
    JsonObject monthly =
        client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_REGULER_FLAG", "Y"));
    JsonObject simple = client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"));

    assertThat(code(post("/php/SimplePayCardAct.php", monthly))).isEqualTo("SPCD9998");
    assertThat(code(post("/php/RePayCardAct.php", simple))).isEqualTo("RPCD9998");
    assertThat(code(post("/php/SimplePayCardAct.php", client.authenticate(Map.of()))))
        .isEqualTo("SPCD9998");
  }

  @Test
  void expiredKeyDoesNotCharge() {
    JsonObject monthly =
        client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_REGULER_FLAG", "Y"));
    JsonObject simple = client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"));
    clock.advance(Duration.ofMinutes(30));

    assertThat(code(post("/php/RePayCardAct.php", monthly))).isEqualTo("RPCD0006");
    assertThat(code(post("/php/SimplePayCardAct.php", simple))).isEqualTo("SPCD0004");
  }

  @Test
  void rawPairChargesAsWellAsTheTokens() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"));
    auth.addProperty("cst_id", "test");
    auth.addProperty("custKey", "abcd1234567890");
    JsonObject wrong = auth.deepCopy();
    wrong.addProperty("custKey", "wrong");

    assertThat(code(post("/php/SimplePayCardAct.php", wrong))).isEqualTo("SPCD9991");
    assertThat(code(post("/php/SimplePayCardAct.php", auth))).isEqualTo("SPCD0000");
  }

  @Test
  void recurringPaymentIsFoundAndRefundedWithItsMonthOnly() {
    client.chargeMonthly(billingKey, "o-1", 9_900, "02");
    Map<String, Object> month =
        Map.of("PCD_REGULER_FLAG", "Y", "PCD_PAY_YEAR", "2020", "PCD_PAY_MONTH", "02");
    Map<String, Object> otherMonth =
        Map.of("PCD_REGULER_FLAG", "Y", "PCD_PAY_YEAR", "2020", "PCD_PAY_MONTH", "01");

    assertThat(text(lookUp(Map.of()), "PCD_PAY_RST")).isEqualTo("error");
    assertThat(text(lookUp(otherMonth), "PCD_PAY_RST")).isEqualTo("error");
    assertThat(text(lookUp(month), "PCD_PAY_MONTH")).isEqualTo("02");
    assertThat(code(cancel(Map.of()))).isEqualTo("1117");
    assertThat(code(cancel(otherMonth))).isEqualTo("1117");
    assertThat(code(cancel(month))).isEqualTo("PAYC0000");
  }

  @Test
  void simpleChargeIsFoundAndRefundedWithoutAMonth() {
    client.charge(Client.simple(billingKey, "o-1", 9_900));

    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAYER_ID")).isEqualTo(billingKey);
    assertThat(code(client.cancel("o-1", "20200221", 9_900))).isEqualTo("PAYC0000");
  }

  private JsonObject lookUp(Map<String, Object> month) {
    Map<String, Object> fields =
        new HashMap<>(
            Map.of("PCD_PAYCHK_FLAG", "Y", "PCD_PAY_OID", "o-1", "PCD_PAY_DATE", "20200221"));
    fields.putAll(month);
    return client.operate(Map.of("PCD_PAYCHK_FLAG", "Y"), fields);
  }

  private JsonObject cancel(Map<String, Object> month) {
    Map<String, Object> fields =
        new HashMap<>(
            Map.of(
                "PCD_PAYCANCEL_FLAG", "Y",
                "PCD_REFUND_KEY", Merchant.TEST.refundKey(),
                "PCD_PAY_OID", "o-1",
                "PCD_PAY_DATE", "20200221",
                "PCD_REFUND_TOTAL", 9_900));
    fields.putAll(month);
    return client.operate(Map.of("PCD_PAYCANCEL_FLAG", "Y"), fields);
  }

  private JsonObject post(String path, JsonObject auth) {
    Map<String, Object> fields = Client.recurring(billingKey, "o-1", 9_900, "02");
    fields.put("PCD_SIMPLE_FLAG", "Y");
    URI address = simulator.url().resolve(path + "?ACT_=PAYM");
    return Client.json(client.post(address, Client.signed(auth, fields), Map.of()));
  }

  private static String code(JsonObject answer) {
    return text(answer, "PCD_PAY_CODE");
  }
}
