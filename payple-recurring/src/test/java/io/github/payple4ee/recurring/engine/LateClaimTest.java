// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A claimed instalment that waited until its claim or the hours ended is not charged")
class LateClaimTest {

  private static final String SECOND = "78";

  @RegisterExtension
  final TeaShop tea =
      TeaShop.of(Shop.usual().with(Slow.class).with("payple.recurring.parallel-charges", "1"));

  @Test
  void subscriptionThatWasCancelledMeanwhileIsNotCharged() {
    subscribeTwo();
    tea.shop()
        .bean(Slow.class)
        .then(
            recurring -> {
              tea.shop().pass(Duration.ofMinutes(6));
              recurring.cancel("tea-2", CancelAt.NOW);
            });

    tea.liveUntil(START.plusDays(1));

    assertThat(tea.charged()).isEqualTo(1);
    assertThat(tea.recurring().find("tea-2").orElseThrow().state())
        .isEqualTo(SubscriptionState.ENDED);
  }

  @Test
  void otherSubscriptionIsChargedOnceByTheNextClaim() {
    subscribeTwo();
    tea.shop().bean(Slow.class).then(recurring -> tea.shop().pass(Duration.ofMinutes(6)));

    tea.liveUntil(START.plusDays(1));

    assertThat(tea.charged()).isEqualTo(2);
    assertThat(tea.received(InstalmentPaid.class))
        .extracting(InstalmentPaid::orderId)
        .containsExactly("tea-1.1.1", "tea-2.1.1");
  }

  @Test
  void otherSubscriptionIsChargedTheNextMorningWhenTheHoursEndMeanwhile() {
    tea.goTo(START, LocalTime.of(20, 59));
    subscribeTwo();
    tea.shop().bean(Slow.class).then(recurring -> tea.shop().pass(Duration.ofMinutes(2)));

    tea.work();
    assertThat(tea.charged()).isEqualTo(1);

    tea.liveUntil(START.plusDays(1));
    assertThat(tea.charged()).isEqualTo(2);
  }

  private void subscribeTwo() {
    tea.subscribe(TEA, START);
    tea.shop().registerCard(SECOND);
    tea.recurring().subscribe(SubscribeRequest.of("tea-2", SECOND, "tea", START, tea.consent()));
  }

  /** An observer of the shop that takes its time with the first payment. */
  @ApplicationScoped
  static class Slow {

    private final AtomicReference<Consumer<Recurring>> first = new AtomicReference<>();

    @Inject Recurring recurring;

    void then(Consumer<Recurring> action) {
      first.set(action);
    }

    void paid(@Observes InstalmentPaid event) {
      Consumer<Recurring> action = first.getAndSet(null);
      if (action != null) {
        action.accept(recurring);
      }
    }
  }
}
