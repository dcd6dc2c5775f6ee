// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
  private static final String ELSEWHERE = "/simulator/elsewhere";

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
    planFault(FaultKind.LOSE_ANSWER_BEFORE);

    assertThatThrownBy(() -> client.confirm(result)).isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.ledger().captured("o-1")).isZero();
  }

  @Test
  void answerLostAfterMovesTheMoney() {
    planFault(FaultKind.LOSE_ANSWER_AFTER);

    assertThatThrownBy(() -> client.confirm(result)).isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void htmlPageComesWithStatus200() {
    planFault(FaultKind.HTML_PAGE);
    planFault(FaultKind.HTML_PAGE_AFTER);

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
    planFault(FaultKind.HTTP_500);

    assertThat(client.confirmation(result).statusCode()).isEqualTo(500);
    assertThat(simulator.ledger().captured("o-1")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"RESET_BEFORE, 0", "RESET_AFTER, 15000"})
  void resetBreaksOffTheConnection(FaultKind kind, long captured) {
    planFault(kind);

    assertThatThrownBy(() -> client.confirm(result)).rootCause().hasMessageContaining("reset");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(captured);
    assertThat(client.get("/simulator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void serverErrorAfterwardsHasMovedTheMoney() {
    planFault(FaultKind.HTTP_500_AFTER);

    assertThat(client.confirmation(result).statusCode()).isEqualTo(500);
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void redirectLeadsToAnotherHostWhereRequestsAreSeen() {
    planFault(FaultKind.HTTP_302);

    HttpResponse<String> redirect = client.confirmation(result);
    String location = redirect.headers().firstValue("Location").orElseThrow();
    client.get(location);

    assertThat(redirect.statusCode()).isEqualTo(302);
    assertThat(location).isEqualTo("http://127.0.0.1:" + simulator.url().getPort() + ELSEWHERE);
    assertThat(simulator.requestsTo(ELSEWHERE)).hasSize(1);
    assertThat(simulator.ledger().captured("o-1")).isZero();
  }

  @Test
  void bodyDrips() {
    simulator
        .faults()
        .inject("o-1", Fault.on(Operation.CONFIRM, FaultKind.DRIP).lasting(Duration.ofMillis(200)));
    long start = System.nanoTime();

    JsonObject answer = client.confirm(result);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void lateBookingIsNotFoundUntilItIsBooked() {
    simulator
        .faults()
        .inject(
            "o-1",
            Fault.on(Operation.CONFIRM, FaultKind.LATE_BOOKING).lasting(Duration.ofSeconds(4)));

    assertThatThrownBy(() -> client.confirm(result)).isInstanceOf(UncheckedIOException.class);
    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_CODE")).isEqualTo("CBIL0003");
    Eventually.become(() -> simulator.ledger().captured("o-1") == 15_000);
    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_RST")).isEqualTo("success");
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
  void wrongAmountIsAnsweredButNotCaptured() {
    planFault(FaultKind.WRONG_AMOUNT);

    assertThat(client.confirm(result).get("PCD_PAY_TOTAL").getAsLong()).isEqualTo(15_001);
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void wrongOrderIsAnswered() {
    planFault(FaultKind.WRONG_ORDER);

    assertThat(text(client.confirm(result), "PCD_PAY_OID")).isEqualTo("o-1-other");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void wrongTypeIsAnswered() {
    planFault(FaultKind.WRONG_TYPE);

    assertThat(text(client.confirm(result), "PCD_PAY_TYPE")).isEqualTo("transfer");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void amountIsLeftOut() {
    planFault(FaultKind.WITHOUT_AMOUNT);

    JsonObject answer = client.confirm(result);

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(answer.keySet())
        .doesNotContain("PCD_PAY_TOTAL", "PCD_PAY_AMOUNT", "PCD_PAY_AMOUNT_REAL");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void reversalIsInTheLedger() {
    planFault(FaultKind.REVERSED);

    JsonObject answer = client.confirm(result);

    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("SPCD1003");
    assertThat(text(answer, "PCD_PAY_OID")).isEqualTo("o-1");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
    assertThat(simulator.ledger().refunded("o-1")).isEqualTo(15_000);
  }

  @Test
  void firstCallIsRefusedAsTheSecond() {
    planFault(FaultKind.ALREADY_PROCESSED);
    simulator.faults().inject("o-1", Fault.on(Operation.CANCEL, FaultKind.ALREADY_PROCESSED));

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("CPCA0201");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
    assertThat(text(client.cancel("o-1", "20200221", 5_000), "PCD_PAY_CODE")).isEqualTo("1115");
    assertThat(simulator.ledger().refunded("o-1")).isEqualTo(5_000);
  }

  @Test
  void chargesHaveCodesOfTheirOwnForWhatHappenedBeforeAndWhatWasReversed() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    Fault repeated = Fault.on(Operation.CHARGE, FaultKind.ALREADY_PROCESSED);
    Fault reversed = Fault.on(Operation.CHARGE, FaultKind.REVERSED);
    simulator.faults().inject("o-2", repeated);
    simulator.faults().inject("o-3", repeated);
    simulator.faults().inject("o-4", reversed);
    simulator.faults().inject("o-5", reversed);

    assertThat(text(client.charge(Client.simple(billingKey, "o-2", 9_900)), "PCD_PAY_CODE"))
        .isEqualTo("SPCD0014");
    assertThat(text(client.chargeMonthly(billingKey, "o-3", 9_900, "02"), "PCD_PAY_CODE"))
        .isEqualTo("RPCD0015");
    assertThat(text(client.charge(Client.simple(billingKey, "o-4", 9_900)), "PCD_PAY_CODE"))
        .isEqualTo("SPCD1003");
    assertThat(text(client.chargeMonthly(billingKey, "o-5", 9_900, "03"), "PCD_PAY_CODE"))
        .isEqualTo("RPCD1003");
    assertThat(simulator.ledger().captured("o-2")).isEqualTo(9_900);
    assertThat(simulator.ledger().captured("o-3")).isEqualTo(9_900);
    assertThat(simulator.ledger().refunded("o-5")).isEqualTo(9_900);
  }

  @Test
  void emptyBodyComesWithStatus200() {
    planFault(FaultKind.EMPTY_BODY);

    HttpResponse<String> response = client.confirmation(result);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void hugeAnswerIsJsonOfManyMegabytes() {
    planFault(FaultKind.HUGE);

    HttpResponse<String> response = client.confirmation(result);

    assertThat(response.body()).hasSizeGreaterThan(8 << 20).endsWith("\"}");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void deepAnswerIsNestedWithoutAnEnd() {
    planFault(FaultKind.DEEP);

    assertThat(client.confirmation(result).body())
        .contains("\"PCD_PAY_RST\":\"success\"", "[[[[", "]]]]}");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void namesThatStandTwiceContradictThemselves() {
    planFault(FaultKind.DUPLICATE_KEYS);

    assertThat(client.confirmation(result).body())
        .containsSubsequence(
            "\"PCD_PAY_RST\":\"error\"",
            "\"PCD_PAY_TOTAL\":\"1\"",
            "\"PCD_PAY_RST\":\"success\"",
            "\"PCD_PAY_TOTAL\":15000");
  }

  @Test
  void cutAnswerIsNoJson() {
    planFault(FaultKind.CUT);

    assertThatThrownBy(() -> client.confirm(result)).isInstanceOf(JsonParseException.class);
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void declineIsAnOrdinaryAnswer() {
    planFault(FaultKind.DECLINE);

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
        "RESET_AFTER",
        "HTML_PAGE_AFTER",
        "HTTP_500_AFTER",
        "DELAY",
        "DELAY_BEFORE",
        "DRIP",
        "WRONG_AMOUNT",
        "WRONG_ORDER",
        "WRONG_TYPE",
        "WITHOUT_AMOUNT",
        "CUT",
        "EMPTY_BODY",
        "DUPLICATE_KEYS"
      })
  void faultsAfterTheFactLetChargesAndRemovalsHappen(FaultKind kind) {
    String billingKey = chargeAndRemoveUnder(kind);

    assertThat(simulator.ledger().captured("o-2")).isEqualTo(9_900);
    assertThat(simulator.cards().find(billingKey)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {
        "LOSE_ANSWER_BEFORE",
        "RESET_BEFORE",
        "HTML_PAGE",
        "HTTP_500",
        "HTTP_302",
        "NO_CARD_COMPANY_ANSWER",
        "DECLINE"
      })
  void faultsBeforeTheFactKeepChargesAndRemovalsFromHappening(FaultKind kind) {
    String billingKey = chargeAndRemoveUnder(kind);

    assertThat(simulator.ledger().order("o-2")).isEmpty();
    assertThat(simulator.cards().find(billingKey)).isPresent();
  }

  @Test
  void chargesAndCancelsAreBookedLate() {
    String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
    Duration late = Duration.ofSeconds(4);
    simulator
        .faults()
        .inject("o-2", Fault.on(Operation.CHARGE, FaultKind.LATE_BOOKING).lasting(late));
    simulator
        .faults()
        .inject("o-2", Fault.on(Operation.CANCEL, FaultKind.LATE_BOOKING).lasting(late));

    ignoringWhatItSays(() -> client.charge(Client.simple(billingKey, "o-2", 9_900)));
    assertThat(simulator.ledger().order("o-2")).isEmpty();
    Eventually.become(() -> simulator.ledger().captured("o-2") == 9_900);
    ignoringWhatItSays(() -> client.cancel("o-2", "20200221", 9_900));
    assertThat(simulator.ledger().refunded("o-2")).isZero();
    Eventually.become(() -> simulator.ledger().refunded("o-2") == 9_900);
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
  void authenticationOfAnyOrderIsStruck() {
    planForAny(FaultKind.HTTP_500);
    planForAny(FaultKind.HTML_PAGE);
    planForAny(FaultKind.UNKNOWN_MERCHANT);

    assertThat(authenticate().statusCode()).isEqualTo(500);
    assertThat(authenticate().body()).startsWith("<!doctype html>");
    assertThat(text(Client.json(authenticate()), "result_msg")).startsWith("AUTH0003");
    assertThat(text(Client.json(authenticate()), "result")).isEqualTo("success");
  }

  @Test
  void faultOfTheOrderStrikesBeforeThatOfAnyOrder() {
    planFault(FaultKind.HTTP_500);
    simulator.faults().inject(Faults.ANY_ORDER, Fault.on(Operation.CONFIRM, FaultKind.DECLINE));

    assertThat(client.confirmation(result).statusCode()).isEqualTo(500);
    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("3112");
    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("SPCD0000");
  }

  @ParameterizedTest
  @CsvSource({
    "FOREIGN_RETURN_URL, https://payple.example/index.php?ACT_=PAYM, http://localhost:@",
    "FOREIGN_PAY_HOST, http://localhost:@/index.php?ACT_=PAYM, https://payple.example",
    "PLAIN_HTTP_HOST, http://testcpay.payple.kr.example/index.php?ACT_=PAYM,"
        + " http://testcpay.payple.kr.example",
    "DEAD_ADDRESS, http://localhost:1/index.php?ACT_=PAYM, http://localhost:1",
    "USER_INFO_HOST, http://localhost:@@payple.example/index.php?ACT_=PAYM,"
        + " http://localhost:@@payple.example"
  })
  void authenticationNamesAnotherAddress(FaultKind kind, String returnUrl, String payHost) {
    planForAny(kind);

    JsonObject answer = Client.json(authenticate());

    String port = ":" + simulator.url().getPort();
    assertThat(text(answer, "return_url")).isEqualTo(returnUrl.replaceFirst(":@", port));
    assertThat(text(answer, "PCD_PAY_HOST")).isEqualTo(payHost.replaceFirst(":@", port));
    assertThat(text(answer, "PCD_PAY_URL")).isEqualTo("/index.php?ACT_=PAYM");
  }

  @Test
  void kindThatTheOperationCannotHaveIsRefused() {
    assertThatThrownBy(() -> Fault.on(Operation.LOOKUP, FaultKind.LATE_BOOKING))
        .hasMessageContaining(
            "LATE_BOOKING is possible for [CONFIRM, CANCEL, CHARGE] only, not for LOOKUP");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsInTheReadme(FaultKind kind) {
    assertThat(Path.of("README.md")).content().contains("| `" + kind + "` |");
  }

  @Test
  void faultsOfAnyOrderArePlannedOverHttp() {
    client.put("/simulator/faults/*", Map.of("operation", "authentication", "fault", "HTTP_500"));

    assertThat(authenticate().statusCode()).isEqualTo(500);
    assertThat(client.get("/simulator/faults/*").body()).isEqualTo("[]");
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

  private HttpResponse<String> authenticate() {
    return client.post(
        simulator.url().resolve("/php/auth.php"),
        Map.of("cst_id", "test", "custKey", "abcd1234567890"),
        Map.of());
  }

  private void planForAny(FaultKind kind) {
    simulator.faults().inject(Faults.ANY_ORDER, Fault.on(Operation.AUTHENTICATION, kind));
  }

  private void planFault(FaultKind kind) {
    simulator.faults().inject("o-1", Fault.on(Operation.CONFIRM, kind));
  }
}
