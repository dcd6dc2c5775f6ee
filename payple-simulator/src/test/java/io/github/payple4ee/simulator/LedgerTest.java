// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private final SimulatorOptionsBuilder options =
      SimulatorOptions.builder().clock(new TestClock("2020-02-20T15:30:00Z"));

  @Test
  void restartKeepsCapturesAndRefunds(@TempDir Path folder) {
    options.stateFile(folder.resolve("state.jsonl"));
    try (PaypleSimulator first = PaypleSimulator.start(options.build())) {
      Client client = new Client(first);
      first.buyer().pay(client.window("o-1", "PAY", 15_000));
      client.cancel("o-1", "20200221", 5_000);
    }

    try (PaypleSimulator second = PaypleSimulator.start(options.build())) {
      Client client = new Client(second);
      assertThat(second.ledger().captured("o-1")).isEqualTo(15_000);
      assertThat(second.ledger().refunded("o-1")).isEqualTo(5_000);
      assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_GOODS")).isEqualTo("휴대폰");
      assertThat(second.buyer().pay(client.window("o-1", "PAY", 15_000)))
          .containsEntry("PCD_PAY_CODE", "CPCA0201");
    }
  }

  @Test
  void restartKeepsTheMonthsThatWerePaid(@TempDir Path folder) {
    options.stateFile(folder.resolve("state.jsonl"));
    String billingKey;
    try (PaypleSimulator first = PaypleSimulator.start(options.build())) {
      billingKey = first.cards().register("7", "4111111111111111").billingKey();
      new Client(first).chargeMonthly(billingKey, "o-1", 9_900, "02");
    }

    try (PaypleSimulator second = PaypleSimulator.start(options.build())) {
      Client client = new Client(second);
      assertThat(text(client.chargeMonthly(billingKey, "o-2", 9_900, "02"), "PCD_PAY_CODE"))
          .isEqualTo("RPCD0015");
      assertThat(text(client.chargeMonthly(billingKey, "o-2", 9_900, "03"), "PCD_PAY_CODE"))
          .isEqualTo("SPCD0000");
    }
  }

  @Test
  void lineThatAKillCutShortNeverHappened(@TempDir Path folder) throws IOException {
    Path state = folder.resolve("state.jsonl");
    options.stateFile(state);
    try (PaypleSimulator first = PaypleSimulator.start(options.build())) {
      first.buyer().pay(new Client(first).window("o-1", "PAY", 15_000));
    }
    Files.writeString(state, "{\"refund\":{\"orderId\":\"o-", StandardOpenOption.APPEND);

    try (PaypleSimulator second = PaypleSimulator.start(options.build())) {
      assertThat(second.ledger().refunded("o-1")).isZero();
      second.buyer().pay(new Client(second).window("o-2", "PAY", 2_000));
    }
    try (PaypleSimulator third = PaypleSimulator.start(options.build())) {
      assertThat(third.ledger().orders()).extracting(LedgerEntry::orderId).contains("o-1", "o-2");
    }
  }

  @Test
  void unreadableStateLeavesThePortFree(@TempDir Path folder) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    options.port(port).stateFile(folder);

    assertThatThrownBy(() -> PaypleSimulator.start(options.build()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("state file");
    try (PaypleSimulator again =
        PaypleSimulator.start(SimulatorOptions.builder().port(port).build())) {
      assertThat(again.url().getPort()).isEqualTo(port);
    }
  }

  @Test
  void programsReadIt() {
    try (PaypleSimulator simulator = PaypleSimulator.start(options.build())) {
      Client client = new Client(simulator);
      simulator.buyer().pay(client.window("o/1", "PAY", 15_000));

      JsonObject entry = Client.json(client.get("/simulator/ledger/o%2F1"));

      assertThat(text(entry, "orderId")).isEqualTo("o/1");
      assertThat(entry.get("captured").getAsLong()).isEqualTo(15_000);
      assertThat(entry.getAsJsonArray("captures").get(0).getAsJsonObject().get("at").getAsString())
          .isEqualTo("2020-02-21T00:30:00+09:00");
      assertThat(entry.getAsJsonArray("refunds")).isEmpty();
      assertThat(JsonParser.parseString(client.get("/simulator/ledger").body()).getAsJsonArray())
          .hasSize(1);
      assertThat(client.get("/simulator/ledger/unknown").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void peopleReadItInTheirLanguage() {
    try (PaypleSimulator simulator = PaypleSimulator.start(options.build())) {
      Client client = new Client(simulator);
      simulator.buyer().pay(client.window("<b>o-1</b>", "PAY", 15_000));

      HttpResponse<String> korean = client.get("/simulator/", "Accept-Language", "ko-KR,en;q=0.5");
      HttpResponse<String> english = client.get("/simulator/", "Accept-Language", "en,ko;q=0.5");
      HttpResponse<String> other = client.get("/simulator/");

      assertThat(korean.body()).contains("거래 원장", "₩15,000").doesNotContain("<b>o-1");
      assertThat(english.body()).contains("Simulator ledger");
      assertThat(other.body()).contains("Simulator ledger");
    }
  }
}
