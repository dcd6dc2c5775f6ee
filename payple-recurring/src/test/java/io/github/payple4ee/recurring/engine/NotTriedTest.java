// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An instalment that is due and met trouble alone follows a pause and a cancellation")
class NotTriedTest {

  private static final LocalDate FEBRUARY = START.plusMonths(1);

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  private SubscriptionState state() {
    return tea.recurring().find("tea-1").orElseThrow().state();
  }

  private void meetTrouble(FaultKind kind) {
    tea.fault("tea-1.1.1", kind, 1);
    tea.subscribe(TEA, START);
    tea.work();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.RETRY);
  }

  @Test
  void pauseFromItsDueDayOnWaivesIt() {
    meetTrouble(FaultKind.SYSTEM_TROUBLE);

    tea.recurring().pause("tea-1", START, START.plusDays(3));
    tea.liveUntil(FEBRUARY);

    assertThat(tea.daysOf(InstalmentState.WAIVED)).containsExactly(START);
    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(FEBRUARY);
    assertThat(state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void resumeOnTheSameDayChargesIt() {
    meetTrouble(FaultKind.SYSTEM_TROUBLE);

    tea.recurring().pause("tea-1", START, START.plusDays(3));
    tea.recurring().resume("tea-1");
    tea.liveUntil(START.plusDays(1));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void pauseThatComesWhileItIsChargedWaivesItWhenTheChargeWasNotMade() {
    tea.subscribe(TEA, START);
    Plans plans = tea.shop().bean(Plans.class);
    tea.shop()
        .bean(RecurringDatabase.class)
        .own(store -> new Claims(store, plans, tea.now()).claim(1));

    tea.recurring().pause("tea-1", START, START.plusDays(3));
    tea.shop().pass(Duration.ofMinutes(6));
    tea.liveUntil(START.plusDays(5));

    assertThat(tea.charged()).isZero();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.WAIVED);
  }

  @Test
  void declineStaysOwedInAPause() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.subscribe(TEA, START);
    tea.work();

    tea.recurring().pause("tea-1", START, START.plusDays(3));
    tea.liveUntil(START.plusDays(2));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void cancellationOnItsDueDayWaivesIt() {
    meetTrouble(FaultKind.MERCHANT_LIMIT);

    tea.recurring().cancel("tea-1", CancelAt.END_OF_PERIOD);
    tea.recurring().resumeRun();
    tea.liveUntil(START.plusDays(3));

    assertThat(tea.charged()).isZero();
    assertThat(state()).isEqualTo(SubscriptionState.ENDED);
  }

  @Test
  void cancellationOnTheFirstDayOfFreeTimeLeavesTheFreePeriod() {
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA);
    tea.recurring()
        .subscribe(
            SubscribeRequest.of("tea-1", PAYER, "tea", START, tea.consent()).freeUntil(FEBRUARY));
    tea.work();

    tea.recurring().cancel("tea-1", CancelAt.END_OF_PERIOD);
    assertThat(tea.recurring().find("tea-1").orElseThrow().ends()).isEqualTo(FEBRUARY.minusDays(1));
    tea.liveUntil(FEBRUARY.minusDays(1));
    assertThat(state()).isEqualTo(SubscriptionState.TRIAL);
    tea.liveUntil(FEBRUARY);

    assertThat(state()).isEqualTo(SubscriptionState.ENDED);
    assertThat(tea.charged()).isZero();
  }
}
