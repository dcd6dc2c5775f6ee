// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.PAYER;
import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import io.github.payple4ee.recurring.UpcomingInstalment;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rule 11: a preview calculates the instalments, and records nothing")
class PreviewTest {

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  private SubscribeRequest lastDayOfTheMonth() {
    return SubscribeRequest.of("tea-1", PAYER, "tea", LocalDate.of(2027, 1, 31), tea.consent())
        .freeUntil(LocalDate.of(2027, 2, 15))
        .endingOn(LocalDate.of(2027, 5, 31));
  }

  @Test
  void rule11PreviewBeforeSubscribingHasDatesAndAmounts() {
    tea.recurring().plan(TEA.notifiedBefore(3));

    assertThat(tea.recurring().preview(lastDayOfTheMonth(), 12))
        .extracting(
            UpcomingInstalment::dueDay, UpcomingInstalment::noticeDay, UpcomingInstalment::amount)
        .containsExactly(
            tuple(LocalDate.of(2027, 1, 31), null, 0L),
            tuple(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 2, 21), 9_900L),
            tuple(LocalDate.of(2027, 3, 31), LocalDate.of(2027, 3, 28), 9_900L),
            tuple(LocalDate.of(2027, 4, 30), LocalDate.of(2027, 4, 27), 9_900L),
            tuple(LocalDate.of(2027, 5, 31), LocalDate.of(2027, 5, 28), 9_900L));
  }

  @Test
  void rule11PreviewRecordsNothing() {
    tea.recurring().plan(TEA);

    tea.recurring().preview(lastDayOfTheMonth(), 3);

    assertThat(tea.recurring().find("tea-1")).isEmpty();
    assertThat(tea.recurring().ofBuyer(PAYER)).isEmpty();
    tea.liveUntil(START.plusDays(40));
    assertThat(tea.charged()).isZero();
  }

  @Test
  void rule11PreviewOfAnUnknownPlanOrCountIsRefused() {
    assertThatExceptionOfType(UnknownSubscriptionException.class)
        .isThrownBy(() -> tea.recurring().preview(lastDayOfTheMonth(), 3))
        .withMessageContaining("tea");
    tea.recurring().plan(TEA);
    for (int count : new int[] {0, -1, 121}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tea.recurring().preview(lastDayOfTheMonth(), count))
          .withMessageContaining("count");
    }
  }
}
