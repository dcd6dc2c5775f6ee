// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("First attempts are charged before retries, and the oldest first")
class ClaimOrderTest {

  @RegisterExtension final TeaShop tea = TeaShop.of(Shop.usual());

  private void subscribe(String id, String payer, LocalDate from) {
    tea.shop().registerCard(payer);
    tea.recurring().subscribe(SubscribeRequest.of(id, payer, "tea", from, tea.consent()));
  }

  @Test
  void claimsComeInTheirOrder() {
    tea.recurring().plan(TEA);
    tea.fault("retried.1.1", FaultKind.DECLINE, 1);
    subscribe("retried", "71", START);
    subscribe("later", "72", START.plusDays(3));
    subscribe("earlier", "73", START.plusDays(2));
    tea.work();

    tea.goTo(START.plusDays(3), LocalTime.of(10, 0));
    Plans plans = tea.shop().bean(Plans.class);
    List<String> claimed = new ArrayList<>();
    for (int turn = 0; turn < 3; turn++) {
      tea.database()
          .own(store -> new Claims(store, plans, tea.now()).claim(1))
          .claimed()
          .forEach(one -> claimed.add(one.request().orderId()));
    }

    assertThat(claimed).containsExactly("earlier.1.1", "later.1.1", "retried.1.2");
  }
}
