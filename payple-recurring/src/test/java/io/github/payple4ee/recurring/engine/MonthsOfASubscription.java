// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import io.github.payple4ee.recurring.event.DunningRecovered;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every database has to do for subscriptions. */
abstract class MonthsOfASubscription {

  @RegisterExtension final TeaShop tea;

  MonthsOfASubscription(TeaShop tea) {
    this.tea = tea;
  }

  @Test
  void textThatIsNoIdIsUnknown() {
    for (String id : List.of("a\u0000b", "\ud800", "", " ", "x' or 1=1 --", "차")) {
      assertThat(tea.recurring().find(id)).isEmpty();
      assertThat(tea.recurring().instalments(id)).isEmpty();
      assertThat(tea.recurring().ofBuyer(id)).isEmpty();
      assertThatExceptionOfType(UnknownSubscriptionException.class)
          .isThrownBy(() -> tea.recurring().cancel(id, CancelAt.NOW));
    }
  }

  @Test
  void monthsWithADeclineADoubtAPauseAndASkipAreChargedOnceEach() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.fault("tea-1.2.1", FaultKind.LOSE_ANSWER_AFTER, 1);
    tea.subscribe(TEA, START);
    tea.recurring().skip("tea-1", 4);
    LocalDate march = START.plusMonths(2);
    tea.recurring().pause("tea-1", march, march);

    LocalDate february = START.plusMonths(1);
    tea.liveOn(START, START.plusDays(1), february, february.plusDays(1));
    tea.liveOn(march, START.plusMonths(3), START.plusMonths(4));

    assertThat(tea.daysOf(InstalmentState.PAID))
        .containsExactly(START, START.plusMonths(1), START.plusMonths(4));
    assertThat(tea.daysOf(InstalmentState.WAIVED)).containsExactly(march, START.plusMonths(3));
    assertThat(tea.charged()).isEqualTo(3);
    assertThat(tea.received(InstalmentPaid.class)).hasSize(3);
    assertThat(tea.received(DunningRecovered.class)).hasSize(1);
    assertThat(tea.recurring().find("tea-1").orElseThrow().state())
        .isEqualTo(SubscriptionState.ACTIVE);
    assertThat(tea.recurring().explain("tea-1", Locale.KOREAN)).isNotEmpty();
    assertThat(tea.recurring().report(tea.today()).count(InstalmentState.PAID)).isEqualTo(1);
  }

  @Test
  void manySubscriptionsOfADayAreChargedOnceEach() {
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA.severalPerMonth().with(DunningTest.patient()));
    List<String> ids = IntStream.rangeClosed(1, 9).mapToObj(number -> "tea-" + number).toList();
    for (String id : ids) {
      tea.recurring().subscribe(SubscribeRequest.of(id, PAYER, "tea", START, tea.consent()));
    }

    tea.work();
    tea.work();

    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(tea.recurring().instalments(id).get(0).state())
                    .isEqualTo(InstalmentState.PAID));
    assertThat(tea.charged()).isEqualTo(9);

    // the second instalments are planned together
    LocalDate february = START.plusMonths(1);
    tea.liveOn(february);

    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(tea.recurring().instalments(id))
                    .extracting(Instalment::dueDay, Instalment::state, Instalment::orderId)
                    .containsExactly(
                        tuple(START, InstalmentState.PAID, id + ".1.1"),
                        tuple(february, InstalmentState.PAID, id + ".2.1")));
    assertThat(tea.charged()).isEqualTo(18);
  }
}
