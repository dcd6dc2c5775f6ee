// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rule 12: a year of a subscription passes by the test clock, together with Payple's")
class YearTest {

  private static final List<LocalDate> DUE =
      Stream.of(
              "2027-01-31",
              "2027-02-28",
              "2027-03-31",
              "2027-04-30",
              "2027-05-31",
              "2027-06-30",
              "2027-07-31",
              "2027-08-31",
              "2027-09-30",
              "2027-10-31",
              "2027-11-30",
              "2027-12-31")
          .map(LocalDate::parse)
          .toList();

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  @Test
  void rule12YearOfASubscriptionPassesInSeconds() {
    tea.subscribe(TEA, DUE.get(0));

    for (LocalDate due : DUE) {
      tea.liveOn(due.minusDays(1), due);
    }

    assertThat(tea.daysOf(InstalmentState.PAID)).isEqualTo(DUE);
    assertThat(tea.received(InstalmentPaid.class)).hasSize(12);
    assertThat(tea.charged()).isEqualTo(12);
    assertThat(tea.shop().payple().clock().instant().atZone(java.time.ZoneOffset.UTC).getYear())
        .isEqualTo(2027);
  }
}
