// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An attacker requests Payple's keys for a window of another buyer. */
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
    String authPath = shop.authPath(orderId);
    sample.payple().forgetRequests();

    Reply keys = shop.with(header, value).post(authPath, Map.of());

    assertProblem(keys, 403);
    assertThat(sample.requestsFor(orderId)).isEmpty();
  }

  @Test
  void pageOfTheShopGetsThem() {
    String origin = sample.server().url().toString().replaceAll("/$", "");

    Reply keys =
        shop.with("Origin", origin)
            .with("Sec-Fetch-Site", "same-origin")
            .post(shop.authPath(shop.order()), Map.of());

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
  void requestBodyDoesNotChooseThePurpose(String body) {
    String orderId = shop.order();
    sample.payple().forgetRequests();

    Reply keys =
        shop.post(shop.authPath(orderId) + "?" + body, "application/x-www-form-urlencoded", body);

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

    Reply keys = caller.post(shop.authPath(shop.order()), new byte[900_000], type);

    assertThat(keys.json().getAsJsonObject().size()).isEqualTo(6);
  }

  @Test
  void oneOrderGetsThemTenTimesAMinute() {
    String orderId = shop.order();
    String authPath = shop.authPath(orderId);
    sample.payple().forgetRequests();
    long start = System.nanoTime();
    int given = 0;
    Reply last = shop.post(authPath, Map.of());
    while (last.status() == 200 && given < 59) {
      given++;
      last = shop.post(authPath, Map.of());
    }
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

    assertProblem(last, 429);
    assertThat(given).isBetween(10, 11 + (int) (seconds / 6));
    assertThat(last.header("Retry-After").map(Integer::parseInt).orElseThrow()).isPositive();
    assertThat(sample.requestsFor(orderId)).hasSize(given);
    assertThat(shop.post(shop.authPath(shop.order()), Map.of()).status()).isEqualTo(200);
  }

  @Test
  void orderThatIsPaidOrUnknownGetsNone() {
    String orderId = shop.order();
    String authPath = shop.authPath(orderId);
    shop.result(sample.paidInWindow(orderId));
    sample.payple().forgetRequests();

    assertProblem(shop.post(authPath, Map.of()), 409);
    assertProblem(shop.post("shop/payple/auth/never-opened", Map.of()), 404);
    assertThat(sample.requestsFor(orderId)).isEmpty();
  }

  @Test
  void callerWhoKnowsTheOrderIdAloneGetsNoneAndStopsNothing() {
    String orderId = shop.order();
    String authPath = shop.authPath(orderId);
    List<String> forged =
        List.of(
            withoutToken(orderId),
            withoutToken(orderId) + "/",
            withoutToken(orderId) + "/x",
            withoutToken(orderId) + "/1.2",
            withoutToken(orderId) + "?token=" + tokenOf(authPath),
            withoutToken(orderId) + "/" + tokenOf(shop.authPath(shop.order())),
            withoutToken(shop.order()) + "/" + tokenOf(authPath),
            authPath + "A",
            authPath.replaceFirst("/[0-9]+\\.", "/99999999999."));
    sample.payple().forgetRequests();
    Shop attacker = shop.with("Sec-Fetch-Site", "same-origin");

    for (int time = 0; time < 3; time++) {
      for (String path : forged) {
        Reply refused = attacker.post(path, Map.of());
        assertProblem(refused, 404);
        assertThat(refused.header("Set-Cookie")).as(path).isEmpty();
      }
    }

    assertThat(sample.requestsFor(orderId)).isEmpty();
    assertThat(shop.history(orderId).json().getAsJsonArray()).isEmpty();
    for (int time = 0; time < 9; time++) {
      assertThat(shop.post(authPath, Map.of()).status()).isEqualTo(200);
    }
    assertThat(shop.result(sample.paidInWindow(orderId)).text("state")).isEqualTo("PAID");
  }

  @Test
  void orderThatDoesNotExistIsAnsweredLikeOneThatDoes() {
    Reply exists = shop.post(withoutToken(shop.order()) + "/x", Map.of());
    Reply doesNot = shop.post(withoutToken("never-opened") + "/x", Map.of());

    assertProblem(exists, 404);
    assertThat(doesNot.status()).isEqualTo(404);
    assertThat(doesNot.body()).isEqualTo(exists.body());
    assertThat(shop.post(withoutToken("never-opened"), Map.of()).body()).isEqualTo(exists.body());
  }

  private static String withoutToken(String orderId) {
    return "shop/payple/auth/" + orderId;
  }

  private static String tokenOf(String authPath) {
    return authPath.substring(authPath.lastIndexOf('/') + 1);
  }
}
