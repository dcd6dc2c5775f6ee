// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.Ladder;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rule 4: an instalment that is retried keeps the ladder of its version of the plan")
class LadderInForceTest {

  private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 4);

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  @BeforeEach
  void declineAndChangeTheLadder() {
    for (String order : List.of("tea-1.1.1", "tea-1.1.2", "tea-1.2.1")) {
      tea.fault(order, FaultKind.DECLINE, 1);
    }
    tea.subscribe(TEA, START);
    tea.liveUntil(START);
    tea.recurring().plan(Plan.of("tea", 2, "Tea of the month", 9_900).with(late()));
    tea.recurring().changePlan("tea-1", new PlanChange(2, START.plusDays(1), null));
  }

  /** Once, twenty days later. */
  private static Ladder late() {
    Ladder usual = Ladder.USUAL;
    return new Ladder(
        List.of(20),
        List.of(),
        0,
        usual.systemDelays(),
        usual.systemDelayAfterwards(),
        usual.mostInAWeek(),
        usual.mostInThirtyDays());
  }

  private LocalDate nextTry(int period) {
    return KoreanTime.day(tea.instalment(period).nextAt());
  }

  @Test
  void rule4LadderUnderWayIsKept() {
    assertThat(nextTry(1)).isEqualTo(START.plusDays(1));
    tea.liveUntil(START.plusDays(1));
    assertThat(nextTry(1)).isEqualTo(START.plusDays(3));
  }

  @Test
  void rule4NextInstalmentHasTheNewLadder() {
    tea.liveUntil(FEBRUARY);

    assertThat(nextTry(2)).isEqualTo(FEBRUARY.plusDays(20));
  }

  @Test
  void rule4ExplanationNamesTheDaysOfTheLadder() {
    assertThat(tea.recurring().explain("tea-1", Locale.ENGLISH))
        .anyMatch(line -> line.contains("2027-01-05, 2027-01-07, 2027-01-10, 2027-01-11"));
  }
}
