// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

  private Instant now = Instant.parse("2026-11-02T03:04:05Z");
  private final Pace pace = new Pace(2, Duration.ofSeconds(10), () -> now);

  @Test
  void someTimesAtOnceAndThenOneInAnInterval() {
    assertThat(pace.take("a")).isZero();
    assertThat(pace.take("a")).isZero();
    assertThat(pace.take("a")).isEqualTo(Duration.ofSeconds(10));
    assertThat(pace.take("b")).isZero();

    now = now.plusSeconds(10);

    assertThat(pace.take("a")).isZero();
    assertThat(pace.take("a")).isPositive();
  }

  @Test
  void timeThatIsGivenBackWasNotTaken() {
    pace.take("a");
    pace.take("a");
    pace.giveBack("a");

    assertThat(pace.take("a")).isZero();
    assertThat(pace.take("a")).isPositive();
  }

  @Test
  void keysThatAreUsedForgetTheOldestAlone() {
    pace.take("old");
    pace.take("old");
    for (int key = 0; key < Pace.REMEMBERED; key++) {
      pace.take("key" + key);
    }

    assertThat(pace.take("key" + (Pace.REMEMBERED - 1))).isZero();
    assertThat(pace.take("key" + (Pace.REMEMBERED - 1))).isPositive();
    assertThat(pace.take("old")).isZero();
  }
}
