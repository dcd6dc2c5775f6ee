// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attacker's browser sends the result for a window that another browser opened. */
@ExtendWith(SharedSample.class)
class AnotherBrowserIT {

  private final Sample sample;
  private final Shop shop;

  AnotherBrowserIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @Test
  void browserTokenIsForTheCallbackEndpointsOnlyAndNotForScripts() {
    Reply keys = shop.keys(shop.order());

    assertThat(keys.header("Set-Cookie").orElseThrow())
        .startsWith("payple_browser=")
        .contains("Path=/shop/payple/", "HttpOnly", "Max-Age=3600", "SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "error"})
  void browserOfAnotherOrderEndsNothing(String end) {
    String orderId = shop.order();
    opened(orderId);
    Shop attacker = opened(shop.order());

    assertThat(attacker.result(claim(orderId, end)).text("state")).isEqualTo("OPEN");
    assertThat(shop.history(orderId).body()).contains("not sent by the browser");
    assertThat(shop.events(orderId)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x.99999999999.x", "\"><script>"})
  void browserWithAForgedTokenEndsNothing(String token) {
    String orderId = shop.order();
    opened(orderId);

    Reply answer = cookie(token).result(claim(orderId, "close"));

    assertThat(answer.text("state")).isEqualTo("OPEN");
  }

  @Test
  void browserThatOpenedTheWindowEndsIt() {
    String closed = shop.order();
    String declined = shop.order();

    assertThat(opened(closed).result(claim(closed, "close")).text("state")).isEqualTo("ABANDONED");
    assertThat(opened(declined).result(claim(declined, "error")).text("state"))
        .isEqualTo("DECLINED");
  }

  @Test
  void successIsATriggerWhateverBrowserBringsIt() {
    String orderId = shop.order();
    Map<String, String> result = sample.paidInWindow(orderId);

    assertThat(opened(shop.order()).result(result).text("state")).isEqualTo("PAID");
  }

  /** A browser that opened the window of this order. */
  private Shop opened(String orderId) {
    Reply keys = shop.keys(orderId);
    return cookie(keys.header("Set-Cookie").orElseThrow().replaceAll("^payple_browser=|;.*", ""));
  }

  private Shop cookie(String token) {
    return shop.with("Cookie", "payple_browser=" + token);
  }

  private static Map<String, String> claim(String orderId, String end) {
    return Map.of("PCD_PAY_OID", orderId, "PCD_PAY_RST", end, "PCD_PAY_CODE", "3112");
  }
}
