// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An attacker with an order id sends results and webhooks as fast as possible. */
@ExtendWith(SharedSample.class)
class FloodIT {

  private static final int FLOOD = 150;
  private static final String LOOKUP = "/php/PayChkAct.php";

  private final Sample sample;
  private final Shop shop;

  FloodIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @Test
  void madeUpPaymentsAreATrickleOfLookupsAndTheBuyerStillPays() {
    String orderId = shop.order(15_000, "PAY");
    Map<String, String> result = sample.paidInWindow(orderId);
    long start = System.nanoTime();
    String another = shop.order(15_000, "PAY");
    Map<String, String> forged = new LinkedHashMap<>(shop.window(another));
    forged.put("PCD_PAY_RST", "success");

    flood("shop/payple/result", forged);

    long lookups = lookups(another);
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    long ofClaims = 10 + seconds / 5;
    long ofItsWindow = 6 + seconds / 10;
    long ofWhatWasPutOff = 1 + seconds / 60;
    assertThat(lookups).isLessThanOrEqualTo(ofClaims + ofItsWindow + ofWhatWasPutOff + 2);
    assertThat(shop.history(another).json().getAsJsonArray()).hasSizeLessThan(30);
    assertThat(shop.result(result).text("state")).isEqualTo("PAID");
  }

  @Test
  void refusedResultsAreFewLinesAndOneEvent() {
    String orderId = shop.order();
    Map<String, String> forged = new LinkedHashMap<>(sample.paidInWindow(orderId));
    forged.put("PCD_PAY_TOTAL", "100");

    flood("shop/payple/result", forged);

    assertThat(shop.history(orderId).json().getAsJsonArray()).hasSizeLessThan(25);
    assertThat(shop.events(orderId)).containsExactly("PaymentMismatched 15000");
  }

  @Test
  void webhooksAreOneLookup() {
    String orderId = shop.order();
    shop.window(orderId);

    flood("shop/payple/webhook", Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", orderId));

    await().atMost(Duration.ofSeconds(60)).until(() -> lookups(orderId) > 0);
    assertThat(lookups(orderId)).isLessThan(3);
    assertThat(shop.history(orderId).json().getAsJsonArray()).hasSizeLessThan(8);
  }

  private void flood(String endpoint, Map<String, String> claim) {
    for (int time = 0; time < FLOOD; time++) {
      assertThat(shop.post(endpoint, claim).status()).isEqualTo(200);
    }
  }

  /** The lookups of one day: around midnight in Korea Payple is asked for two. */
  private long lookups(String orderId) {
    List<SeenRequest> all =
        sample.payple().requestsTo(LOOKUP).stream()
            .filter(lookup -> orderId.equals(lookup.body().get("PCD_PAY_OID")))
            .toList();
    return all.stream().filter(lookup -> day(lookup).equals(day(all.get(0)))).count();
  }

  private static String day(SeenRequest lookup) {
    return lookup.body().get("PCD_PAY_DATE");
  }
}
