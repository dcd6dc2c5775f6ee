// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.HASH;
import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.UpcomingInstalment;
import io.github.payple4ee.recurring.event.InstalmentNotified;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A price rises with a consent alone, and an announced amount stays")
class PriceAndConsentTest {

  private static final LocalDate FEBRUARY = START.plusMonths(1);
  private static final LocalDate MARCH = START.plusMonths(2);
  private static final LocalDate APRIL = START.plusMonths(3);

  @RegisterExtension final TeaShop tea = TeaShop.usual();

  @Test
  void rule9HigherPriceIsChargedWithAConsentOfTheThirtyDaysBefore() {
    tea.subscribe(TEA, START);
    tea.work();
    tea.recurring().plan(dearer());

    tea.recurring().changePlan("tea-1", new PlanChange(2, FEBRUARY, null));
    tea.liveUntil(FEBRUARY);
    assertThat(tea.instalment(2).amount()).isEqualTo(9_900);

    Consent consent = new Consent(tea.now(), "web", HASH);
    tea.recurring().changePlan("tea-1", new PlanChange(2, MARCH, consent));
    tea.liveUntil(APRIL);

    assertThat(tea.received(InstalmentPaid.class))
        .extracting(InstalmentPaid::amount)
        .containsExactly(9_900L, 9_900L, 12_000L, 12_000L);
    assertThat(tea.recurring().find("tea-1").orElseThrow().consent()).isEqualTo(consent);
  }

  @Test
  void rule9ConsentThatIsTooOldOrOfTheFutureDoesNotRaiseThePrice() {
    tea.subscribe(TEA, START);
    tea.recurring().plan(dearer());
    Consent early = new Consent(tea.now(), "web", HASH);

    tea.recurring().changePlan("tea-1", new PlanChange(2, FEBRUARY, early));

    // 4 January is 31 days before 4 February
    assertThat(tea.recurring().preview("tea-1", 2))
        .extracting(UpcomingInstalment::amount)
        .containsOnly(9_900L);
    tea.liveUntil(FEBRUARY);
    assertThat(tea.instalment(2).amount()).isEqualTo(9_900);
  }

  @Test
  void instalmentThatWasPlannedBeforeALateChargeAppliedTheChangeHasItsPriceToo() {
    tea.subscribe(TEA, START);
    tea.recurring().plan(dearer().notifiedBefore(3));
    tea.liveUntil(START.plusDays(2));
    Consent consent = new Consent(tea.now(), "web", HASH);
    tea.recurring().changePlan("tea-1", new PlanChange(2, FEBRUARY, consent));
    tea.liveUntil(FEBRUARY.minusDays(4));

    // no server runs on the due day of February, and the one of March is planned before its charge
    tea.liveOn(MARCH.minusDays(7));

    assertThat(tea.instalment(2).planVersion()).isEqualTo(2);
    assertThat(tea.instalment(3).planVersion()).isEqualTo(2);
    assertThat(tea.recurring().preview("tea-1", 1))
        .singleElement()
        .satisfies(
            next -> {
              assertThat(next.amount()).isEqualTo(12_000);
              assertThat(next.noticeDay()).isEqualTo(MARCH.minusDays(3));
            });
  }

  @Test
  void severalInstalmentsThatWereMissedHaveTheVersionOfTheFirstOne() {
    tea.subscribe(TEA, START);
    tea.recurring().plan(dearer());
    tea.liveUntil(START.plusDays(2));
    Consent consent = new Consent(tea.now(), "web", HASH);
    tea.recurring().changePlan("tea-1", new PlanChange(2, FEBRUARY, consent));
    tea.liveUntil(FEBRUARY.minusDays(1));
    tea.database()
        .own(
            store -> {
              tea.shop().bean(RunControl.class).stop(store, "a limit");
              return null;
            });
    // planned with the version before, because the consent is older than thirty days by then
    tea.liveOn(MARCH.minusDays(7));
    assertThat(tea.instalment(3).planVersion()).isEqualTo(1);

    tea.liveOn(APRIL.plusDays(1));

    for (int period : List.of(2, 3)) {
      assertThat(tea.instalment(period).state()).isEqualTo(InstalmentState.DUE);
      assertThat(tea.instalment(period).review()).isNotNull();
      assertThat(tea.instalment(period).planVersion()).isEqualTo(2);
    }
    tea.recurring().resumeRun();
    tea.work();
    assertThat(tea.instalment(4).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void lowerPriceNeedsNoConsent() {
    tea.subscribe(TEA, START);
    tea.work();
    tea.recurring().plan(Plan.of("tea", 2, "Tea of the month", 8_000));

    tea.recurring().changePlan("tea-1", new PlanChange(2, FEBRUARY, null));
    tea.liveUntil(FEBRUARY);

    assertThat(tea.instalment(2).amount()).isEqualTo(8_000);
  }

  @Test
  void rule9TurnFromFreeToPaidIsAnnouncedAWeekBefore() {
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA);
    tea.recurring()
        .subscribe(
            SubscribeRequest.of("tea-1", PAYER, "tea", START, tea.consent()).freeUntil(FEBRUARY));
    assertThat(tea.recurring().find("tea-1").orElseThrow().state())
        .isEqualTo(SubscriptionState.TRIAL);

    tea.liveUntil(FEBRUARY.minusDays(6));
    assertThat(tea.charged()).isZero();
    assertThat(tea.received(InstalmentNotified.class))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.firstPaid()).isTrue();
              assertThat(notice.dueDay()).isEqualTo(FEBRUARY);
              assertThat(notice.amount()).isEqualTo(9_900);
            });
    tea.liveUntil(FEBRUARY);

    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(FEBRUARY);
    assertThat(tea.recurring().find("tea-1").orElseThrow().state())
        .isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void rule9AnnouncementThatComesLatePutsTheFirstPaidChargeOff() {
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA);
    tea.recurring()
        .subscribe(
            SubscribeRequest.of("tea-1", PAYER, "tea", START, tea.consent()).freeUntil(FEBRUARY));

    tea.goTo(FEBRUARY.minusDays(2), LocalTime.of(12, 0));
    tea.work();
    tea.liveUntil(FEBRUARY.plusDays(4));
    assertThat(tea.charged()).isZero();
    tea.liveUntil(FEBRUARY.plusDays(6));

    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void announcedInstalmentKeepsItsAmount() {
    tea.subscribe(TEA.notifiedBefore(5), START.plusDays(10));
    tea.liveUntil(START.plusDays(6));
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.NOTIFIED);
    tea.recurring().plan(Plan.of("tea", 2, "Tea of the month", 5_000));

    tea.recurring().changePlan("tea-1", new PlanChange(2, START, null));
    tea.liveUntil(START.plusDays(10));

    assertThat(tea.instalment(1).amount()).isEqualTo(9_900);
  }

  private static Plan dearer() {
    return Plan.of("tea", 2, "Tea of the month", 12_000);
  }

  @Test
  void versionOfAPlanNeverChanges() {
    tea.recurring().plan(TEA);
    tea.recurring().plan(TEA);

    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(() -> tea.recurring().plan(Plan.of("tea", 1, "Tea", 1_000)))
        .withMessageContaining("record version 2");
    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(() -> tea.recurring().plan(Plan.of("tea", 2, "Tea", 1_000).everyMonths(3)));
  }

  @Test
  void noticeGoesOutWhileAConsentHolds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEA.notifiedBefore(31))
        .withMessage("noticeDays must be 0 to 30; was 31");
  }
}
