// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody wants keys of Payple that are not for him. */
@ExtendWith(SharedSample.class)
class AuthProxyIT {

  private final Sample sample;
  private final Shop shop;

  AuthProxyIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Origin,https://evil.example",
    "Origin,http://localhost.evil.example",
    "Origin,null"
  })
  void pageOfAnotherSiteGetsNone(String header, String value) {
    String orderId = shop.order();
    sample.payple().forgetRequests();

    Reply keys = shop.with(header, value).post(door(orderId), Map.of());

    assertProblem(keys, 403);
    assertThat(sample.requestsFor(orderId)).isEmpty();
  }

  @Test
  void pageOfTheShopGetsThem() {
    String origin = sample.server().url().toString().replaceAll("/$", "");

    Reply keys =
        shop.with("Origin", origin)
            .with("Sec-Fetch-Site", "same-origin")
            .post(door(shop.order()), Map.of());

    assertThat(keys.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PCD_PAYCANCEL_FLAG=Y",
        "PCD_PAY_WORK=PUSERDEL",
        "PCD_PAYCHK_FLAG=Y",
        "PCD_REGULER_FLAG=Y&PCD_SIMPLE_FLAG=Y"
      })
  void whatTheBodyAsksForIsNotAskedOfPayple(String body) {
    String orderId = shop.order();
    sample.payple().forgetRequests();

    Reply keys = shop.post(door(orderId) + "?" + body, "application/x-www-form-urlencoded", body);

    assertThat(keys.text("return_url")).contains("/index.php");
    assertThat(sample.requestsFor(orderId))
        .singleElement()
        .satisfies(
            asked ->
                assertThat(asked.body()).containsOnlyKeys("cst_id", "custKey", "PCD_PAY_TYPE"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/octet-stream,",
    "application/json,",
    "application/json,gzip",
    "application/x-www-form-urlencoded,",
    "multipart/form-data; boundary=b,",
    "text/html; charset=nonsense,br"
  })
  void bodyOfAnySizeIsNotRead(String type, String packing) {
    Shop caller = packing == null ? shop : shop.with("Content-Encoding", packing);

    Reply keys = caller.post(door(shop.order()), new byte[900_000], type);

    assertThat(keys.json().getAsJsonObject().size()).isEqualTo(6);
  }

  @Test
  void oneOrderGetsThemTenTimesAMinute() {
    String orderId = shop.order();
    sample.payple().forgetRequests();
    long start = System.nanoTime();
    int given = 0;
    Reply last = shop.post(door(orderId), Map.of());
    while (last.status() == 200 && given < 59) {
      given++;
      last = shop.post(door(orderId), Map.of());
    }
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

    assertProblem(last, 429);
    assertThat(given).isBetween(10, 11 + (int) (seconds / 6));
    assertThat(last.header("Retry-After").map(Integer::parseInt).orElseThrow()).isPositive();
    assertThat(sample.requestsFor(orderId)).hasSize(given);
    assertThat(shop.post(door(shop.order()), Map.of()).status()).isEqualTo(200);
  }

  @Test
  void orderThatIsPaidOrUnknownGetsNone() {
    String orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));
    sample.payple().forgetRequests();

    assertProblem(shop.post(door(orderId), Map.of()), 409);
    assertProblem(shop.post(door("nobody-opened-it"), Map.of()), 404);
    assertThat(sample.requestsFor(orderId)).isEmpty();
  }

  private static String door(String orderId) {
    return "shop/payple/auth/" + orderId;
  }
}
