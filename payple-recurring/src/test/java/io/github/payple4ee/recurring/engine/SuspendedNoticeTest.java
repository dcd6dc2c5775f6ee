// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.EndOfDunning;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.event.InstalmentNotified;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What is not charged while a subscription is suspended is not announced")
class SuspendedNoticeTest {

  private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 4);

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  @BeforeEach
  void suspend() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE_EXPIRED_CARD, 1);
    tea.subscribe(TEA.endingAfter(3, EndOfDunning.SUSPEND).notifiedBefore(5), START);
    tea.liveUntil(START.plusDays(10));
    assertThat(tea.recurring().find("tea-1").orElseThrow().state())
        .isEqualTo(SubscriptionState.SUSPENDED);
  }

  @Test
  void nothingIsAnnouncedAndTheDueDayWaivesIt() {
    tea.liveUntil(FEBRUARY);

    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.WAIVED);
    assertThat(tea.received(InstalmentNotified.class))
        .extracting(InstalmentNotified::period)
        .containsExactly(1);
    assertThat(tea.charged()).isZero();
  }

  @Test
  void subscriptionThatIsActiveAgainIsAnnouncedAndCharged() {
    tea.liveUntil(FEBRUARY.minusDays(3));

    tea.shop().registerCard(PAYER, "5555555555554444");
    tea.liveUntil(FEBRUARY);

    assertThat(tea.received(InstalmentNotified.class))
        .extracting(InstalmentNotified::period, notice -> KoreanTime.day(notice.at()))
        .contains(tuple(2, FEBRUARY.minusDays(2)));
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.charged()).isEqualTo(2);
  }
}
