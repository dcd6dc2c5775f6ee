// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.UpcomingInstalment;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A subscription is charged once a period, on its days")
class RenewalTest {

  @RegisterExtension final TeaShop tea = TeaShop.usual();

  @Test
  void subscriptionOfTheEndOfTheMonthIsChargedOnTheAnchorDayOrTheLastDay() {
    LocalDate first = LocalDate.of(2027, 1, 31);
    tea.subscribe(TEA, first);

    tea.liveUntil(LocalDate.of(2027, 5, 1));

    assertThat(tea.daysOf(InstalmentState.PAID))
        .containsExactly(
            first, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));
    assertThat(tea.charged()).isEqualTo(4);
    assertThat(tea.received(InstalmentPaid.class))
        .extracting(InstalmentPaid::orderId)
        .containsExactly("tea-1.1.1", "tea-1.2.1", "tea-1.3.1", "tea-1.4.1");
    assertThat(tea.recurring().find("tea-1").orElseThrow().state())
        .isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void rule1PeriodThatIsPaidIsNotChargedAgainWhateverAsksForIt() {
    tea.subscribe(TEA, START);
    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    for (int times = 0; times < 3; times++) {
      tea.work();
      tea.shop().pass(Duration.ofMinutes(6));
    }
    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(() -> tea.recurring().retryNow("tea-1"));
    // the journal's month guard holds without the engine
    ChargeRequest again =
        ChargeRequest.of("another-order", PAYER, "Tea of the month", 9_900)
            .forMonth(YearMonth.from(START));
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> tea.shop().service().charge(again));
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void rule10ShopIsNotifiedOfThePaymentBeforeTheInstalment() {
    tea.subscribe(TEA, START);

    tea.work();

    assertThat(tea.shop().bean(RecurringEventRecorder.class).names())
        .containsExactly("PaymentCompleted", "InstalmentPaid");
  }

  @Test
  void rule1RequestToSubscribeIsIdempotent() {
    tea.subscribe(TEA, START);
    SubscribeRequest same = SubscribeRequest.of("tea-1", PAYER, "tea", START, tea.consent());

    assertThat(tea.recurring().subscribe(same).subscriptionId()).isEqualTo("tea-1");
    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(
            () ->
                tea.recurring()
                    .subscribe(
                        SubscribeRequest.of(
                            "tea-1", PAYER, "tea", START.plusDays(1), tea.consent())));
    assertThatExceptionOfType(SubscriptionConflictException.class)
        .isThrownBy(
            () ->
                tea.recurring()
                    .subscribe(SubscribeRequest.of("tea-2", PAYER, "tea", START, tea.consent())))
        .withMessageContaining("severalPerMonth");
  }

  @Test
  void rule6NothingIsChargedAtNight() {
    LocalDate due = START.plusDays(1);
    tea.subscribe(TEA, due);

    tea.goTo(due, LocalTime.of(0, 10));
    tea.work();
    tea.goTo(due, LocalTime.of(8, 59));
    tea.work();
    assertThat(tea.charged()).isZero();

    tea.goTo(due, LocalTime.of(21, 0));
    tea.work();
    assertThat(tea.charged()).isZero();

    tea.goTo(due.plusDays(1), LocalTime.of(9, 0, 1));
    tea.work();
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void rule7AfterAStopOfMonthsThePresentPeriodIsChargedAndTheOthersNeedReview() {
    tea.subscribe(TEA, START);
    tea.work();

    tea.goTo(LocalDate.of(2027, 5, 6), LocalTime.of(10, 0));
    tea.work();
    tea.work();

    assertThat(tea.charged()).isEqualTo(2);
    assertThat(tea.instalment(5).state()).isEqualTo(InstalmentState.PAID);
    assertThat(List.of(tea.instalment(2), tea.instalment(3), tea.instalment(4)))
        .allSatisfy(
            missed -> {
              assertThat(missed.state()).isEqualTo(InstalmentState.DUE);
              assertThat(missed.review()).contains("retryNow");
            });
    assertThat(tea.recurring().report(tea.today()).review()).isEqualTo(3);

    Instalment asked = tea.recurring().retryNow("tea-1");
    tea.work();

    assertThat(asked.period()).isEqualTo(2);
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    tea.recurring().skip("tea-1", 3);
    assertThat(tea.instalment(3).state()).isEqualTo(InstalmentState.WAIVED);
  }

  @Test
  void rule7LateSuccessDoesNotMoveTheNextDueDay() {
    tea.subscribe(TEA, START);
    tea.goTo(START.plusDays(20), LocalTime.of(10, 0));
    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.recurring().preview("tea-1", 2))
        .extracting(UpcomingInstalment::dueDay)
        .containsExactly(START.plusMonths(1), START.plusMonths(2));
  }

  @Test
  void subscriptionByBankAccountIsChargedFromTheAccount() {
    tea.recurring().plan(TEA);
    String key =
        tea.shop().payple().cards().registerAccount(PAYER, "088", "110123456789").billingKey();
    tea.shop().service().adopt(AdoptRequest.account(PAYER, key)).orElseThrow();
    tea.recurring()
        .subscribe(SubscribeRequest.of("tea-1", PAYER, "tea", START, tea.consent()).fromAccount());

    tea.work();

    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.shop().sentTo("/php/RePayCardAct.php")).isZero();
    assertThat(tea.charged()).isEqualTo(1);
  }
}
