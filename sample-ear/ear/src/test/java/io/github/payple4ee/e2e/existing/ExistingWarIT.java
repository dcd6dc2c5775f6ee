// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.existing.teashop.Delivery;
import io.github.payple4ee.e2e.shop.Reply;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An existing WAR takes cards with the three jars in its WEB-INF/lib")
@ParameterizedClass(name = "{0}")
@EnumSource
class ExistingWarIT {

  private static final String TEA = "우전 녹차";
  private static final long PRICE = 38_000;

  private static Sample sample;

  @Parameter ExistingShop started;

  @BeforeParameterizedClassInvocation
  static void start(ExistingShop shop) {
    sample = shop.start();
    assertThat(sample.shop().post("shop/api/teas", Map.of("name", TEA, "price", PRICE)).status())
        .isEqualTo(204);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    if (sample != null) {
      sample.close();
    }
  }

  @Test
  void shopReadsWhatItWrote() {
    Reply tea = sample.shop().get("shop/api/teas/%EC%9A%B0%EC%A0%84%20%EB%85%B9%EC%B0%A8");

    assertThat(tea.number("price")).isEqualTo(PRICE);
  }

  @Test
  void orderIsPaidAndPackedOnce() {
    String orderId = "order-1";
    open(orderId);

    Reply result = sample.shop().result(sample.paidInWindow(orderId));

    assertThat(result.text("state")).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    Reply order = order(orderId);
    assertThat(order.text("state")).isEqualTo("PAID");
    assertThat(order.number("parcels")).isOne();
    assertThat(order.number("deliveries")).isOne();
  }

  @Test
  void whatAFailedObserverWroteIsRolledBackAndTheOrderIsPackedOnce() {
    String orderId = Delivery.FAILS_ONCE + "1";
    open(orderId);

    sample.shop().result(sample.paidInWindow(orderId));

    await().until(() -> order(orderId).number("deliveries") == 2);
    await().until(() -> order(orderId).number("parcels") > 0);
    assertThat(order(orderId).number("parcels")).isOne();
    assertThat(order(orderId).text("state")).isEqualTo("PAID");
  }

  private static void open(String orderId) {
    Reply opened = sample.shop().post("shop/api/orders", Map.of("orderId", orderId, "tea", TEA));
    assertThat(opened.text("state")).isEqualTo("OPEN");
  }

  private static Reply order(String orderId) {
    return sample.shop().get("shop/api/orders/" + orderId);
  }
}
