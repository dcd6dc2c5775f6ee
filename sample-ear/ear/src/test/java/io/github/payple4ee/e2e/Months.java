// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Lets months pass at a sample.
 *
 * @param sample the sample, which no test that needs the usual time shares
 */
record Months(Sample sample) {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final Duration SOON = Duration.ofSeconds(60);

  LocalDate today() {
    return sample.payple().clock().instant().atZone(KOREA).toLocalDate();
  }

  /** Goes to ten in the morning of the next day, when buyers are charged. */
  void morning() {
    move(Map.of("to", "next-day"));
  }

  /** Goes to the same time of a later day. */
  void until(LocalDate day) {
    pass(Duration.ofDays(ChronoUnit.DAYS.between(today(), day)));
  }

  void pass(Duration time) {
    move(Map.of("advance", time.toString()));
  }

  private void move(Map<String, String> change) {
    Reply moved = sample.shop().asOperator().post("shop/api/recurring/clock", change);
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
  }

  /** Waits until a buyer's instalment is in this state. */
  static void see(ShopBuyer buyer, int period, String state) {
    await().atMost(SOON).until(() -> stateOf(buyer, period).equals(state));
  }

  private static String stateOf(ShopBuyer buyer, int period) {
    JsonArray instalments =
        buyer.subscription().json().getAsJsonObject().getAsJsonArray("instalments");
    return instalments.size() < period
        ? "none"
        : instalments.get(period - 1).getAsJsonObject().get("state").getAsString();
  }
}
