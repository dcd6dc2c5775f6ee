// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.event.SubscriptionEnded;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName(
    "An end that an observer refuses is tried again a minute later, and then once a minute")
class RefusedEndTest {

  @RegisterExtension private final TeaShop tea = TeaShop.usual();

  @Test
  void endIsNotRepeatedWithEachRound() {
    LocalDate next = START.plusMonths(1);
    tea.subscribe(TEA, START);
    tea.work();
    tea.recurring().cancel("tea-1", CancelAt.END_OF_PERIOD);
    tea.liveUntil(next.minusDays(1));

    tea.shop().bean(RecurringEventRecorder.class).refuse(1);
    tea.goTo(next, LocalTime.of(9, 0));
    tea.work();
    tea.work();
    assertThat(tea.received(SubscriptionEnded.class)).isEmpty();

    tea.shop().pass(Duration.ofSeconds(61));
    tea.work();
    tea.work();
    assertThat(tea.received(SubscriptionEnded.class)).hasSize(1);
  }
}
