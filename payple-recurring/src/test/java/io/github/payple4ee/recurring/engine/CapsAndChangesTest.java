// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Ladder;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.event.InstalmentNotified;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Cards are spared, and changes hold for what was planned before")
class CapsAndChangesTest {

  private static final Plan DEARER = Plan.of("tea", 2, "Tea of the month", 12_900);

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  private static Ladder atMost(int week, int month) {
    Ladder usual = Ladder.USUAL;
    return new Ladder(
        usual.softDays(),
        usual.payDays(),
        usual.payDayDistance(),
        usual.systemDelays(),
        usual.systemDelayAfterwards(),
        week,
        month);
  }

  @Test
  void twoSubscriptionsOfABuyerThatAreDueTogetherKeepTheCapTogether() {
    Plan once = TEA.with(atMost(1, 10)).severalPerMonth();
    tea.subscribe(once, START);
    tea.recurring().subscribe(SubscribeRequest.of("tea-2", PAYER, "tea", START, tea.consent()));

    tea.work();
    assertThat(tea.charged()).isEqualTo(1);

    tea.liveUntil(START.plusDays(8));
    assertThat(tea.charged()).isEqualTo(2);
  }

  @Test
  void troubleOfTheSystemsDoesNotUseUpTheCap() {
    tea.fault("tea-1.1.1", FaultKind.SYSTEM_TROUBLE, 1);
    tea.subscribe(TEA.with(atMost(1, 10)), START);

    tea.work();
    tea.shop().pass(Duration.ofMinutes(16));
    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void chargeThatTheCapsDelayBeyondItsPeriodNeedsReviewAtOnce() {
    Plan seldom = TEA.with(atMost(1, 1)).severalPerMonth();
    tea.subscribe(seldom, START);
    tea.recurring().subscribe(SubscribeRequest.of("tea-2", PAYER, "tea", START, tea.consent()));

    // tea-2 is charged on 3 February, and February is shorter than thirty days
    LocalDate february = LocalDate.of(2027, 2, 4);
    tea.liveUntil(february);

    assertThat(tea.charged()).isEqualTo(2);
    assertThat(tea.instalment(2).review()).contains("retryNow");
  }

  @Test
  void twoInstalmentsOfASubscriptionMayBeDueTogetherAfterAChange() {
    tea.subscribe(TEA, START);
    tea.work();
    tea.recurring().plan(DEARER);
    LocalDate march = LocalDate.of(2027, 3, 4);
    tea.goTo(march, LocalTime.of(5, 0));
    tea.work();
    tea.recurring().changePlan("tea-1", new PlanChange(2, START.plusDays(9), tea.consent()));
    tea.recurring().retryNow("tea-1");

    tea.goTo(march, LocalTime.of(9, 0, 5));
    tea.work();

    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(2).amount()).isEqualTo(9_900);
    assertThat(tea.instalment(3).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(3).amount()).isEqualTo(12_900);
  }

  @Test
  void changeToAVersionThatAnnouncesAnnouncesWhatIsPlannedAlready() {
    LocalDate due = START.plusDays(6);
    tea.subscribe(TEA, due);
    tea.work();
    tea.recurring().plan(Plan.of("tea", 2, "Tea of the month", 9_900).notifiedBefore(3));
    tea.recurring().changePlan("tea-1", new PlanChange(2, START, null));

    tea.liveUntil(due);

    assertThat(tea.received(InstalmentNotified.class))
        .extracting(notice -> KoreanTime.day(notice.at()))
        .containsExactly(due.minusDays(3));
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void changeToAVersionThatAnnouncesEarlierAnnouncesItsFirstInstalmentInTime() {
    tea.subscribe(TEA, START);
    tea.work();
    LocalDate february = LocalDate.of(2027, 2, 4);
    tea.recurring().plan(Plan.of("tea", 2, "Tea of the month", 9_900).notifiedBefore(20));
    tea.recurring().changePlan("tea-1", new PlanChange(2, february, null));

    tea.liveUntil(february);

    assertThat(tea.received(InstalmentNotified.class))
        .extracting(event -> KoreanTime.day(event.at()))
        .containsExactly(february.minusDays(20));
    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(START, february);
  }

  @Test
  void secondSubscriptionOfABuyerDoesNotChangeToAPlanThatChargesOnceAMonth() {
    tea.subscribe(TEA.severalPerMonth(), START);
    tea.recurring().subscribe(SubscribeRequest.of("tea-2", PAYER, "tea", START, tea.consent()));
    tea.recurring().plan(Plan.of("tea", 2, "Tea of the month", 9_900));
    PlanChange change = new PlanChange(2, START, null);
    tea.recurring().changePlan("tea-1", change);
    tea.work();

    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(() -> tea.recurring().changePlan("tea-2", change))
        .withMessageContaining("tea-1");
  }

  @Test
  void buyerHasNoSecondSubscriptionByAccountWhenBothChargeOnceAMonth() {
    tea.subscribe(TEA, START);
    SubscribeRequest second = SubscribeRequest.of("tea-2", PAYER, "tea", START, tea.consent());

    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(() -> tea.recurring().subscribe(second.fromAccount()))
        .withMessageContaining("tea-1");
  }

  @Test
  void resumeAnnouncesNothingThatIsDueAfterTheEnd() {
    LocalDate due = START.plusDays(13);
    tea.subscribe(TEA.notifiedBefore(12), due);
    tea.work();
    tea.recurring().pause("tea-1", due, due.plusDays(3));
    tea.recurring().cancel("tea-1", CancelAt.END_OF_PERIOD);

    tea.recurring().resume("tea-1");
    tea.liveUntil(due);

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.WAIVED);
    assertThat(tea.received(InstalmentNotified.class)).isEmpty();
  }

  @Test
  void changeThatANodeIsInTheWayOfIsMadeAgain() {
    tea.subscribe(TEA, START.plusDays(1));
    RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);
    AtomicInteger times = new AtomicInteger();

    database.joined(
        store -> {
          InstalmentRow row = store.instalments().of("tea-1").get(0);
          if (times.incrementAndGet() == 1) {
            CompletableFuture.runAsync(() -> tea.recurring().skip("tea-1", 1)).join();
          }
          row.code = "seen " + row.state;
          store.instalments().update(row);
          return row;
        });

    assertThat(times).hasValue(2);
    assertThat(tea.instalment(1).code()).isEqualTo("seen WAIVED");
  }

  @Test
  void periodsMayBeSkippedForYears() {
    tea.subscribe(TEA, START);

    for (int years = 0; years < 3; years++) {
      for (int months = 0; months < 36; months++) {
        tea.recurring().skip("tea-1", 36 * years + months + 2);
      }
      tea.goTo(START.plusMonths(36L * (years + 1)), LocalTime.of(10, 0));
      tea.work();
    }

    assertThat(tea.daysOf(InstalmentState.WAIVED)).hasSize(108);
  }
}
