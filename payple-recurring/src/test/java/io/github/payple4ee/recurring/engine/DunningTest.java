// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.recurring.EndOfDunning;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Ladder;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.event.CardNeeded;
import io.github.payple4ee.recurring.event.DunningRecovered;
import io.github.payple4ee.recurring.event.InstalmentDeclined;
import io.github.payple4ee.recurring.event.SubscriptionEnded;
import io.github.payple4ee.recurring.event.SubscriptionSuspended;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What is declined is tried again as its ladder says, and nothing is charged twice")
class DunningTest {

  @RegisterExtension final TeaShop tea = TeaShop.usual();

  private List<LocalDate> triedOn() {
    return tea.received(InstalmentDeclined.class).stream()
        .map(event -> KoreanTime.day(event.at()))
        .toList();
  }

  @Test
  void rule3NewCardBeginsTheLadderAnew() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE_EXPIRED_CARD, 1);
    tea.fault("tea-1.1.2", FaultKind.DECLINE, 1);
    tea.subscribe(TEA.endingAfter(20, EndOfDunning.SUSPEND), START);
    tea.liveUntil(START.plusDays(11));

    // 16 January, and no pay day is near the first retry
    tea.goTo(START.plusDays(12), LocalTime.of(10, 0));
    tea.shop().registerCard(PAYER, "5555555555554444");
    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.RETRY);
    assertThat(tea.received(InstalmentDeclined.class).get(1).nextAt())
        .isEqualTo(START.plusDays(13).atTime(9, 0).atZone(KoreanTime.KST).toInstant());
    assertThat(tea.recurring().explain("tea-1", Locale.ENGLISH))
        .anyMatch(line -> line.contains("2027-01-17, 2027-01-19, 2027-01-21"));
  }

  @Test
  void rule3SoftDeclineIsTriedOnTheDaysOfTheLadderNearAPayDay() {
    for (int attempt = 1; attempt <= 4; attempt++) {
      tea.fault("tea-1.1." + attempt, FaultKind.DECLINE, 1);
    }
    tea.subscribe(TEA, START);

    tea.liveUntil(START.plusDays(12));

    // 4 January, and then +1, +3, and +5, which is moved to the 10th
    assertThat(triedOn())
        .containsExactly(START, START.plusDays(1), START.plusDays(3), START.plusDays(6));
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).attempt()).isEqualTo(5);
    assertThat(tea.received(InstalmentDeclined.class))
        .extracting(InstalmentDeclined::first)
        .containsExactly(true, false, false, false);
    assertThat(tea.received(DunningRecovered.class)).hasSize(1);
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void rule10FirstDeclineIsNotifiedAtOnceWithTheNextTry() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.subscribe(TEA, START);

    tea.work();

    InstalmentDeclined decline = tea.received(InstalmentDeclined.class).get(0);
    assertThat(decline.first()).isTrue();
    assertThat(decline.refusal().code()).isEqualTo("3112");
    assertThat(KoreanTime.day(decline.nextAt())).isEqualTo(START.plusDays(1));
    assertThat(tea.recurring().find("tea-1").orElseThrow().state())
        .isEqualTo(SubscriptionState.PAST_DUE);
  }

  @Test
  void ladderThatIsUsedUpEndsInSuspensionAfterTheGraceDays() {
    for (int attempt = 1; attempt <= 5; attempt++) {
      tea.fault("tea-1.1." + attempt, FaultKind.DECLINE, 1);
    }
    tea.subscribe(TEA.with(patient()), START);

    tea.liveUntil(START.plusDays(12));
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.FAILED);
    assertThat(tea.received(SubscriptionSuspended.class)).isEmpty();

    tea.liveUntil(START.plusDays(20));
    assertThat(tea.received(SubscriptionSuspended.class)).hasSize(1);

    // nothing is charged while it is suspended, and a paid debt ends that
    tea.liveUntil(LocalDate.of(2027, 2, 5));
    assertThat(tea.charged()).isZero();
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.WAIVED);
    tea.recurring().retryNow("tea-1");
    tea.work();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.recurring().find("tea-1").orElseThrow().state())
        .isEqualTo(SubscriptionState.ACTIVE);
  }

  static Ladder patient() {
    Ladder usual = Ladder.USUAL;
    return new Ladder(
        usual.softDays(),
        usual.payDays(),
        usual.payDayDistance(),
        usual.systemDelays(),
        usual.systemDelayAfterwards(),
        10,
        20);
  }

  @Test
  void planMayEndTheSubscriptionInstead() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE_EXPIRED_CARD, 1);
    tea.subscribe(TEA.endingAfter(3, EndOfDunning.END), START);

    tea.liveUntil(START.plusDays(4));

    assertThat(tea.received(SubscriptionEnded.class)).hasSize(1);
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.WAIVED);
    tea.liveUntil(LocalDate.of(2027, 2, 5));
    assertThat(tea.charged()).isZero();
  }

  @Test
  void rule3HardDeclineNeedsAnotherCardAndTriesItAtOnce() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE_EXPIRED_CARD, 1);
    tea.subscribe(TEA, START);

    tea.liveUntil(START.plusDays(3));

    assertThat(triedOn()).containsExactly(START);
    assertThat(tea.received(CardNeeded.class)).extracting(CardNeeded::period).containsExactly(1);

    tea.shop().registerCard(PAYER, "5555555555554444");
    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).orderId()).isEqualTo("tea-1.1.2");
    assertThat(tea.received(DunningRecovered.class)).hasSize(1);
  }

  @Test
  void cardThatWasRemovedIsNoticedAtOnce() {
    LocalDate due = START.plusDays(2);
    tea.subscribe(TEA, due);

    tea.shop().service().removeCard(PAYER).orElseThrow();

    assertThat(tea.received(CardNeeded.class)).extracting(CardNeeded::period).containsOnlyNulls();
    assertThat(tea.received(CardNeeded.class)).hasSize(1);
    tea.liveUntil(due);
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.NEEDS_CARD);
    tea.shop().registerCard(PAYER, "5555555555554444");
    tea.work();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void rule5CardIsNotChargedMoreOftenThanTheCapsAllow() {
    Ladder daily =
        new Ladder(
            List.of(1, 2, 3, 4, 5, 6),
            List.of(),
            0,
            Ladder.USUAL.systemDelays(),
            Duration.ofDays(1),
            3,
            10);
    for (int attempt = 1; attempt <= 3; attempt++) {
      tea.fault("tea-1.1." + attempt, FaultKind.DECLINE, 1);
    }
    tea.subscribe(TEA.with(daily), START);

    tea.liveUntil(START.plusDays(6));
    assertThat(triedOn()).containsExactly(START, START.plusDays(1), START.plusDays(2));
    assertThat(tea.charged()).isZero();

    tea.liveUntil(START.plusDays(7));
    assertThat(tea.charged()).isEqualTo(1);
  }
}
