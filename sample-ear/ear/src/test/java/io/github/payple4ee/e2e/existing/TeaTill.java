// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.shop.Reply;
import java.util.Map;
import java.util.UUID;

/**
 * Opens orders in the tea shop, and compares their outcomes.
 *
 * @param sample the tea shop on its server
 */
record TeaTill(Sample sample) {

  static final long PRICE = 24_000;
  private static final String TEA = "세작 녹차";

  /** The till of a shop that has just been started. */
  static TeaTill in(Sample sample) {
    assertThat(sample.shop().post("shop/api/teas", Map.of("name", TEA, "price", PRICE)).status())
        .isEqualTo(204);
    return new TeaTill(sample);
  }

  /** Opens an order and returns its id. */
  String order() {
    String orderId = "tea-" + UUID.randomUUID().toString().substring(0, 8);
    Reply opened = sample.shop().post("shop/api/orders", Map.of("orderId", orderId, "tea", TEA));
    assertThat(opened.text("state")).isEqualTo("OPEN");
    return orderId;
  }

  void assertPaidOnce(String orderId) {
    assertThat(state(orderId)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(PRICE);
  }

  void assertNothingPaid(String orderId) {
    assertThat(state(orderId)).isNotEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
  }

  private String state(String orderId) {
    return sample.shop().get("shop/api/orders/" + orderId).text("state");
  }
}
