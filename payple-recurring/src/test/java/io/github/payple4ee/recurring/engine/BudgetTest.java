// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.config.ModuleClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("All nodes together make as many charges a second as the configuration says")
class BudgetTest {

  @RegisterExtension final TeaShop tea = TeaShop.usual();

  private RunControl.Slice taken(int perSecond, int wanted) {
    RunControl control =
        new RunControl(
            new RecurringConfig(perSecond, 8, RecurringConfig.Run.OFF),
            tea.shop().bean(ModuleClock.class));
    return tea.shop().bean(RecurringDatabase.class).own(store -> control.take(store, wanted));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 300, 400, 700, 9999})
  void sliceOfFiveSecondsHasTheChargesOfFiveSeconds(int perSecond) {
    RunControl.Slice slice = taken(perSecond, 100_000);

    assertThat(slice.count()).isEqualTo(5 * perSecond);
    Duration all = slice.between().multipliedBy(slice.count());
    assertThat(all).isBetween(Duration.ofMillis(4_999), Duration.ofSeconds(5));
  }

  @Test
  void nextSliceBeginsWhereTheOneBeforeEnds() {
    RunControl.Slice first = taken(400, 500);
    RunControl.Slice second = taken(400, 500);

    assertThat(first.count()).isEqualTo(500);
    assertThat(second.start())
        .isBetween(
            first.start().plus(Duration.ofMillis(1_250)),
            first.start().plus(Duration.ofMillis(1_251)));
  }

  @Test
  void clockThatWasSetBackKeepsNoChargeWaitingForLong() {
    RunControl.Slice slice = taken(10, 50);
    Instant start = slice.start();

    assertThat(slice.wait(50, start)).isEqualTo(Duration.ofSeconds(5));
    assertThat(slice.wait(0, start.plusSeconds(1))).isNegative();
    assertThat(slice.wait(0, start.minus(Duration.ofHours(1)))).isEqualTo(Duration.ofSeconds(10));
  }

  private long rateAfter(RunControl control, SliceResult.Part charges) {
    return tea.database()
        .own(
            store -> {
              control.learn(store, charges);
              return control.read(store).perThousandSeconds;
            });
  }

  @Test
  void troubleHalvesTheRateAndGoodChargesRaiseItByOneASecond() {
    RunControl control =
        new RunControl(
            new RecurringConfig(10, 8, RecurringConfig.Run.OFF),
            tea.shop().bean(ModuleClock.class));
    SliceResult.Part good = new SliceResult.Part(50, 0, 0);

    assertThat(rateAfter(control, good)).isEqualTo(10_000);
    assertThat(rateAfter(control, new SliceResult.Part(49, 1, 0))).isEqualTo(5_000);
    assertThat(rateAfter(control, new SliceResult.Part(0, 3, 3))).isEqualTo(2_500);
    assertThat(rateAfter(control, good)).isEqualTo(3_500);
    for (int slice = 0; slice < 10; slice++) {
      rateAfter(control, good);
    }
    assertThat(rateAfter(control, good)).isEqualTo(10_000);
    for (int slice = 0; slice < 12; slice++) {
      rateAfter(control, new SliceResult.Part(1, 1, 0));
    }
    assertThat(rateAfter(control, new SliceResult.Part(1, 1, 0))).isEqualTo(200);
  }
}
