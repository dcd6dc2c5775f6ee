// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.RateLimits;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayTest {
  private static final String CARD = "4111111111111111";

  // 00:30 of the 21st in Korea
  private final TestClock clock = new TestClock("2026-02-20T15:30:00Z");

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(SimulatorOptions.builder().clock(clock).today(true).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void appCardIsConfirmedAtTheSecondInterface() {
    Map<String, String> result = authenticated("o-1");

    assertThat(result)
        .containsEntry("PCD_PAY_RST", "success")
        .containsEntry(
            "PCD_PAY_COFURL", simulator.url() + "/api/v1/payments/cards/approval/confirm");
    JsonObject answer = client.confirm(result);
    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("PCCF0000");
    assertThat(text(answer, "PCD_PAY_CARDQUOTA")).isEqualTo("00");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void secondInterfaceIsAtThePortOfTheOperations() {
    SimulatorOptions options =
        SimulatorOptions.builder().today(true).operationsOnSecondPort(true).build();
    try (PaypleSimulator two = PaypleSimulator.start(options)) {
      Map<String, String> result = two.buyer().pay(Client.windowOfToday("o-1", "CERT", 15_000));

      assertThat(URI.create(result.get("PCD_PAY_COFURL")).getPort())
          .isNotEqualTo(two.url().getPort());
      assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("PCCF0000");
    }
  }

  @Test
  void cardThatIsRegisteredIsConfirmedAtTheOldAddress() {
    Map<String, String> fields = Client.windowOfToday("o-1", "CERT", 15_000);
    fields.put("PCD_CARD_VER", "01");

    Map<String, String> result = simulator.buyer().pay(fields);

    assertThat(result.get("PCD_PAY_COFURL")).endsWith("/php/PayCardConfirmAct.php?ACT_=PAYM");
    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("PCCF0000");
  }

  @Test
  void fixedConfirmAddressIsRefused() {
    Map<String, String> fixed = new LinkedHashMap<>(authenticated("o-1"));
    fixed.put("PCD_PAY_COFURL", simulator.url() + "/php/PayCardConfirmAct.php?ACT_=PAYM");

    assertThat(text(client.confirm(fixed), "PCD_PAY_CODE")).isEqualTo("AUTH0008");
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void confirmAfterTenMinutesIsTooLate() {
    Map<String, String> result = authenticated("o-1");
    clock.advance(Duration.ofMinutes(10));

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("CPCA0001");
  }

  @Test
  void declineHasTheInstitutionsCodeInItsMessage() {
    Map<String, String> result = authenticated("o-1");
    simulator.faults().inject("o-1", Fault.on(Operation.CONFIRM, FaultKind.DECLINE));

    JsonObject answer = client.confirm(result);

    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("PCCFD001");
    assertThat(text(answer, "PCD_PAY_MSG")).isEqualTo("[PCCFD001] 3112 - 한도가 초과하였습니다.");
  }

  @ParameterizedTest
  @CsvSource({
    "4000000000001060, 00, PCCFD001, [PCCFD001] 1060 - 할부개월 오류",
    "4000000000001062, 03, PCCFD001, [PCCFD001] 1062 - 할부거래 사용불가 카드",
    "4000000000000012, 00, PCCF0012, 이용하시는 상점의 건당",
    "4000000000000013, 00, PCCF0013, 이용하시는 상점의 월",
    "4000000000000018, 00, PCCF0018, 결제 진행 중"
  })
  void testCardIsDeclinedWhenItIsConfirmed(
      String card, String months, String code, String message) {
    Map<String, String> result =
        simulator
            .buyer()
            .payInInstalments(Client.windowOfToday("o-1", "CERT", 15_000), card, months);

    JsonObject answer = client.confirm(result);

    assertThat(result).containsEntry("PCD_PAY_RST", "success");
    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo(code);
    assertThat(text(answer, "PCD_PAY_MSG")).startsWith(message);
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void keysOfADeclinedConfirmAreUsed() {
    Map<String, String> result =
        simulator.buyer().pay(Client.windowOfToday("o-1", "CERT", 15_000), "4000000000000012");
    client.confirm(result);

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("CPCA0005");
  }

  @Test
  void cardWithoutInstalmentsPaysInOneSum() {
    Map<String, String> result =
        simulator.buyer().pay(Client.windowOfToday("o-1", "CERT", 15_000), "4000000000001062");

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("PCCF0000");
  }

  @Test
  void testCardsOfTodayAreOrdinaryInTheManualsMode() {
    try (PaypleSimulator manual = PaypleSimulator.start()) {
      Client other = new Client(manual);

      assertThat(manual.buyer().pay(other.window("o-1", "PAY", 15_000), "4000000000000012"))
          .containsEntry("PCD_PAY_CODE", "SPCD0000")
          .doesNotContainKey("PCD_PAY_CARDQUOTA");
    }
  }

  @Test
  void cardWithWrongDataIsNotRegistered() {
    Map<String, String> fields = Client.windowOfToday("", "AUTH", 0);
    fields.put("PCD_CARD_VER", "01");

    assertThat(simulator.buyer().register(fields, "4000000000009000"))
        .containsEntry("PCD_PAY_RST", "error")
        .containsEntry("PCD_PAY_CODE", "CDAU9000");
    assertThat(simulator.cards().all()).isEmpty();
  }

  @Test
  void closedAndBrokenWindowsHaveCodesOfTheirOwn() {
    Map<String, String> fields = Client.windowOfToday("o-1", "PAY", 15_000);

    assertThat(simulator.buyer().close(fields)).containsEntry("PCD_PAY_CODE", "C0998");
    assertThat(simulator.buyer().pay(fields, "4000000000000999"))
        .containsEntry("PCD_PAY_CODE", "C0999");
  }

  @Test
  void usedOrderIdOfAChargeIsADuplicatePayment() {
    String billingKey = simulator.cards().register("7", CARD).billingKey();

    assertThat(code(client.charge(Client.simple(billingKey, "o-1", 9_900)))).isEqualTo("SPCD0000");
    assertThat(code(client.charge(Client.simple(billingKey, "o-1", 9_900)))).isEqualTo("SPCD1000");
  }

  @ParameterizedTest
  @CsvSource({"0002, 3112", "0012, SPCD0009", "0013, SPCD0010", "0018, SPCD0018", "1060, 1060"})
  void chargeOfATestCardHasTheCodesOfCharges(String ending, String code) {
    String billingKey = simulator.cards().register("7", "400000000000" + ending).billingKey();

    assertThat(code(client.charge(Client.simple(billingKey, "o-1", 9_900)))).isEqualTo(code);
  }

  @Test
  void keyChargesOnce() {
    String billingKey = simulator.cards().register("7", CARD).billingKey();
    JsonObject auth = client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"));
    URI address = URI.create(text(auth, "return_url"));

    assertThat(code(post(address, auth, Client.simple(billingKey, "o-1", 9_900))))
        .isEqualTo("SPCD0000");
    assertThat(code(post(address, auth, Client.simple(billingKey, "o-2", 9_900))))
        .isEqualTo("SPCD0004");
  }

  @Test
  void oneKeyLooksUpTwiceInASecondAndNotThreeTimes() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y"));

    assertThat(lookUp(auth)).isEqualTo("CBIL0003");
    assertThat(lookUp(auth)).isEqualTo("CBIL0003");
    assertThat(lookUp(auth)).isEqualTo("PCHK9995");
    clock.advance(Duration.ofSeconds(1));
    assertThat(lookUp(auth)).isEqualTo("CBIL0003");
  }

  @Test
  void codeOfALimitMayLackItsFamily() {
    simulator.speak(WireDialect.TODAY.with(Quirk.LIMIT_CODE_WITHOUT_FAMILY));
    JsonObject auth = client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y"));
    lookUp(auth);
    lookUp(auth);

    assertThat(lookUp(auth)).isEqualTo("9995");
  }

  @Test
  void limitsCanBeSwitchedOffAndOtherOnesSet() {
    SimulatorOptionsBuilder options = SimulatorOptions.builder().clock(clock).today(true);
    try (PaypleSimulator other =
        PaypleSimulator.start(options.rateLimits(new RateLimits(0, 4)).build())) {
      client = new Client(other);
      JsonObject auth = client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y"));
      URI address = URI.create(text(auth, "return_url"));

      for (int i = 0; i < 4; i++) {
        assertThat(code(post(address, auth, lookup()))).isEqualTo("CBIL0003");
      }
      assertThat(code(post(address, auth, lookup()))).isEqualTo("PCHK9996");
    }
    assertThatThrownBy(() -> new RateLimits(-1, 0)).hasMessageContaining("-1");
  }

  @Test
  void lookupSaysWhetherThePaymentIsApprovedOrCancelled() {
    client.confirm(authenticated("o-1"));

    assertThat(text(client.lookUp("o-1", "20260221"), "PCD_PAY_STATE")).isEqualTo("1");
    client.cancel("o-1", "20260221", 15_000);
    assertThat(text(client.lookUp("o-1", "20260221"), "PCD_PAY_STATE")).isEqualTo("2");
  }

  @Test
  void cancelHasTheCodesOfItsFamily() {
    client.confirm(authenticated("o-1"));

    assertThat(code(client.cancel("o-2", "20260221", 15_000))).isEqualTo("PAYC0007");
    assertThat(code(client.cancel("o-1", "20260221", 15_001))).isEqualTo("PAYC0011");
    assertThat(code(client.cancel("o-1", "20260221", 15_000))).isEqualTo("PAYC0000");
    assertThat(code(client.cancel("o-1", "20260221", 15_000))).isEqualTo("PAYC0007");
  }

  @Test
  void tooLongValueOpensNoWindow() {
    Map<String, String> fields = Client.windowOfToday("o".repeat(31), "CERT", 15_000);

    assertThatThrownBy(() -> simulator.buyer().pay(fields)).hasMessageContaining("PCD_PAY_OID");
    fields.put("PCD_PAY_OID", "o".repeat(30));
    fields.put("PCD_PAYER_NO", "user-7");
    assertThatThrownBy(() -> simulator.buyer().pay(fields)).hasMessageContaining("PCD_PAYER_NO");
    fields.put("PCD_PAYER_NO", "123456789012345678");
    assertThat(simulator.buyer().pay(fields)).containsEntry("PCD_PAY_RST", "success");
  }

  @Test
  void bothScriptsAreServed() {
    assertThat(client.get("/js/cpay.payple.1.0.1.js").statusCode()).isEqualTo(200);
    assertThat(client.get("/js/v1/payment.js").statusCode()).isEqualTo(200);
    assertThat(simulator.buyer().pay(client.window("o-1", "CERT", 15_000)))
        .containsEntry("PCD_PAY_CARDQUOTA", "00");
  }

  private Map<String, String> authenticated(String orderId) {
    return simulator.buyer().pay(Client.windowOfToday(orderId, "CERT", 15_000));
  }

  private String lookUp(JsonObject auth) {
    return code(post(URI.create(text(auth, "return_url")), auth, lookup()));
  }

  private static Map<String, String> lookup() {
    return Map.of("PCD_PAYCHK_FLAG", "Y", "PCD_PAY_OID", "o-1", "PCD_PAY_DATE", "20260221");
  }

  private JsonObject post(URI address, JsonObject auth, Map<String, ?> fields) {
    return Client.json(client.post(address, Client.signed(auth, fields), Map.of()));
  }

  private static String code(JsonObject answer) {
    return text(answer, "PCD_PAY_CODE");
  }
}
