// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.Merchant;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelTest {
  // 00:30 of the 21st in Korea
  private final TestClock clock = new TestClock("2020-02-20T15:30:00Z");

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(SimulatorOptions.builder().clock(clock).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void payAnOrder(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));
  }

  @Test
  void wholeOrderIsRefunded() {
    JsonObject answer = client.cancel("o-1", "20200221", 15_000);

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("PAYC0000");
    assertThat(text(answer, "PCD_PAY_MSG")).isEqualTo("환불성공");
    assertThat(answer.get("PCD_REFUND_TOTAL").toString()).isEqualTo("15000");
    assertThat(answer.get("PCD_REFUND_TAXTOTAL").toString()).isEqualTo("0");
    assertThat(text(answer, "PCD_PAY_CARDTRADENUM")).hasSize(24);
    assertThat(simulator.ledger().refunded("o-1")).isEqualTo(15_000);
  }

  @Test
  void emptyPayerNumberComesBackAsZero() {
    JsonObject answer = client.cancel("o-1", "20200221", 15_000);

    assertThat(answer.get("PCD_PAYER_NO").toString()).isEqualTo("0");
  }

  @Test
  void partsAreRefundedUntilNothingRemains() {
    client.cancel("o-1", "20200221", 5_000);

    assertThat(code(client.cancel("o-1", "20200221", 10_001))).isEqualTo("1128");
    assertThat(code(client.cancel("o-1", "20200221", 10_000))).isEqualTo("PAYC0000");
    assertThat(code(client.cancel("o-1", "20200221", 1))).isEqualTo("1115");
    assertThat(simulator.ledger().order("o-1").orElseThrow().refunds()).hasSize(2);
    assertThat(simulator.ledger().refunded("o-1")).isEqualTo(15_000);
  }

  @Test
  void dateMustBeTheKoreanDayOfPayment() {
    assertThat(code(client.cancel("o-1", "20200220", 15_000))).isEqualTo("1117");
    assertThat(simulator.ledger().refunded("o-1")).isZero();
  }

  @Test
  void unpaidOrderHasNothingToCancel() {
    assertThat(code(client.cancel("o-2", "20200221", 15_000))).isEqualTo("1117");
  }

  @Test
  void amountMustBeWholeAndPositive() {
    assertThat(code(client.cancel("o-1", "20200221", 0))).isEqualTo("1126");
    assertThat(code(client.cancel("o-1", "20200221", -5))).isEqualTo("1126");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PCD_PAY_TAXTOTAL", "PCD_REFUND_TAXTOTAL"})
  void taxPartIsReadUnderBothOfItsNames(String name) {
    Map<String, Object> fields = cancellation();
    fields.put(name, 1_364);

    JsonObject answer = client.operate(Map.of("PCD_PAYCANCEL_FLAG", "Y"), fields);

    assertThat(answer.get("PCD_PAY_TAXTOTAL").toString()).isEqualTo("1364");
    assertThat(answer.get("PCD_REFUND_TAXTOTAL").toString()).isEqualTo("1364");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15001", "-1", "a tenth"})
  void taxPartMustBePartOfTheRefund(String tax) {
    Map<String, Object> fields = cancellation();
    fields.put("PCD_REFUND_TAXTOTAL", tax);

    assertThat(code(client.operate(Map.of("PCD_PAYCANCEL_FLAG", "Y"), fields))).isEqualTo("1126");
    assertThat(simulator.ledger().refunded("o-1")).isZero();
  }

  @Test
  void wrongRefundKeyCancelsNothing() {
    Map<String, Object> fields = cancellation();
    fields.put("PCD_REFUND_KEY", "wrong");

    JsonObject answer = client.operate(Map.of("PCD_PAYCANCEL_FLAG", "Y"), fields);

    assertThat(code(answer)).isEqualTo("PAYC0002");
    assertThat(simulator.ledger().refunded("o-1")).isZero();
  }

  @Test
  void keyOfTheWindowDoesNotCancel() {
    assertThat(code(cancelWith(client.authenticate(Map.of())))).isEqualTo("PAYC0001");
  }

  @Test
  void keyOfALookupDoesNotCancel() {
    assertThat(code(cancelWith(client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y")))))
        .isEqualTo("PAYC0001");
    assertThat(simulator.ledger().refunded("o-1")).isZero();
  }

  @Test
  void expiredKeyDoesNotCancel() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAYCANCEL_FLAG", "Y"));
    clock.advance(Duration.ofMinutes(30));

    assertThat(code(cancelWith(auth))).isEqualTo("PAYC0001");
  }

  @Test
  void sharedTestAccountRefundsNoParts() {
    SimulatorOptions options =
        SimulatorOptions.builder().clock(clock).partialCancelAllowed(false).build();
    try (PaypleSimulator other = PaypleSimulator.start(options)) {
      Client shop = new Client(other);
      other.buyer().pay(shop.window("o-1", "PAY", 15_000));

      assertThat(code(shop.cancel("o-1", "20200221", 5_000))).isEqualTo("1144");
      assertThat(code(shop.cancel("o-1", "20200221", 15_000))).isEqualTo("PAYC0000");
    }
  }

  private JsonObject cancelWith(JsonObject auth) {
    URI address = simulator.url().resolve("/php/account/api/cPayCAct.php");
    return Client.json(client.post(address, Client.signed(auth, cancellation()), Map.of()));
  }

  private static Map<String, Object> cancellation() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("PCD_PAYCANCEL_FLAG", "Y");
    fields.put("PCD_REFUND_KEY", Merchant.TEST.refundKey());
    fields.put("PCD_PAY_OID", "o-1");
    fields.put("PCD_PAY_DATE", "20200221");
    fields.put("PCD_REFUND_TOTAL", 15_000);
    return fields;
  }

  private static String code(JsonObject answer) {
    return text(answer, "PCD_PAY_CODE");
  }
}
