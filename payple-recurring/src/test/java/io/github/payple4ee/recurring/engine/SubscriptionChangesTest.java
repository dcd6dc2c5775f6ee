// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import io.github.payple4ee.recurring.UpcomingInstalment;
import io.github.payple4ee.recurring.event.SubscriptionEnded;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A shop pauses, skips, cancels and changes subscriptions")
class SubscriptionChangesTest {

  private static final LocalDate FEBRUARY = START.plusMonths(1);
  private static final LocalDate MARCH = START.plusMonths(2);
  private static final LocalDate APRIL = START.plusMonths(3);

  @RegisterExtension final TeaShop tea = TeaShop.usual();

  @Test
  void rule8PauseKeepsTheAnchorAndChargesNothingBack() {
    tea.subscribe(TEA, START);
    tea.work();

    tea.recurring().pause("tea-1", FEBRUARY.minusDays(3), MARCH.minusDays(1));
    assertThat(tea.recurring().preview("tea-1", 2))
        .extracting(UpcomingInstalment::dueDay)
        .containsExactly(MARCH, APRIL);
    tea.liveUntil(FEBRUARY.plusDays(1));
    assertThat(tea.recurring().find("tea-1").orElseThrow().state())
        .isEqualTo(SubscriptionState.PAUSED);
    tea.liveUntil(MARCH.plusDays(1));

    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(START, MARCH);
    assertThat(tea.daysOf(InstalmentState.WAIVED)).containsExactly(FEBRUARY);
  }

  @Test
  void rule8PauseOfADayThatIsPlannedAlreadyIsTakenBackByResume() {
    tea.subscribe(TEA, START);
    tea.work();
    tea.goTo(FEBRUARY.minusDays(4), LocalTime.of(10, 0));
    tea.work();

    tea.recurring().pause("tea-1", FEBRUARY.minusDays(2), FEBRUARY.plusDays(2));
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.WAIVED);
    tea.recurring().resume("tea-1");
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PLANNED);
    tea.liveUntil(FEBRUARY);

    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(START, FEBRUARY);
  }

  @Test
  void rule8PauseWhileOneLastsKeepsItsDaysPaused() {
    tea.subscribe(TEA, START);
    tea.work();
    tea.goTo(FEBRUARY.minusDays(4), LocalTime.of(10, 0));
    tea.recurring().pause("tea-1", tea.today(), FEBRUARY.plusDays(2));
    tea.work();

    tea.recurring().pause("tea-1", FEBRUARY.plusDays(3), FEBRUARY.plusDays(9));
    assertThat(tea.recurring().find("tea-1").orElseThrow().pausedUntil())
        .isEqualTo(FEBRUARY.plusDays(9));
    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(() -> tea.recurring().pause("tea-1", MARCH, MARCH.plusDays(1)))
        .withMessageContaining("resume");
    tea.liveUntil(FEBRUARY.plusDays(5));

    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(START);
    assertThat(tea.daysOf(InstalmentState.WAIVED)).containsExactly(FEBRUARY);
  }

  @Test
  void rule8PauseThatLastsCanBeMadeShorter() {
    tea.subscribe(TEA, START);
    tea.work();
    tea.goTo(FEBRUARY.minusDays(4), LocalTime.of(10, 0));
    tea.recurring().pause("tea-1", tea.today(), FEBRUARY.plusDays(2));
    tea.work();

    tea.recurring().pause("tea-1", tea.today(), FEBRUARY.minusDays(1));
    tea.liveUntil(FEBRUARY);

    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(START, FEBRUARY);
  }

  @Test
  void rule8SkippedPeriodIsNotCharged() {
    tea.subscribe(TEA, START);
    tea.work();

    tea.recurring().skip("tea-1", 3);
    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(() -> tea.recurring().skip("tea-1", 1))
        .withMessageContaining("paid");
    tea.liveUntil(APRIL);

    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(START, FEBRUARY, APRIL);
    assertThat(tea.daysOf(InstalmentState.WAIVED)).containsExactly(MARCH);
  }

  @Test
  void subscriptionThatIsCancelledEndsWithThePeriodThatIsPaid() {
    tea.subscribe(TEA, START);
    tea.work();

    tea.recurring().cancel("tea-1", CancelAt.END_OF_PERIOD);
    assertThat(tea.recurring().preview("tea-1", 3)).isEmpty();
    tea.liveUntil(FEBRUARY.minusDays(1));
    assertThat(tea.received(SubscriptionEnded.class)).isEmpty();
    tea.liveUntil(MARCH);

    assertThat(tea.received(SubscriptionEnded.class)).hasSize(1);
    assertThat(tea.charged()).isEqualTo(1);
    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(() -> tea.recurring().skip("tea-1", 9));
  }

  @Test
  void subscriptionThatIsCancelledAtOnceIsNotChargedToday() {
    tea.subscribe(TEA, START);

    tea.recurring().cancel("tea-1", CancelAt.NOW);
    tea.liveUntil(FEBRUARY);

    assertThat(tea.charged()).isZero();
    assertThat(tea.received(SubscriptionEnded.class)).hasSize(1);
    assertThat(tea.recurring().cancel("tea-1", CancelAt.NOW).state())
        .isEqualTo(SubscriptionState.ENDED);
  }

  @Test
  void whatDoesNotExistAndWhatIsPastIsRefused() {
    assertThatExceptionOfType(UnknownSubscriptionException.class)
        .isThrownBy(() -> tea.recurring().skip("none", 1));
    assertThatExceptionOfType(UnknownSubscriptionException.class)
        .isThrownBy(
            () ->
                tea.recurring()
                    .subscribe(SubscribeRequest.of("t", PAYER, "none", START, tea.consent())));
    tea.recurring().plan(TEA);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                tea.recurring()
                    .subscribe(
                        SubscribeRequest.of("t", PAYER, "tea", START.minusDays(1), tea.consent())));
  }

  @Test
  void explanationNamesTheDaysAndNoBuyer() {
    tea.subscribe(TEA, START);
    tea.work();

    for (Locale reader : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
      String text = String.join("\n", tea.recurring().explain("tea-1", reader));
      assertThat(text)
          .contains(START.toString(), FEBRUARY.toString(), "9,900")
          .doesNotContain(PAYER + " ", "{0}");
    }
  }
}
