// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder().clock(new TestClock("2020-02-20T15:30:00Z")).build());

  private PaypleSimulator simulator;
  private Client client;
  private Map<String, String> result;

  @BeforeEach
  void authenticateAnOrder(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
    result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));
  }

  @Test
  void answerLostBeforeMovesNoMoney() {
    strike(FaultKind.LOSE_ANSWER_BEFORE);

    assertThatThrownBy(() -> client.confirm(result)).isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.ledger().captured("o-1")).isZero();
  }

  @Test
  void answerLostAfterMovesTheMoney() {
    strike(FaultKind.LOSE_ANSWER_AFTER);

    assertThatThrownBy(() -> client.confirm(result)).isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void htmlPageComesWithStatus200() {
    strike(FaultKind.HTML_PAGE);
    strike(FaultKind.HTML_PAGE_AFTER);

    HttpResponse<String> before = client.confirmation(result);
    assertThat(simulator.ledger().captured("o-1")).isZero();
    HttpResponse<String> after = client.confirmation(result);

    assertThat(before.statusCode()).isEqualTo(200);
    assertThat(before.body()).startsWith("<!doctype html>");
    assertThat(after.body()).isEqualTo(before.body());
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void serverErrorMovesNoMoney() {
    strike(FaultKind.HTTP_500);

    assertThat(client.confirmation(result).statusCode()).isEqualTo(500);
    assertThat(simulator.ledger().captured("o-1")).isZero();
  }

  @Test
  void delayedAnswerComes() {
    simulator.faults().inject("o-1", Fault.delay(Operation.CONFIRM, Duration.ofMillis(20)));
    long start = System.nanoTime();

    JsonObject answer = client.confirm(result);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(20));
    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void silentCardCompanyMayHaveMovedTheMoney() {
    Fault silence = Fault.on(Operation.CONFIRM, FaultKind.NO_CARD_COMPANY_ANSWER);
    simulator.faults().inject("o-1", silence);
    simulator.faults().inject("o-1", silence.whilePerformed());

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("SPCD1001");
    assertThat(simulator.ledger().captured("o-1")).isZero();
    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("SPCD1001");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void wrongAmountIsToldButNotTaken() {
    strike(FaultKind.WRONG_AMOUNT);

    assertThat(client.confirm(result).get("PCD_PAY_TOTAL").getAsLong()).isEqualTo(15_001);
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void wrongOrderIsTold() {
    strike(FaultKind.WRONG_ORDER);

    assertThat(text(client.confirm(result), "PCD_PAY_OID")).isEqualTo("o-1-other");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void cutAnswerIsNoJson() {
    strike(FaultKind.CUT);

    assertThatThrownBy(() -> client.confirm(result)).isInstanceOf(JsonParseException.class);
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void declineIsAnOrdinaryAnswer() {
    strike(FaultKind.DECLINE);

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("3112");
    assertThat(simulator.ledger().captured("o-1")).isZero();
  }

  @Test
  void faultStrikesItsOperationAloneAndAsOftenAsPlanned() {
    simulator.faults().inject("o-1", Fault.on(Operation.LOOKUP, FaultKind.WRONG_ORDER).repeated(2));
    client.confirm(result);

    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_OID")).isEqualTo("o-1-other");
    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_OID")).isEqualTo("o-1-other");
    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_OID")).isEqualTo("o-1");
  }

  @Test
  void cancelThatLosesItsAnswerHasRefunded() {
    client.confirm(result);
    simulator.faults().inject("o-1", Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_AFTER));

    assertThatThrownBy(() -> client.cancel("o-1", "20200221", 15_000))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.ledger().refunded("o-1")).isEqualTo(15_000);
  }

  @Test
  void chargeThatLosesItsAnswerHasTakenTheMoney() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    simulator.faults().inject("o-2", Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_AFTER));

    assertThatThrownBy(() -> client.charge(Client.simple(billingKey, "o-2", 9_900)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.ledger().captured("o-2")).isEqualTo(9_900);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {
        "LOSE_ANSWER_AFTER",
        "HTML_PAGE_AFTER",
        "DELAY",
        "DELAY_BEFORE",
        "WRONG_AMOUNT",
        "WRONG_ORDER",
        "CUT"
      })
  void faultsAfterTheFactLetChargesAndRemovalsHappen(FaultKind kind) {
    String billingKey = chargeAndRemoveUnder(kind);

    assertThat(simulator.ledger().captured("o-2")).isEqualTo(9_900);
    assertThat(simulator.cards().find(billingKey)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"LOSE_ANSWER_BEFORE", "HTML_PAGE", "HTTP_500", "NO_CARD_COMPANY_ANSWER", "DECLINE"})
  void faultsBeforeTheFactKeepChargesAndRemovalsFromHappening(FaultKind kind) {
    String billingKey = chargeAndRemoveUnder(kind);

    assertThat(simulator.ledger().order("o-2")).isEmpty();
    assertThat(simulator.cards().find(billingKey)).isPresent();
  }

  @Test
  void silentCardCompanyHasACodeForEachKindOfCharge() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    Fault silence = Fault.on(Operation.CHARGE, FaultKind.NO_CARD_COMPANY_ANSWER);
    simulator.faults().inject("o-2", silence);
    simulator.faults().inject("o-3", silence);

    assertThat(text(client.chargeMonthly(billingKey, "o-2", 9_900, "02"), "PCD_PAY_CODE"))
        .isEqualTo("RPCD1001");
    assertThat(text(client.charge(Client.simple(billingKey, "o-3", 9_900)), "PCD_PAY_CODE"))
        .isEqualTo("SPCD1001");
  }

  @Test
  void cardOperationsAreStruckByTheirBillingKey() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    Fault otherCard = Fault.on(Operation.CARD_LOOKUP, FaultKind.WRONG_ORDER);
    Fault lost = Fault.on(Operation.CARD_REMOVAL, FaultKind.LOSE_ANSWER_AFTER);
    simulator.faults().inject(billingKey, otherCard);
    simulator.faults().inject(billingKey, lost);

    assertThat(text(client.findCard(billingKey), "PCD_PAYER_ID")).isEqualTo(billingKey + "-other");
    assertThatThrownBy(() -> client.removeCard(billingKey))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.cards().find(billingKey)).isEmpty();
  }

  @Test
  void faultsArePlannedOverHttp() {
    HttpResponse<String> planned =
        client.put(
            "/simulator/faults/o-1",
            Map.of("operation", "confirm", "fault", "NO_CARD_COMPANY_ANSWER", "times", 2));

    assertThat(planned.statusCode()).isEqualTo(204);
    assertThat(simulator.faults().planned("o-1"))
        .containsExactly(Fault.on(Operation.CONFIRM, FaultKind.NO_CARD_COMPANY_ANSWER).repeated(2));
    assertThat(client.get("/simulator/faults/o-1").body()).contains("NO_CARD_COMPANY_ANSWER");
  }

  @Test
  void nonsenseIsRefusedWithTheChoices() {
    HttpResponse<String> refused =
        client.put("/simulator/faults/o-1", Map.of("operation", "refund", "fault", "CUT"));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("CONFIRM", "CANCEL", "LOOKUP");
  }

  private String chargeAndRemoveUnder(FaultKind kind) {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    simulator.faults().inject("o-2", Fault.on(Operation.CHARGE, kind));
    simulator.faults().inject(billingKey, Fault.on(Operation.CARD_REMOVAL, kind));
    ignoringWhatItSays(() -> client.charge(Client.simple(billingKey, "o-2", 9_900)));
    ignoringWhatItSays(() -> client.removeCard(billingKey));
    return billingKey;
  }

  private static void ignoringWhatItSays(Runnable call) {
    try {
      call.run();
    } catch (UncheckedIOException | JsonParseException | IllegalStateException e) {
      assertThat(e).as("an answer that is lost or no JSON object").isNotNull();
    }
  }

  private void strike(FaultKind kind) {
    simulator.faults().inject("o-1", Fault.on(Operation.CONFIRM, kind));
  }
}
