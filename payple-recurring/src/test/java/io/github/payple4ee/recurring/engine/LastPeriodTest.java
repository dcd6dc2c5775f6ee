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
import io.github.payple4ee.recurring.event.SubscriptionEnded;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A last instalment that was missed is reviewed before its subscription ends")
class LastPeriodTest {

  private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 4);

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  /** Two instalments, and no server during the whole second period. */
  private void missTheLastPeriod() {
    tea.shop().registerCard(PAYER);
    tea.recurring().plan(TEA);
    tea.recurring()
        .subscribe(
            SubscribeRequest.of("tea-1", PAYER, "tea", START, tea.consent())
                .endingOn(FEBRUARY.plusDays(3)));
    tea.work();
    tea.goTo(FEBRUARY.plusDays(50), LocalTime.of(10, 0));
    tea.work();
  }

  @Test
  void itWaitsForAReview() {
    missTheLastPeriod();
    tea.work();

    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.DUE);
    assertThat(tea.instalment(2).review()).contains("retryNow");
    assertThat(tea.received(SubscriptionEnded.class)).isEmpty();
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void itIsChargedWhenThatIsDecided() {
    missTheLastPeriod();

    tea.recurring().retryNow("tea-1");
    tea.work();
    tea.shop().pass(Duration.ofMinutes(2));
    tea.work();

    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.PAID);
    assertThat(tea.charged()).isEqualTo(2);
    assertThat(tea.received(SubscriptionEnded.class)).hasSize(1);
  }

  @Test
  void itIsSkippedWhenThatIsDecided() {
    missTheLastPeriod();

    tea.recurring().skip("tea-1", 2);
    tea.work();

    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.WAIVED);
    assertThat(tea.charged()).isEqualTo(1);
    assertThat(tea.received(SubscriptionEnded.class)).hasSize(1);
  }

  @Test
  void cancelLeavesTheDecisionToAPerson() {
    missTheLastPeriod();

    tea.recurring().cancel("tea-1", CancelAt.END_OF_PERIOD);
    tea.work();

    assertThat(tea.instalment(2).review()).contains("retryNow");
    assertThat(tea.received(SubscriptionEnded.class)).isEmpty();
    tea.recurring().cancel("tea-1", CancelAt.NOW);
    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.WAIVED);
    assertThat(tea.received(SubscriptionEnded.class)).hasSize(1);
  }

  @Test
  void declinedOneThatIsOwedEndsWithItsSubscription() {
    missTheLastPeriod();
    tea.fault("tea-1.2.1", FaultKind.DECLINE_EXPIRED_CARD, 1);

    tea.recurring().retryNow("tea-1");
    tea.work();
    tea.shop().pass(Duration.ofMinutes(2));
    tea.work();

    assertThat(tea.instalment(2).state()).isEqualTo(InstalmentState.WAIVED);
    assertThat(tea.received(SubscriptionEnded.class)).hasSize(1);
  }
}
