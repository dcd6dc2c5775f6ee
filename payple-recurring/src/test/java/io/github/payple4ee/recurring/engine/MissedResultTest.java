// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A result whose event went to a node without subscriptions is found in the journal")
class MissedResultTest {

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  private void leaveInDoubt(FaultKind kind) {
    tea.fault("tea-1.1.1", kind, 1);
    tea.shop()
        .payple()
        .faults()
        .inject("tea-1.1.1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(2));
    tea.subscribe(TEA, START);
    tea.recurring().run();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.IN_DOUBT);
    assertThat(tea.instalment(1).nextAt()).isNull();
  }

  /** The journal learns the result, and the tables of subscriptions do not. */
  private void missTheResult() {
    RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);
    InstalmentRow before = row(database);
    for (int minutes = 0; minutes < 20; minutes++) {
      tea.shop().pass(Duration.ofMinutes(1));
      tea.shop().resolve();
    }
    database.own(
        store -> {
          InstalmentRow now = row(database);
          assertThat(now.state).isNotEqualTo(InstalmentState.IN_DOUBT);
          now.state = before.state;
          now.nextAt = before.nextAt;
          store.instalments().update(now);
          return null;
        });
  }

  private static InstalmentRow row(RecurringDatabase database) {
    return database.own(store -> store.instalments().of("tea-1").get(0));
  }

  private void nextDay() {
    tea.goTo(START.plusDays(1), LocalTime.of(12, 0));
    tea.work();
  }

  @Test
  void chargeThatWasMadeIsPaid() {
    leaveInDoubt(FaultKind.LOSE_ANSWER_AFTER);
    missTheResult();

    nextDay();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).attempt()).isEqualTo(1);
    assertThat(tea.charged()).isEqualTo(1);
    assertThat(tea.shop().sentTo("/php/RePayCardAct.php")).isEqualTo(1);
  }

  @Test
  void chargeThatWasNotMadeIsMade() {
    leaveInDoubt(FaultKind.LOSE_ANSWER_BEFORE);
    missTheResult();

    nextDay();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.RETRY);
    tea.shop().pass(Duration.ofHours(2));
    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.instalment(1).orderId()).isEqualTo("tea-1.1.1");
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void stopOfTheRunDoesNotMakeADoubtOneThatWasNotSent() {
    leaveInDoubt(FaultKind.LOSE_ANSWER_AFTER);
    missTheResult();
    tea.recurring().plan(Plan.of("coffee", 1, "Coffee", 9_900));
    tea.shop().registerCard("78");
    tea.recurring()
        .subscribe(
            SubscribeRequest.of("coffee-1", "78", "coffee", START.plusDays(1), tea.consent()));
    tea.fault("coffee-1.1.1", FaultKind.MERCHANT_LIMIT, 1);

    nextDay();

    assertThat(tea.recurring().report(tea.today()).stopped()).isNotNull();
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void reviewOfThePaymentIsShown() {
    leaveInDoubt(FaultKind.LOSE_ANSWER_AFTER);
    RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);
    tea.shop()
        .payple()
        .faults()
        .inject("tea-1.1.1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(500));
    for (int day = 1; day <= 20; day++) {
      tea.shop().pass(Duration.ofDays(1));
      tea.shop().resolve();
    }
    assertThat(tea.shop().find("tea-1.1.1").state()).isEqualTo(PaymentState.NEEDS_REVIEW);
    database.own(
        store -> {
          InstalmentRow row = row(database);
          row.review = null;
          store.instalments().update(row);
          return null;
        });

    tea.goTo(tea.today().plusDays(1), LocalTime.of(12, 0));
    tea.recurring().run();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.IN_DOUBT);
    assertThat(tea.instalment(1).review()).contains("manual review");
  }

  @Test
  void whatTheJournalDoesNotKnowStaysInDoubt() {
    leaveInDoubt(FaultKind.LOSE_ANSWER_AFTER);

    for (int day = 1; day <= 3; day++) {
      tea.goTo(START.plusDays(day), LocalTime.of(12, 0));
      tea.recurring().run();
      assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.IN_DOUBT);
    }

    assertThat(tea.shop().sentTo("/php/RePayCardAct.php")).isEqualTo(1);
    assertThat(tea.recurring().report(tea.today()).stopped()).isNull();
  }
}
