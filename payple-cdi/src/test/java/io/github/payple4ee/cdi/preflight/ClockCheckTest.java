// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Preflight.Finding;
import io.github.payple4ee.Preflight.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockCheckTest {

  private static final Instant PAYPLE = Instant.parse("2026-11-22T03:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT2M59S", "-PT3M"})
  void clocksThatAgreeAreWell(Duration apart) {
    assertThat(ClockCheck.compare(PAYPLE, PAYPLE.plus(apart)).level()).isEqualTo(Level.OK);
  }

  @Test
  void clockThatIsAheadIsReported() {
    assertThat(finding("PT3M1S").what())
        .isEqualTo("This server's clock is 3 minutes ahead of Payple's.");
    assertThat(finding("PT25H").what()).contains("1500 minutes ahead");
  }

  @Test
  void clockThatIsBehindIsReported() {
    assertThat(finding("-PT9H").what())
        .isEqualTo("This server's clock is 540 minutes behind Payple's.");
    assertThat(finding("-PT9H").whatToDo()).contains("Korean days");
  }

  private static Finding finding(String apart) {
    FindingTemplate found = ClockCheck.compare(PAYPLE, PAYPLE.plus(Duration.parse(apart)));
    assertThat(found.level()).isEqualTo(Level.WARNING);
    return found.in(Locale.ENGLISH);
  }
}
