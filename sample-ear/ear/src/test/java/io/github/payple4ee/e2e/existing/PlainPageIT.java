// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.WithBrowser;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A page that fails a test, if a script or a style of it broke the page's policy. */
@DisplayName("A page with the module's script and a button is enough to pay")
@ParameterizedClass(name = "{0}")
@EnumSource
class PlainPageIT {

  private static Sample sample;
  private static TeaTill till;

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  @Parameter PayWindow window;

  private Browser browser;

  @BeforeParameterizedClassInvocation
  static void start(PayWindow window) {
    sample = window.start();
    till = TeaTill.in(sample);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    if (sample != null) {
      sample.close();
    }
  }

  @Test
  void pressedButtonPaysAndLeadsToTheShopsPage() {
    String orderId = till.order();
    PayPage page = visit(orderId, "").press();

    PaymentWindow.inLayer(browser).pay();

    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void checkoutInThePageIsUsed() {
    String orderId = till.order();
    PayPage page = visit(orderId, "/with-checkout").press();

    PaymentWindow.inLayer(browser).pay();

    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void declinedCardLeadsToThePageOfFailure() {
    String orderId = till.order();
    PayPage page = visit(orderId, "").press();

    PaymentWindow.inLayer(browser).payWithDeclinedCard();

    page.leadsTo("failed", orderId);
    till.assertNothingPaid(orderId);
  }

  @Test
  void windowTakesThePlaceOfThePageOnAPhone() {
    String orderId = till.order();
    PayPage page = visit(browsers.openOnPhone(url()), orderId, "").press();

    PaymentWindow.inPlace(browser).pay();

    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void windowOfACheckoutInThePageIsAPopupOnAPhone() {
    String orderId = till.order();
    PayPage page = visit(browsers.openOnPhone(url()), orderId, "/with-checkout");
    browser.until(found -> browser.isTrue("typeof window.PaypleCpayAuthCheck === 'function'"));

    page.press();
    PaymentWindow.inPopup(browser).pay();

    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void forgedResultPaysNothing() {
    String orderId = till.order();
    PayPage page = visit(orderId, "").press().opened();

    page.receive(
        "{PCD_PAY_RST: 'success', PCD_PAY_WORK: 'CERT', PCD_PAY_OID: '%s', PCD_PAY_TOTAL: '%d'}"
            .formatted(orderId, TeaTill.PRICE));

    page.leadsTo("failed", orderId);
    till.assertNothingPaid(orderId);
  }

  @Test
  void garbledResultPaysNothingAndTheBuyerMayPayAgain() {
    String orderId = till.order();
    PayPage page = visit(orderId, "").press().opened().receive("'%PDF-1.7'");

    assertThat(page.message()).isEqualTo("상점이 결제 결과를 확인하지 못했습니다. 주문 상태를 확인해 주세요.");
    till.assertNothingPaid(orderId);
    page.press();
    PaymentWindow.inLayer(browser).pay();
    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void resultIsSentAgainAfterALossOfTheNetwork() {
    String orderId = till.order();
    PayPage page =
        visit(orderId, "")
            .instead("/result", 2, "Promise.reject(new TypeError('Failed to fetch'))")
            .press();

    PaymentWindow.inLayer(browser).pay();

    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void resultThatTheShopDoesNotReceiveIsKeptForTheNextPress() {
    String orderId = till.order();
    PayPage page =
        visit(orderId, "?lang=en")
            .instead("/result", 4, "Promise.resolve(new Response('<html>Sign in</html>'))")
            .press();
    PaymentWindow.inLayer(browser).pay();

    assertThat(page.message()).startsWith("The result could not be sent to the shop.");
    till.assertNothingPaid(orderId);
    page.press().leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void busyShopIsAskedForTheCheckoutAgain() {
    String orderId = till.order();
    String busy = "Promise.resolve(new Response('', {status: 503, headers: {'Retry-After': '1'}}))";
    PayPage page = visit(orderId, "").instead("/checkout", 1, busy).press().opened();

    PaymentWindow.inLayer(browser).pay();

    page.leadsTo("paid", orderId);
  }

  @Test
  void pageOfHtmlInPlaceOfTheCheckoutIsExplained() {
    String orderId = till.order();
    PayPage page =
        visit(orderId, "")
            .instead("/checkout", 1, "Promise.resolve(new Response('<html>Sign in</html>'))")
            .press();

    assertThat(page.message()).isEqualTo("결제를 시작하지 못했습니다. 잠시 후 다시 시도해 주세요.");
    assertThat(String.join("\n", browser.console())).contains("Checkout.toJson()");
    page.press().opened();
  }

  @Test
  void twoPressesOpenOneWindow() {
    String orderId = till.order();
    PayPage page = visit(orderId, "").pressTwice().opened();

    assertThat(browser.title()).isEqualTo("Tea.");
    PaymentWindow.inLayer(browser).pay();
    page.leadsTo("paid", orderId);
    till.assertPaidOnce(orderId);
  }

  @Test
  void pageGetsTheResultAndMayStay() {
    String orderId = till.order();
    PayPage page = visit(orderId, "").listening().press();

    PaymentWindow.inLayer(browser).payWithDeclinedCard();

    page.seesEvents("opened", "delivering", "declined=DECLINED", "result=DECLINED");
  }

  @Test
  void manualsWindowSaysWhenJQueryIsMissingAndTodaysOpensWithoutIt() {
    String orderId = till.order();
    PayPage page = visit(orderId, "?jquery=false").press();

    if (window == PayWindow.CLIENT_KEY) {
      page.opened();
    } else {
      assertThat(page.message()).isEqualTo("지금은 결제창을 열 수 없습니다. 상점에 문의해 주세요.");
      assertThat(String.join("\n", browser.console())).contains("data-payple-jquery");
    }
  }

  private PayPage visit(String orderId, String rest) {
    return visit(browsers.open(url()), orderId, rest);
  }

  private PayPage visit(Browser opened, String orderId, String rest) {
    browser = opened;
    return PayPage.visit(opened, orderId, rest);
  }

  private static URI url() {
    return sample.server().url();
  }
}
