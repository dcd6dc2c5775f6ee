// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Decision;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.EndOfDunning;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Ladder;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.event.CardNeeded;
import io.github.payple4ee.recurring.event.DunningRecovered;
import io.github.payple4ee.recurring.event.InstalmentDeclined;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What a buyer owes stays owed until it is paid or skipped")
class OwedInstalmentTest {

  private static final String NEW_CARD = "5555555555554444";

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  private SubscriptionState state() {
    return tea.recurring().find("tea-1").orElseThrow().state();
  }

  private void suspend() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE_EXPIRED_CARD, 1);
    tea.subscribe(TEA.endingAfter(3, EndOfDunning.SUSPEND), START);
    tea.liveUntil(START.plusDays(4));
    assertThat(state()).isEqualTo(SubscriptionState.SUSPENDED);
  }

  @Test
  void suspendedSubscriptionIsTriedAgainOnTheDayThatADeclineOfTheNewCardPromised() {
    suspend();
    tea.fault("tea-1.1.2", FaultKind.DECLINE, 1);
    tea.shop().registerCard(PAYER, NEW_CARD);
    tea.work();
    assertThat(tea.received(InstalmentDeclined.class)).hasSize(2);

    tea.liveUntil(START.plusDays(12));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void chargeThatWasAskedForIsStillAskedForWhenItsDoubtEnds() {
    tea.subscribe(TEA, START);
    tea.shop().service().removeCard(PAYER).orElseThrow();
    tea.liveUntil(START.plusDays(10));
    assertThat(state()).isEqualTo(SubscriptionState.SUSPENDED);
    tea.fault("tea-1.1.1", FaultKind.LOSE_ANSWER_BEFORE, 1);

    tea.shop().registerCard(PAYER, NEW_CARD);
    tea.liveUntil(START.plusDays(12));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void cardThatComesBeforeTheDeclineIsKnownIsChargedWhenItIs() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE_EXPIRED_CARD, 1);
    tea.subscribe(TEA, START);
    tea.shop().bean(RecurringEventRecorder.class).refuse(9);
    tea.recurring().run();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.CHARGING);

    tea.shop().registerCard(PAYER, NEW_CARD);
    tea.shop().bean(RecurringEventRecorder.class).refuse(0);
    tea.liveUntil(START.plusDays(1));

    assertThat(tea.received(InstalmentDeclined.class))
        .singleElement()
        .satisfies(declined -> assertThat(declined.nextAt()).isNotNull());
    assertThat(tea.received(CardNeeded.class)).isEmpty();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).orderId()).isEqualTo("tea-1.1.2");
  }

  @Test
  void cardThatComesBeforeItIsKnownThatThereWasNoneIsCharged() {
    tea.subscribe(TEA, START);
    tea.shop().service().removeCard(PAYER).orElseThrow();
    RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);
    Plans plans = tea.shop().bean(Plans.class);
    Claims.Claimed claimed =
        database.own(store -> new Claims(store, plans, tea.now()).claim(1).claimed().get(0));
    tea.shop().pass(Duration.ofSeconds(1));

    tea.shop().registerCard(PAYER, NEW_CARD);
    database.own(
        store -> {
          tea.shop().bean(ChargeOutcomeRecorder.class).noCard(store, claimed.pair());
          return null;
        });
    tea.work();

    assertThat(tea.received(CardNeeded.class))
        .filteredOn(event -> event.period() != null)
        .isEmpty();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void cardThatComesInTheLastNightOfTheGraceDaysIsTried() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE_EXPIRED_CARD, 1);
    tea.subscribe(TEA.endingAfter(3, EndOfDunning.END), START);
    tea.work();
    tea.goTo(START.plusDays(2), LocalTime.of(23, 0));
    tea.shop().registerCard(PAYER, NEW_CARD);

    tea.liveUntil(START.plusDays(4));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void reasonForAReviewGoesWithTheDecision() {
    tea.fault("tea-1.1.1", FaultKind.LOSE_ANSWER_BEFORE, 1);
    tea.shop()
        .payple()
        .faults()
        .inject("tea-1.1.1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(99));
    tea.subscribe(TEA, START);
    tea.liveUntil(START.plusDays(6));
    assertThat(tea.shop().find("tea-1.1.1").state()).isEqualTo(PaymentState.NEEDS_REVIEW);
    assertThat(tea.instalment(1).review()).isNotNull();
    assertThat(tea.recurring().reviews(10)).containsExactly(tea.instalment(1));

    tea.shop().service().decide(Decision.notCharged("tea-1.1.1", "not in the books", "kim"));
    tea.shop().resolve();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.RETRY);
    assertThat(tea.instalment(1).review()).isNull();
    assertThat(tea.recurring().report(START).review()).isZero();
    assertThat(tea.recurring().reviews(10)).isEmpty();
  }

  @Test
  void lastInstalmentBeforeTheEndIsTriedAgainToo() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA);
    tea.recurring()
        .subscribe(
            SubscribeRequest.of("tea-1", PAYER, "tea", START, tea.consent()).endingOn(START));

    tea.liveUntil(START.plusDays(2));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(state()).isEqualTo(SubscriptionState.ENDED);
  }

  @Test
  void noTryIsPromisedForADayAfterThePeriod() {
    Ladder usual = Ladder.USUAL;
    Ladder late =
        new Ladder(
            List.of(40), List.of(), 0, usual.systemDelays(), usual.systemDelays().get(0), 4, 9);
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.subscribe(TEA.with(late), START);

    tea.work();

    assertThat(tea.received(InstalmentDeclined.class).get(0).nextAt()).isNull();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.FAILED);
    tea.liveUntil(START.plusDays(8));
    assertThat(state()).isEqualTo(SubscriptionState.SUSPENDED);
  }

  @Test
  void instalmentThatWasDueBeforeTheSuspensionIsChargedThoughNoServerRanOnItsDay() {
    for (int attempt = 1; attempt <= 5; attempt++) {
      tea.fault("tea-1.1." + attempt, FaultKind.DECLINE, 1);
    }
    tea.subscribe(TEA.endingAfter(30, EndOfDunning.SUSPEND), START);
    tea.liveUntil(LocalDate.of(2027, 2, 2));
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.FAILED);
    // no server runs on 4 February, and not when the grace days end

    tea.liveOn(LocalDate.of(2027, 2, 12));

    assertThat(state()).isEqualTo(SubscriptionState.SUSPENDED);
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.received(DunningRecovered.class)).isEmpty();
    tea.liveUntil(LocalDate.of(2027, 3, 5));
    assertThat(tea.instalment(3).state()).isEqualTo(InstalmentState.WAIVED);
    assertThat(state()).isEqualTo(SubscriptionState.SUSPENDED);
  }

  @Test
  void buyerHasNotRecoveredWhileAnotherChargeOfADeclinedInstalmentIsInDoubt() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.fault("tea-1.1.2", FaultKind.LOSE_ANSWER_BEFORE, 1);
    tea.shop()
        .payple()
        .faults()
        .inject("tea-1.1.2", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(999));
    tea.subscribe(TEA, START);

    tea.liveUntil(LocalDate.of(2027, 2, 4));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.IN_DOUBT);
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.received(DunningRecovered.class)).isEmpty();
    assertThat(state()).isEqualTo(SubscriptionState.PAST_DUE);

    tea.shop().service().decide(Decision.charged("tea-1.1.2", 9_900, "in the books", "kim"));
    tea.work();
    assertThat(tea.received(DunningRecovered.class)).hasSize(1);
    assertThat(state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void buyerHasNotRecoveredBySkippingAnotherPeriodWhileTheNewCardIsTried() {
    tea.subscribe(TEA, START);
    tea.shop().service().removeCard(PAYER).orElseThrow();
    tea.liveUntil(START.plusDays(10));
    assertThat(state()).isEqualTo(SubscriptionState.SUSPENDED);
    tea.goTo(START.plusDays(10), LocalTime.of(22, 0));
    tea.shop().registerCard(PAYER, NEW_CARD);

    tea.recurring().skip("tea-1", 3);
    assertThat(state()).isEqualTo(SubscriptionState.SUSPENDED);

    tea.liveUntil(START.plusDays(11));
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void explanationNamesNoDayAfterThePeriod() {
    Ladder usual = Ladder.USUAL;
    Ladder late =
        new Ladder(
            List.of(1, 40), List.of(), 0, usual.systemDelays(), usual.systemDelays().get(0), 4, 9);
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.subscribe(TEA.with(late), START);

    tea.work();

    assertThat(String.join("\n", tea.recurring().explain("tea-1", Locale.ENGLISH)))
        .contains("2027-01-05")
        .doesNotContain("2027-02-13");
  }

  @Test
  void buyerWhoseDeclinedInstalmentNeedsReviewHasNotRecovered() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.fault("tea-1.1.2", FaultKind.WRONG_VALUE, 1);
    tea.subscribe(TEA, START);

    tea.liveUntil(LocalDate.of(2027, 2, 4));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.DUE);
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.received(DunningRecovered.class)).isEmpty();
    assertThat(state()).isEqualTo(SubscriptionState.PAST_DUE);
    tea.recurring().skip("tea-1", 1);
    assertThat(state()).isEqualTo(SubscriptionState.ACTIVE);
  }
}
