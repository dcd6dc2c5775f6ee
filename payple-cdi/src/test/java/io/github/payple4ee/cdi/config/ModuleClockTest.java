// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModuleClockTest {

  @Test
  void timeOfTheModuleIsThatOfTheServerUntilATestMovesIt() {
    ClockOffset offset = new ClockOffset();
    ModuleClock clock = new ModuleClock(offset);
    Instant before = Instant.now();
    assertThat(clock.instant()).isBetween(before, Instant.now());

    offset.advance(Duration.ofDays(30));

    Instant now = Instant.now();
    assertThat(clock.instant()).isAfter(now.plus(Duration.ofDays(29)));
  }
}
