// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.event.InstalmentNotified;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("After a time without a server nothing is charged or announced that should not be")
class AfterDowntimeTest {

  private static final Plan DEARER = Plan.of("tea", 2, "Tea of the month", 12_900);

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  private void freeUntil(LocalDate day) {
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA);
    tea.recurring()
        .subscribe(SubscribeRequest.of("tea-1", PAYER, "tea", START, tea.consent()).freeUntil(day));
  }

  @Test
  void lateAnnouncementNamesTheDayOnWhichItIsCharged() {
    LocalDate due = START.plusDays(10);
    tea.subscribe(TEA.notifiedBefore(3), due);

    tea.goTo(due.plusDays(2), LocalTime.of(22, 0));
    tea.work();

    assertThat(tea.received(InstalmentNotified.class))
        .extracting(InstalmentNotified::dueDay)
        .containsExactly(due.plusDays(3));
    tea.goTo(due.plusDays(3), LocalTime.of(9, 0, 5));
    tea.work();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void periodThatIsOverIsNotAnnouncedAnyMore() {
    LocalDate due = START.plusDays(10);
    tea.subscribe(TEA.notifiedBefore(15), due);

    tea.goTo(due.plusDays(40), LocalTime.of(10, 0));
    tea.work();

    assertThat(tea.received(InstalmentNotified.class))
        .extracting(InstalmentNotified::period)
        .containsExactly(2);
    assertThat(tea.instalment(1).review()).contains("retryNow");
  }

  @Test
  void endOfFreeTimeIsAnnouncedAWeekBeforeAlsoWhenItsFirstPeriodWasMissed() {
    freeUntil(START.plusDays(1));
    tea.work();

    LocalDate back = LocalDate.of(2027, 3, 6);
    tea.goTo(back, LocalTime.of(10, 0));
    tea.work();

    assertThat(tea.charged()).isZero();
    InstalmentNotified notice = tea.received(InstalmentNotified.class).get(0);
    assertThat(notice.period()).isEqualTo(3);
    assertThat(notice.firstPaid()).isTrue();
    assertThat(notice.dueDay()).isEqualTo(back.plusDays(7));
    tea.liveUntil(back.plusDays(6));
    assertThat(tea.charged()).isZero();
    tea.liveUntil(back.plusDays(7));
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void endOfFreeTimeIsAnnouncedAlsoWhenItsFirstPeriodWasSkipped() {
    freeUntil(START.plusDays(1));
    tea.recurring().skip("tea-1", 2);

    tea.liveUntil(LocalDate.of(2027, 3, 4));

    assertThat(tea.received(InstalmentNotified.class))
        .extracting(notice -> KoreanTime.day(notice.at()))
        .containsExactly(LocalDate.of(2027, 2, 25));
    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(LocalDate.of(2027, 3, 4));
  }

  @Test
  void endOfFreeTimeIsAnnouncedAgainWhenTheRunWasStoppedDuringItsFirstPeriod() {
    freeUntil(START.plusDays(1));
    tea.liveUntil(LocalDate.of(2027, 1, 29));
    RunControl run = tea.shop().bean(RunControl.class);
    tea.shop()
        .bean(RecurringDatabase.class)
        .own(
            store -> {
              run.stop(store, "the contract is over");
              return null;
            });
    LocalDate resumed = LocalDate.of(2027, 3, 5);
    tea.liveUntil(resumed);

    tea.recurring().resumeRun();
    tea.liveUntil(resumed.plusDays(6));
    assertThat(tea.charged()).isZero();
    assertThat(tea.instalment(2).review()).contains("retryNow");
    tea.liveUntil(resumed.plusDays(8));

    assertThat(tea.received(InstalmentNotified.class))
        .extracting(InstalmentNotified::period, InstalmentNotified::firstPaid)
        .containsExactly(tuple(2, true), tuple(3, true));
    assertThat(tea.instalment(3).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void missedPeriodKeepsThePriceOfItsTime() {
    tea.subscribe(TEA, START);
    tea.work();
    tea.recurring().plan(DEARER);
    tea.recurring().changePlan("tea-1", new PlanChange(2, LocalDate.of(2027, 3, 1), tea.consent()));
    LocalDate back = LocalDate.of(2027, 3, 5);
    tea.goTo(back.minusDays(10), LocalTime.of(22, 0));
    tea.recurring().changePlan("tea-1", new PlanChange(2, LocalDate.of(2027, 3, 1), tea.consent()));

    tea.goTo(back, LocalTime.of(10, 0));
    tea.work();
    assertThat(tea.instalment(3).amount()).isEqualTo(12_900);
    tea.recurring().retryNow("tea-1");
    tea.work();

    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(2).amount()).isEqualTo(9_900);
    assertThat(tea.shop().find("tea-1.2.1").amount()).isEqualTo(9_900);
  }

  @Test
  void periodThatWasPlannedBeforeTheStopKeepsThePriceOfItsTimeToo() {
    tea.subscribe(TEA.notifiedBefore(1), START);
    tea.liveUntil(LocalDate.of(2027, 2, 2));
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PLANNED);
    tea.recurring().plan(DEARER);
    tea.recurring()
        .changePlan("tea-1", new PlanChange(2, LocalDate.of(2027, 2, 20), tea.consent()));

    // two periods are over, and the second one was to be the first by the new version
    tea.goTo(LocalDate.of(2027, 4, 5), LocalTime.of(10, 0));
    tea.work();

    assertThat(tea.instalment(2).amount()).isEqualTo(9_900);
    assertThat(tea.instalment(2).review()).contains("retryNow");
    assertThat(tea.instalment(3).amount()).isEqualTo(12_900);
    assertThat(tea.instalment(4).amount()).isEqualTo(12_900);
  }

  @Test
  void periodThatIsChargedLateKeepsItsPriceWhenTheNextOneIsAnnouncedBefore() {
    LocalDate march = LocalDate.of(2027, 3, 4);
    tea.subscribe(TEA, START);
    tea.liveUntil(LocalDate.of(2027, 2, 3));
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PLANNED);
    tea.recurring().plan(DEARER.notifiedBefore(5));
    tea.recurring().changePlan("tea-1", new PlanChange(2, LocalDate.of(2027, 3, 1), tea.consent()));

    tea.goTo(march.minusDays(3), LocalTime.of(10, 0));
    tea.work();

    assertThat(tea.instalment(3).state()).isEqualTo(InstalmentState.NOTIFIED);
    assertThat(tea.instalment(3).amount()).isEqualTo(12_900);
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.shop().find("tea-1.2.1").amount()).isEqualTo(9_900);
  }

  @Test
  void whatWasDueInAPauseIsNotChargedWhenAnotherPauseIsAskedForAfterwards() {
    tea.subscribe(TEA, START);
    tea.work();
    LocalDate february = LocalDate.of(2027, 2, 4);
    tea.recurring().pause("tea-1", february.minusDays(1), february.plusDays(1));

    tea.goTo(february.plusDays(10), LocalTime.of(10, 0));
    tea.recurring().pause("tea-1", february.plusDays(60), february.plusDays(70));
    tea.work();

    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.WAIVED);
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void chargeThatItsNodeClaimedAndDidNotSendIsNotSentAtNight() {
    tea.subscribe(TEA, START);
    claimAndEnd();

    tea.goTo(START, LocalTime.of(23, 0));
    tea.work();
    assertThat(tea.charged()).isZero();

    tea.goTo(START.plusDays(1), LocalTime.of(9, 0, 5));
    tea.work();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).attempt()).isEqualTo(1);
  }

  @Test
  void chargeThatItsNodeClaimedAndDidNotSendIsNotSentInTheNextPeriod() {
    tea.subscribe(TEA, START);
    claimAndEnd();

    tea.goTo(START.plusDays(45), LocalTime.of(10, 0));
    tea.work();

    assertThat(tea.instalment(1).review()).contains("retryNow");
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.charged()).isEqualTo(1);
  }

  /** A node claims what is due, and loses its power before it sends a charge. */
  private void claimAndEnd() {
    Plans plans = tea.shop().bean(Plans.class);
    RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);
    List<Claims.Claimed> claimed =
        database.own(store -> new Claims(store, plans, tea.now()).claim(10).claimed());
    assertThat(claimed).hasSize(1);
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.CHARGING);
  }
}
