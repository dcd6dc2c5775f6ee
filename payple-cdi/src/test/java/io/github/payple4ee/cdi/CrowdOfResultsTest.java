// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName(
    "Results of PAY that come together share the lookups of the shop, and all are looked up")
class CrowdOfResultsTest {

  private static final int CROWD = 20;
  private static final int A_SECOND = 4;

  @RegisterExtension
  final Shop shop = Shop.usual().with("payple.lookups-per-second", String.valueOf(A_SECOND));

  @Test
  void resultForWhichNoLookupIsFreeIsLookedUpLater() {
    List<Map<String, String>> results = new ArrayList<>();
    for (int order = 0; order < CROWD; order++) {
      shop.open("order-" + order, PaymentWork.PAY);
      results.add(shop.result("order-" + order));
    }
    long start = System.nanoTime();

    CompletableFuture.allOf(
            results.stream()
                .map(
                    result ->
                        CompletableFuture.runAsync(
                            () -> shop.bring(result), work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new))
        .join();

    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds() + 1;
    assertThat(shop.sentTo(Shop.LOOKUP)).isLessThanOrEqualTo((int) (1 + seconds * A_SECOND));
    shop.resolveUntil(() -> results.stream().allMatch(result -> paid(result.get("PCD_PAY_OID"))));
    assertThat(shop.received()).hasSize(CROWD);
  }

  private boolean paid(String orderId) {
    return shop.find(orderId).state() == PaymentState.PAID;
  }
}
