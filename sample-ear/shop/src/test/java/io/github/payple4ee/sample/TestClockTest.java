// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.PaypleClock;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestClockTest {

  @ParameterizedTest
  @ValueSource(strings = {"test", "live", ""})
  void shopWhosePaypleIsNotSimulatedHasNone(String environment) {
    HandMoved hand = new HandMoved(Instant.EPOCH);
    TestClock clock = new TestClock(environment, hand, null, null);

    assertThatExceptionOfType(RefusedRequest.class)
        .isThrownBy(clock::view)
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(Status.NOT_FOUND));
    assertThatExceptionOfType(RefusedRequest.class)
        .isThrownBy(() -> clock.move(new ClockChange("P1D", null)))
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(Status.NOT_FOUND));
    assertThat(hand.now()).isEqualTo(Instant.EPOCH);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T00:30:00Z, 2026-12-02T01:00:00Z",
    "2026-12-01T14:59:59Z, 2026-12-02T01:00:00Z",
    "2026-12-01T15:00:00Z, 2026-12-03T01:00:00Z"
  })
  void nextDayIsTheKoreanOneAtTen(Instant now, Instant then) {
    HandMoved hand = new HandMoved(now);

    simulated(hand).move(new ClockChange(null, "next-day"));

    assertThat(hand.now()).isEqualTo(then);
  }

  @ParameterizedTest
  @CsvSource({",", "P1D, next-day", "a day,", "-P1D,", "P401D,", ", yesterday"})
  void whatIsNoChangeIsRefused(String advance, String to) {
    HandMoved hand = new HandMoved(Instant.EPOCH);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulated(hand).move(new ClockChange(advance, to)));
    assertThat(hand.now()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void timePasses() {
    HandMoved hand = new HandMoved(Instant.EPOCH);

    simulated(hand).move(new ClockChange("PT36H", null));

    assertThat(hand.now()).isEqualTo(Instant.EPOCH.plus(Duration.ofHours(36)));
  }

  private static TestClock simulated(PaypleClock clock) {
    return new TestClock("simulator", clock, null, null);
  }

  /** A clock that stands still until it is moved. */
  private static final class HandMoved implements PaypleClock {

    private Instant now;

    HandMoved(Instant now) {
      this.now = now;
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void advance(Duration time) {
      now = now.plus(time);
    }
  }
}
