// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.WithBrowser;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

@DisplayName("A page of the shop meets closed windows, blocked popups, proxies and a second order")
class PageInTroubleIT {

  /** Payple's function, with a layer that shows nothing for longer than ten seconds. */
  private static final String SLOW =
      """
      const real = window.PaypleCpayAuthCheck;
      window.PaypleCpayAuthCheck = (fields) => {
        const layer = document.createElement('div');
        layer.id = 'layer_cpay';
        layer.append(Object.assign(document.createElement('iframe'), {id: 'cpay_ifr'}));
        document.body.append(layer);
        setTimeout(() => real(fields), 11000);
      };
      """;

  private static final String SHOWN =
      "document.getElementById('cpay_ifr')?.contentDocument === null";

  private static Sample sample;
  private static TeaTill till;

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private Browser browser;

  @BeforeAll
  static void start() {
    sample = PayWindow.AUTH_PROXY.start("page-in-trouble");
    till = TeaTill.in(sample);
  }

  @AfterAll
  static void stop() {
    if (sample != null) {
      sample.close();
    }
  }

  @Test
  void refusalOfAProxyIsNotTheShopsAndTheResultIsKept() {
    String orderId = till.order();
    String signIn = "Promise.resolve(new Response('<html>Sign in</html>', {status: 401}))";
    PayPage page = visit(orderId, "?lang=en").instead("/result", 4, signIn).press();
    PaymentWindow.inLayer(browser).pay();

    assertThat(page.message()).startsWith("The result could not be sent to the shop.");
    page.press().leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void checkoutIsNotTakenFromAnotherSite() {
    String orderId = till.order();
    URI foreign = sample.payple().url().resolve("/made-up-checkout");
    PayPage page = visit(orderId, "").checkoutAt(foreign.toString()).press();

    assertThat(page.message()).isEqualTo("결제를 시작하지 못했습니다. 잠시 후 다시 시도해 주세요.");
    assertThat(String.join("\n", browser.console())).contains("the checkout must come from");
    assertThat(sample.payple().requestsTo(foreign.getPath())).isEmpty();
    page.checkoutAt("../orders/" + orderId + "/checkout").press();
    PaymentWindow.inLayer(browser).pay();
    page.leadsTo("paid", orderId);
  }

  @Test
  void windowThatIsSlowToOpenIsNotAbandoned() {
    String orderId = till.order();
    PayPage page = visitWithCheckout(browsers.open(url()), orderId);
    browser.run(SLOW);
    page.press();

    browser.until(found -> browser.isTrue(SHOWN));
    page.opened();
    PaymentWindow.inLayer(browser).pay();
    page.leadsTo("paid", orderId);
  }

  @Test
  void popupThatTheBrowserBlocksIsFollowedByAWindowInPlaceOfThePage() {
    String orderId = till.order();
    PayPage page = visitOnPhone(orderId);
    browser.run("window.open = () => null; window.alert = () => {}");
    page.press();

    assertThat(page.message()).isEqualTo("브라우저가 결제창을 막았습니다. 버튼을 다시 눌러 주세요.");
    page.press();
    PaymentWindow.inPlace(browser).pay();
    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void popupThatTheBuyerClosesByHandEndsTheCallAndTheNextWindowGetsANewCheckout() {
    String orderId = till.order();
    PayPage page = visitOnPhone(orderId).call(orderId);
    PaymentWindow.inPopup(browser).abandon();

    page.seesEvents(orderId + "=closed");
    assertThat(browser.isTrue("/native code/.test(window.open)")).isTrue();
    page.press();
    PaymentWindow.inPlace(browser).pay();
    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void layerThatIsGoneEndsTheCallAndTheBuyerMayPayAgain() {
    String orderId = till.order();
    PayPage page = visit(orderId, "").call(orderId).opened();

    browser.run("document.getElementById('layer_cpay').remove()");

    page.seesEvents(orderId + "=closed");
    page.press();
    PaymentWindow.inLayer(browser).pay();
    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void orderThatAsksLastHasTheWindow() {
    String first = till.order();
    String second = till.order();
    PayPage page = visit(first, "").call(first).opened();
    page.call(second);
    page.seesEvents(first + "=closed");

    assertThat(browser.all(By.cssSelector("[data-payple-order]:disabled"))).isEmpty();
    PaymentWindow.inLayer(browser).pay();

    page.leadsTo("paid", second);
    till.assertPaidOnce(second);
    till.assertNothingPaid(first);
  }

  @Test
  void resultThatNamesTheOrderBeforeIsDeliveredForThatOrder() {
    String first = till.order();
    String second = till.order();
    PayPage page = visit(first, "").call(first).opened().call(second);
    PaymentWindow.inLayer(browser);
    browser.leaveFrame();
    Map<String, String> late = sample.paidInWindow(first);

    page.receive(new Gson().toJson(late));

    page.leadsTo("paid", first);
    till.assertPaidOnce(first);
    till.assertNothingPaid(second);
  }

  @Test
  void resultOfAnAbandonedWindowIsDelivered() {
    String orderId = till.order();
    PayPage page = visit(orderId, "").call(orderId).opened();
    browser.run("document.getElementById('layer_cpay').remove()");
    page.seesEvents(orderId + "=closed");

    page.receive(new Gson().toJson(sample.paidInWindow(orderId)));

    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  private PayPage visit(String orderId, String rest) {
    browser = browsers.open(url());
    return PayPage.visit(browser, orderId, rest);
  }

  /** A page whose press opens a popup. */
  private PayPage visitOnPhone(String orderId) {
    return visitWithCheckout(browsers.openOnPhone(url()), orderId);
  }

  private PayPage visitWithCheckout(Browser opened, String orderId) {
    browser = opened;
    PayPage page = PayPage.visit(browser, orderId, "/with-checkout");
    browser.until(found -> browser.isTrue("typeof window.PaypleCpayAuthCheck === 'function'"));
    return page;
  }

  private static URI url() {
    return sample.server().url();
  }
}
