// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.ledger.CashReceipt;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashReceiptTest {
  @RegisterExtension final PaypleSimulatorExtension extension = new PaypleSimulatorExtension();

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void receiptComesWithThePaymentThatAsksForIt() {
    Map<String, String> fields = Client.transferOfToday("o-1", "PAY", 15_000);
    fields.put("PCD_TAXSAVE_FLAG", "Y");

    Map<String, String> result = simulator.buyer().pay(fields);

    assertThat(result).containsEntry("PCD_TAXSAVE_FLAG", "Y").containsEntry("PCD_TAXSAVE_RST", "Y");
    assertThat(simulator.cashReceipts().find("o-1"))
        .contains(new CashReceipt("o-1", 15_000, result.get("PCD_TAXSAVE_MGTNUM")));
  }

  @Test
  void receiptIsIssuedAfterThePayment() {
    simulator.buyer().pay(Client.transferOfToday("o-1", "PAY", 15_000));

    JsonObject answer = issue("o-1", "15000");

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(answer, "PCD_PAY_WORK")).isEqualTo("TSREG");
    assertThat(text(answer, "PCD_PAY_OID")).isEqualTo("o-1");
    assertThat(text(answer, "PCD_TAXSAVE_AMOUNT")).isEqualTo("15000");
    assertThat(text(answer, "PCD_TAXSAVE_MGTNUM"))
        .isEqualTo(simulator.cashReceipts().find("o-1").orElseThrow().number());
  }

  @Test
  void secondReceiptOfAnOrderIsRefused() {
    simulator.buyer().pay(Client.transferOfToday("o-1", "PAY", 15_000));
    issue("o-1", "15000");

    assertThat(text(issue("o-1", "15000"), "PCD_PAY_CODE")).isEqualTo("BILL0004");
    assertThat(simulator.cashReceipts().all()).hasSize(1);
  }

  @Test
  void receiptIsCancelledOnceAndIssuedAgain() {
    simulator.buyer().pay(Client.transferOfToday("o-1", "PAY", 15_000));
    assertThat(text(cancel("o-1"), "PCD_PAY_CODE")).isEqualTo("BILL0005");
    String number = text(issue("o-1", "15000"), "PCD_TAXSAVE_MGTNUM");

    JsonObject cancelled = cancel("o-1");

    assertThat(text(cancelled, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(cancelled, "PCD_PAY_WORK")).isEqualTo("TSCANCEL");
    assertThat(text(cancelled, "PCD_TAXSAVE_MGTNUM")).isEqualTo(number);
    assertThat(text(cancel("o-1"), "PCD_PAY_CODE")).isEqualTo("BILL0005");
    assertThat(text(issue("o-1", "15000"), "PCD_PAY_RST")).isEqualTo("success");
  }

  @ParameterizedTest
  @CsvSource({
    "PCD_TAXSAVE_AMOUNT, 15001, BILL0006",
    "PCD_TAXSAVE_AMOUNT, 0, BILL0006",
    "PCD_TAXSAVE_TRADEUSE, friend, BILL0006",
    "PCD_TAXSAVE_IDENTINUM, 010, BILL0006",
    "PCD_PAY_OID, o-2, BILL0003"
  })
  void wrongRequestIssuesNothing(String name, String value, String code) {
    simulator.buyer().pay(Client.transferOfToday("o-1", "PAY", 15_000));
    Map<String, String> fields = fields("o-1", "15000");
    fields.put(name, value);

    JsonObject answer = client.operate(Map.of("PCD_PAY_WORK", "TSREG"), fields);

    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo(code);
    assertThat(simulator.cashReceipts().all()).isEmpty();
  }

  @Test
  void paymentByCardHasNoCashReceipt() {
    simulator.buyer().pay(Client.windowOfToday("o-1", "PAY", 15_000));

    assertThat(text(issue("o-1", "15000"), "PCD_PAY_CODE")).isEqualTo("BILL0003");
  }

  @Test
  void keyForIssuingDoesNotCancel() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAY_WORK", "TSREG"));
    Map<String, Object> fields = Client.signed(auth, fields("o-1", "15000"));

    JsonObject answer =
        Client.json(
            client.post(
                simulator.url().resolve("/php/taxsave/api/tsAct.php?ACT_=TSCANCEL"),
                fields,
                Map.of()));

    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("BILL0001");
  }

  @Test
  void restartKeepsReceipts(@TempDir Path folder) {
    SimulatorOptions options =
        SimulatorOptions.builder().stateFile(folder.resolve("state.jsonl")).build();
    Map<String, String> fields = Client.transferOfToday("o-1", "PAY", 15_000);
    fields.put("PCD_TAXSAVE_FLAG", "Y");
    try (PaypleSimulator first = PaypleSimulator.start(options)) {
      first.buyer().pay(fields);
    }

    try (PaypleSimulator second = PaypleSimulator.start(options)) {
      assertThat(second.cashReceipts().find("o-1")).isPresent();
    }
  }

  private JsonObject issue(String orderId, String amount) {
    return client.operate(Map.of("PCD_PAY_WORK", "TSREG"), fields(orderId, amount));
  }

  private JsonObject cancel(String orderId) {
    Map<String, String> fields = fields(orderId, "15000");
    fields.put("PCD_PAY_WORK", "TSCANCEL");
    return client.operate(Map.of("PCD_PAY_WORK", "TSCANCEL"), fields);
  }

  private static Map<String, String> fields(String orderId, String amount) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PCD_PAY_WORK", "TSREG");
    fields.put("PCD_PAYER_ID", "");
    fields.put("PCD_PAY_OID", orderId);
    fields.put("PCD_TAXSAVE_AMOUNT", amount);
    fields.put("PCD_TAXSAVE_TRADEUSE", "personal");
    fields.put("PCD_TAXSAVE_IDENTINUM", "01012345678");
    return fields;
  }
}
