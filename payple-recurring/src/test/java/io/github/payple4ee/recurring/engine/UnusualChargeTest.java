// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import io.github.payple4ee.simulator.fault.FaultKind;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("No buyer is charged twice when a charge ends in an unusual way")
class UnusualChargeTest {

  @RegisterExtension final TeaShop tea = TeaShop.usual();

  /** A result of the journal, whatever the order of the others was. */
  private static void deliver(PaymentEvent event) {
    CDI.current().getBeanManager().getEvent().select(PaymentEvent.class).fire(event);
  }

  private PaymentCompleted late(String orderId) {
    return new PaymentCompleted(orderId, 9_900, true, tea.now());
  }

  /** The second attempt is in doubt, after the first one was declined. */
  private void secondAttemptInDoubt() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.fault("tea-1.1.2", FaultKind.LOSE_ANSWER_BEFORE, 1);
    tea.subscribe(TEA, START);
    tea.work();
    tea.goTo(START.plusDays(1), LocalTime.of(10, 0));
    tea.recurring().run();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.IN_DOUBT);
  }

  @Test
  void earlierChargeThatWasMadeAfterAllIsThePaymentWhenThePresentOneWasNotMade() {
    secondAttemptInDoubt();

    deliver(late("tea-1.1.1"));
    assertThat(tea.instalment(1).review()).contains("tea-1.1.1", "tea-1.1.2");
    tea.liveUntil(START.plusDays(4));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).orderId()).isEqualTo("tea-1.1.1");
    assertThat(tea.instalment(1).review()).isNull();
    assertThat(tea.charged()).isZero();
    assertThat(tea.received(InstalmentPaid.class)).hasSize(1);
  }

  @Test
  void earlierChargeThatWasMadeAfterAllIsThePaymentWhenThePresentOneIsDeclined() {
    secondAttemptInDoubt();

    deliver(late("tea-1.1.1"));
    deliver(new PaymentDeclined("tea-1.1.2", 9_900, new Refusal("3112", "limit"), tea.now()));
    tea.liveUntil(START.plusDays(4));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.charged()).isZero();
  }

  @Test
  void twoChargesOfOnePeriodNeedReview() {
    secondAttemptInDoubt();

    deliver(late("tea-1.1.1"));
    deliver(late("tea-1.1.2"));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).review()).contains("refund one of them");
    assertThat(tea.received(InstalmentPaid.class)).hasSize(1);
    assertThat(tea.recurring().report(START).review()).isEqualTo(1);

    deliver(new PaymentCancelled("tea-1.1.2", 900, "1", 900, 9_000, tea.now()));
    assertThat(tea.recurring().reviews(10)).hasSize(1);
    deliver(new PaymentCancelled("tea-1.1.2", 9_000, "2", 9_900, 0, tea.now()));
    assertThat(tea.recurring().reviews(10)).isEmpty();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void paidOrderOfTheSameFormWithAnotherAmountPaysNoInstalment() {
    LocalDate due = START.plusDays(2);
    tea.subscribe(TEA, due);

    deliver(new PaymentCompleted("tea-1.1.1", 100, tea.now()));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PLANNED);
    assertThat(tea.instalment(1).review()).contains("100 won", "9900 won");
    assertThat(tea.received(InstalmentPaid.class)).isEmpty();
    tea.liveUntil(due);
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void paidOrderThatOnlyLooksLikeAnInstalmentsChangesNothing() {
    tea.subscribe(TEA, START.plusDays(2));

    for (String orderId : new String[] {"tea-1.9.1", "tea-2.1.1", "tea-1.1", "tea-1.1.1.1"}) {
      deliver(new PaymentCompleted(orderId, 9_900, tea.now()));
    }

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PLANNED);
    assertThat(tea.received(InstalmentPaid.class)).isEmpty();
  }

  @Test
  void chargeOfANodeThatEndedIsNotMadeAfterTheSubscriptionWasCancelled() {
    tea.subscribe(TEA, START);
    claimAndEnd();
    tea.recurring().cancel("tea-1", CancelAt.NOW);

    tea.shop().pass(Duration.ofMinutes(6));
    tea.work();
    tea.work();

    assertThat(tea.charged()).isZero();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.WAIVED);
  }

  @Test
  void chargeOfANodeThatEndedIsMadeByAnother() {
    tea.subscribe(TEA, START);
    claimAndEnd();

    tea.work();
    assertThat(tea.charged()).isZero();
    tea.shop().pass(Duration.ofMinutes(6));
    tea.work();
    tea.work();

    assertThat(tea.charged()).isEqualTo(1);
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
  }

  /** A node claims what is due, and ends before it sends anything. */
  private void claimAndEnd() {
    RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);
    Plans plans = tea.shop().bean(Plans.class);
    database.own(store -> new Claims(store, plans, tea.now()).claim(10));
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.CHARGING);
  }

  @Test
  void resultWhoseEventWasDeliveredElsewhereIsTakenFromTheJournal() {
    tea.subscribe(TEA, START);
    claimAndEnd();
    // a node without this module charges and delivers, which this one does not observe
    tea.shop()
        .service()
        .charge(
            ChargeRequest.of("tea-1.1.1", PAYER, "Tea of the month", 9_900)
                .forMonth(YearMonth.from(START)));
    RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);
    database.own(
        store -> {
          InstalmentRow row = store.instalments().find("tea-1", 1).orElseThrow().instalment();
          row.state = InstalmentState.CHARGING;
          row.nextAt = tea.now();
          store.instalments().update(row);
          return null;
        });

    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void newCardIsChargedForTheLatestInstalmentAlone() {
    for (int period = 1; period <= 3; period++) {
      tea.fault("tea-1." + period + ".1", FaultKind.DECLINE_EXPIRED_CARD, 1);
    }
    tea.subscribe(TEA.endingAfter(90, TEA.endOfDunning()), START);
    tea.liveUntil(START.plusMonths(2).plusDays(1));
    assertThat(tea.daysOf(InstalmentState.NEEDS_CARD)).hasSize(3);

    tea.shop().registerCard(PAYER, "5555555555554444");
    tea.work();
    tea.work();

    assertThat(tea.charged()).isEqualTo(1);
    assertThat(tea.instalment(3).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).review()).contains("retryNow");
  }

  @Test
  void planThatAnAccountCannotPayIsRefusedAndBlocksNoOther() {
    Plan cheap = Plan.of("cheap", 1, "A leaf", 500);
    tea.recurring().plan(cheap);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                tea.recurring()
                    .subscribe(
                        SubscribeRequest.of("leaf", "9", "cheap", START, tea.consent())
                            .fromAccount()))
        .withMessageContaining("1000 won");
  }

  @Test
  void consentOfTheFutureIsRefused() {
    tea.recurring().plan(TEA);
    Consent tomorrow = new Consent(tea.now().plus(Duration.ofDays(1)), "web", TeaShop.HASH);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                tea.recurring()
                    .subscribe(SubscribeRequest.of("tea-1", PAYER, "tea", START, tomorrow)));
  }

  @Test
  void declineAfterTheEndAsksForNothingMore() {
    secondAttemptInDoubt();
    tea.recurring().cancel("tea-1", CancelAt.NOW);

    deliver(new PaymentDeclined("tea-1.1.2", 9_900, new Refusal("3112", "limit"), tea.now()));
    LocalDate later = START.plusDays(9);
    tea.liveUntil(later);

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.WAIVED);
    assertThat(tea.charged()).isZero();
  }
}
