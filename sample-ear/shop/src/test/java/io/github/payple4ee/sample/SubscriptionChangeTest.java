// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionChangeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @Test
  void pauseBeginsTodayUnlessADayIsNamed() {
    assertThat(pause(null, "2026-12-24").from(TODAY)).isEqualTo(TODAY);
    assertThat(pause("2026-12-20", "2026-12-24").from(TODAY)).isEqualTo(TODAY.withDayOfMonth(20));
    assertThat(pause(null, "2026-12-24").until()).isEqualTo(TODAY.withDayOfMonth(24));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "soon", "2026-13-01", "2026-02-30", "26-12-24", "+99999-01-01", "2026-12-24Z"})
  void whatIsNoDayIsRefused(String day) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pause(null, day).until())
        .withMessage("pauseUntil is a day such as 2026-12-24");
  }

  @Test
  void changeWithoutAnythingIsNone() {
    assertThat(new SubscriptionChange("2026-12-24", null, null, false).changesNothing()).isTrue();
    assertThat(new SubscriptionChange(null, null, 2, null).changesNothing()).isFalse();
    assertThat(new SubscriptionChange(null, null, null, true).changesNothing()).isFalse();
  }

  private static SubscriptionChange pause(String from, String until) {
    return new SubscriptionChange(from, until, null, null);
  }
}
