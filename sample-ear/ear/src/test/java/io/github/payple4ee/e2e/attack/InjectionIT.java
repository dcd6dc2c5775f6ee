// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/**
 * Names, messages and addresses with which an attacker tries to run a script in a page of the shop.
 */
@ExtendWith(SharedSample.class)
class InjectionIT {

  private static final String HOSTILE =
      "\"'><script>document.title='owned'</script><img src=x"
          + " onerror=\"document.title='owned'\">&amp;\\";

  /** Payple takes these letters; a page that writes them as HTML shows others. */
  private static final String GOODS =
      "'&lt;script&gt;document.title='owned'&lt;/script&gt;&amp; ${7*7} {{7*7}}";

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final Shop shop;

  InjectionIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @Test
  void goodsAndMessagesAreTextOnEveryPage() {
    String orderId = order();
    Map<String, String> claim = new LinkedHashMap<>();
    claim.put("PCD_PAY_OID", orderId);
    claim.put("PCD_PAY_RST", "error");
    claim.put("PCD_PAY_CODE", HOSTILE);
    claim.put("PCD_PAY_MSG", HOSTILE);
    claim.put("PCD_PAY_GOODS", HOSTILE);
    claim.put("PCD_PAYER_NAME", HOSTILE);
    Browser browser = browsers.open(sample.server().url());

    browser.go("shop/order.html?orderId=" + orderId);
    assertThat(browser.text("goods")).isEqualTo(GOODS);
    assertNothingRan(browser);

    assertThat(shop.result(claim).text("state")).isEqualTo("DECLINED");
    browser.go("shop/result.html?orderId=" + orderId);
    ResultPage.showing(browser, "DECLINED");
    assertThat(browser.text("goods")).isEqualTo(GOODS);
    assertNothingRan(browser);

    OperatorDesk.visit(browser)
        .signIn("operator", Planted.OPERATOR_PASSWORD)
        .find(orderId)
        .seeState("DECLINED");
    browser.until(page -> browser.text("history").contains("WindowDeclined"));
    assertNothingRan(browser);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "<", ">", "\\", HOSTILE, "tea\u202Eeert", "tea\u0000"})
  void goodsThatPayplesScriptWouldMarkUpOpenNoOrder(String goods) {
    Reply refused = shop.post("shop/api/orders", Map.of("goods", goods, "amount", 15_000));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("goods");
    assertThat(refused.header("Content-Type").orElseThrow()).contains("json");
    assertThat(refused.header("X-Content-Type-Options")).hasValue("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop/order.html",
        "shop/result.html",
        "shop/cards.html",
        "shop/subscription.html"
      })
  void addressOfAPageIsTextToo(String page) {
    Browser browser = browsers.open(sample.server().url());

    browser.go(
        page
            + "?orderId=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D'owned'%22%3E&mode=%3Cscript%3E");
    browser.see(By.tagName("main"));

    assertNothingRan(browser);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop/",
        "shop/order.html",
        "shop/result.html",
        "shop/operator.html",
        "shop/subscription.html"
      })
  void pagesCannotBeFramedGuessedOrMadeToRunOthersScripts(String page) {
    Reply reply = shop.get(page);

    assertThat(reply.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
        .contains("frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("script-src 'unsafe", "'unsafe-eval'", "script-src *");
    assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(reply.header("X-Frame-Options")).hasValue("DENY");
    assertThat(reply.header("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
    assertThat(reply.header("Permissions-Policy").orElseThrow()).contains("camera=()");
    assertThat(reply.header("Cross-Origin-Opener-Policy")).hasValue("same-origin-allow-popups");
  }

  @Test
  void answersOfTheShopAreNotCached() {
    assertThat(shop.get("shop/api/orders/" + shop.order()).header("Cache-Control").orElseThrow())
        .contains("no-store");
  }

  @Test
  void browserGoesToNoPageThatAResultNames() {
    String orderId = order();
    Map<String, String> claim = new LinkedHashMap<>(sample.paidInWindow(orderId));
    claim.put("PCD_RST_URL", "https://evil.example/");
    claim.put("PCD_PAY_GOODS", "x\r\nLocation: https://evil.example/");

    Reply answer = shop.postForm("shop/payple/result", claim);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).hasValue("/shop/result.html?orderId=" + orderId);
  }

  private String order() {
    return shop.post("shop/api/orders", Map.of("goods", GOODS, "amount", 15_000)).text("orderId");
  }

  private static void assertNothingRan(Browser browser) {
    assertThat(browser.all(By.cssSelector("img[src=x], script:not([src])"))).isEmpty();
    assertThat(browser.title()).doesNotContain("owned");
  }
}
