// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.RunReport;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.event.InstalmentDeclined;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName(
    "Trouble and doubts are not the buyer's: no decline is counted, and no charge is repeated in"
        + " doubt")
class TroubleTest {

  @RegisterExtension final TeaShop tea = TeaShop.usual();

  @Test
  void rule3TroubleOfTheSystemsIsNoDeclineAndCountsNoTry() {
    tea.fault("tea-1.1.1", FaultKind.SYSTEM_TROUBLE, 1);
    tea.fault("tea-1.1.2", FaultKind.SYSTEM_TROUBLE, 1);
    tea.subscribe(TEA, START);

    tea.work();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.RETRY);
    tea.shop().pass(Duration.ofMinutes(16));
    tea.work();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.RETRY);
    tea.shop().pass(Duration.ofMinutes(61));
    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.received(InstalmentDeclined.class)).isEmpty();
    assertThat(tea.recurring().find("tea-1").orElseThrow().state())
        .isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void rule3LimitOfTheContractStopsTheRunAndDunsNoBuyer() {
    tea.fault("tea-1.1.1", FaultKind.MERCHANT_LIMIT, 1);
    tea.subscribe(TEA, START);

    tea.work();

    RunReport report = tea.recurring().report(START);
    assertThat(report.stopped()).contains("SPCD0010");
    assertThat(tea.received(InstalmentDeclined.class)).isEmpty();
    tea.shop().pass(Duration.ofHours(3));
    tea.work();
    assertThat(tea.charged()).isZero();

    tea.recurring().resumeRun();
    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.recurring().report(START).stopped()).isNull();
  }

  @Test
  void rule3TwentyInARowWithTroubleStopTheRunAndTheOthersAreNotTried() {
    tea.recurring().plan(TEA);
    for (int buyer = 1; buyer <= 30; buyer++) {
      String id = "tea-" + buyer;
      tea.shop().registerCard("90" + buyer);
      tea.fault(id + ".1.1", FaultKind.SYSTEM_TROUBLE, 1);
      tea.recurring().subscribe(SubscribeRequest.of(id, "90" + buyer, "tea", START, tea.consent()));
    }

    tea.recurring().run();

    assertThat(tea.recurring().report(START).stopped()).contains("20 charges in a row");
    assertThat(tea.recurring().report(START).count(InstalmentState.RETRY)).isEqualTo(30);
    assertThat(tea.shop().sentTo("/php/RePayCardAct.php")).isEqualTo(20);
  }

  @Test
  void observerThatThrowsStopsNoChargeOfTheOthers() {
    tea.recurring().plan(TEA);
    for (int buyer = 1; buyer <= 25; buyer++) {
      String id = "tea-" + buyer;
      tea.recurring().subscribe(SubscribeRequest.of(id, "90" + buyer, "tea", START, tea.consent()));
    }
    tea.shop().bean(RecurringEventRecorder.class).refuse(1_000);

    tea.recurring().run();

    // none of them has a card, and the shop did not accept the event that says so
    assertThat(tea.recurring().report(START).stopped()).isNull();
    assertThat(tea.recurring().report(START).chargesPerSecond()).isEqualTo(5_000);
    tea.shop().bean(RecurringEventRecorder.class).refuse(0);
    tea.shop().pass(Duration.ofMinutes(6));
    tea.work();
    assertThat(tea.recurring().report(START).count(InstalmentState.NEEDS_CARD)).isEqualTo(25);
  }

  @Test
  void rule3WrongValueNeedsReview() {
    tea.fault("tea-1.1.1", FaultKind.WRONG_VALUE, 1);
    tea.subscribe(TEA, START);

    tea.liveUntil(START.plusDays(5));

    Instalment waiting = tea.instalment(1);
    assertThat(waiting.state()).isEqualTo(InstalmentState.DUE);
    assertThat(waiting.review()).contains("SPCD0002");
    assertThat(tea.shop().sentTo("/php/RePayCardAct.php")).isEqualTo(1);
  }

  @Test
  void rule2DoubtIsNotChargedAgainAndEndsWithWhatPaypleDid() {
    tea.fault("tea-1.1.1", FaultKind.LOSE_ANSWER_AFTER, 1);
    tea.subscribe(TEA, START);

    tea.recurring().run();
    tea.liveUntil(START.plusDays(3));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).attempt()).isEqualTo(1);
    assertThat(tea.charged()).isEqualTo(1);
    assertThat(tea.received(InstalmentPaid.class)).hasSize(1);
  }

  @Test
  void rule2ChargeThatWasNotMadeIsMadeAgainWithTheSameOrder() {
    tea.fault("tea-1.1.1", FaultKind.LOSE_ANSWER_BEFORE, 1);
    tea.subscribe(TEA, START);

    tea.recurring().run();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.IN_DOUBT);
    tea.liveUntil(START.plusDays(3));

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).orderId()).isEqualTo("tea-1.1.1");
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void orderOfADeclinedInstalmentIsTheOneThatWasDeclined() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.subscribe(TEA, START);

    tea.work();

    Instalment declined = tea.instalment(1);
    assertThat(declined.state()).isEqualTo(InstalmentState.RETRY);
    assertThat(declined.attempt()).isEqualTo(2);
    assertThat(declined.orderId()).isEqualTo("tea-1.1.1");
    assertThat(tea.shop().find(declined.orderId()).state()).isEqualTo(PaymentState.DECLINED);
  }

  @Test
  void observerThatThrowsIsNotifiedAgainAndNothingIsChargedTwice() {
    tea.subscribe(TEA, START);
    tea.shop().bean(RecurringEventRecorder.class).refuse(1);

    tea.work();
    assertThat(tea.received(InstalmentPaid.class)).isEmpty();
    tea.shop().pass(Duration.ofMinutes(10));
    tea.work();
    tea.work();

    assertThat(tea.received(InstalmentPaid.class)).hasSize(1);
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.charged()).isEqualTo(1);
  }
}
