// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.ledger.SimulatorClock;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {
  private static final Instant START = Instant.parse("2020-02-20T14:30:00Z");

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder().clock(new TestClock(START.toString())).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void keysExpireWhenTheClockMovesOn() {
    Map<String, String> result = simulator.buyer().pay(client.window("o-1", "CERT", 15_000));

    simulator.clock().advance(Duration.ofMinutes(11));

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("CPCA0001");
  }

  @Test
  void aDayInKoreaEndsWhenTheClockMovesOn() {
    simulator.clock().advance(Duration.ofMinutes(30));
    simulator.buyer().pay(client.window("o-1", "PAY", 15_000));

    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_TIME")).isEqualTo("20200221000000");
    assertThat(text(client.lookUp("o-1", "20200220"), "PCD_PAY_RST")).isEqualTo("error");
  }

  @Test
  void clockThatWasSetTicksOnFromThere() {
    TestClock base = new TestClock(START.toString());
    SimulatorClock clock = new SimulatorClock(base);

    clock.set(Instant.parse("2026-11-21T15:00:00Z"));
    base.advance(Duration.ofSeconds(5));

    assertThat(clock.instant()).isEqualTo("2026-11-21T15:00:05Z");
    clock.reset();
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void clockIsAsFarAheadAsItWasMovedThoughItTicks() {
    SimulatorClock clock = new SimulatorClock(Clock.systemUTC());

    clock.advance(Duration.ofMinutes(31));
    clock.advance(Duration.ofMinutes(-1));

    assertThat(clock.ahead()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void centuriesInWhichNoCardWorksAreRefused() {
    assertThatThrownBy(() -> simulator.clock().set(Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> simulator.clock().advance(Duration.ofDays(40_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void clockIsMovedOverHttp() {
    JsonObject advanced = Client.json(client.put("/simulator/clock", Map.of("advance", "PT31M")));

    assertThat(text(advanced, "now")).isEqualTo("2020-02-21T00:01:00+09:00");
    assertThat(text(advanced, "ahead")).isEqualTo("PT31M");

    client.put("/simulator/clock", Map.of("now", "2026-11-22T00:00:00+09:00"));

    assertThat(simulator.clock().instant()).isEqualTo("2026-11-21T15:00:00Z");
    assertThat(client.get("/simulator/clock").body()).contains("2026-11-22T00:00:00+09:00");

    client.send(HttpRequest.newBuilder(simulator.url().resolve("/simulator/clock")).DELETE());

    assertThat(simulator.clock().instant()).isEqualTo(START);
  }

  @ParameterizedTest
  @CsvSource({"advance,soon", "now,tomorrow", "now,1066-10-14T00:00:00+00:00", "then,PT1M"})
  void nonsenseIsRefused(String field, String value) {
    HttpResponse<String> refused = client.put("/simulator/clock", Map.of(field, value));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(simulator.clock().ahead()).isZero();
  }
}
