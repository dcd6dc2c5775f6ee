// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.BusinessDayRule;
import io.github.payple4ee.recurring.HolidayCalendar;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscribeRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A calendar of the shop that throws delays its own subscriptions alone")
class CalendarTroubleTest {

  private static final LocalDate FEBRUARY = START.plusMonths(1);

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual().with(Calendar.class));

  @Test
  void othersAreChargedMeanwhileAndItsOwnWhenTheCalendarAnswersAgain() {
    Plan onBusinessDays =
        Plan.of("office", 1, "Tea for the office", 20_000)
            .on(BusinessDayRule.NEXT)
            .severalPerMonth();
    tea.subscribe(TEA, START);
    tea.recurring().plan(onBusinessDays);
    tea.recurring()
        .subscribe(SubscribeRequest.of("office-1", PAYER, "office", START, tea.consent()));
    tea.work();

    tea.shop().bean(Calendar.class).fail(true);
    tea.liveUntil(FEBRUARY);
    assertThat(tea.daysOf(InstalmentState.PAID)).containsExactly(START, FEBRUARY);
    assertThat(tea.recurring().instalments("office-1")).hasSize(1);

    tea.shop().bean(Calendar.class).fail(false);
    tea.liveUntil(FEBRUARY.plusDays(1));
    assertThat(tea.recurring().instalments("office-1"))
        .extracting(instalment -> instalment.state())
        .containsExactly(InstalmentState.PAID, InstalmentState.PAID);
  }

  /** The shop's calendar. */
  @ApplicationScoped
  static class Calendar implements HolidayCalendar {

    private volatile boolean failing;

    void fail(boolean from) {
      failing = from;
    }

    @Override
    public boolean isHoliday(LocalDate day) {
      if (failing) {
        throw new IllegalStateException("the calendar's server is away");
      }
      return false;
    }
  }
}
