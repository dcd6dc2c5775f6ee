// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.CardsPage;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.Storefront;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/**
 * Buyers with browsers in today's window, whose script calls Payple from the page. A page that the
 * shop's Content-Security-Policy blocked fails its test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientKeyWindowIT {

  /** What an authentication names that is for anything else than a window. */
  private static final Set<String> OTHER_PURPOSES =
      Set.of("PCD_PAYCHK_FLAG", "PCD_PAY_WORK", "PCD_PAYCANCEL_FLAG", "PCD_SIMPLE_FLAG");

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private Sample sample;

  @BeforeAll
  void start() {
    sample =
        Sample.start(
            "client-key",
            SimulatorOptions.builder().today(true).operationsOnSecondPort(true).build(),
            payple ->
                Map.of(
                    "PAYPLE_WINDOW",
                    "client-key",
                    "PAYPLE_ALLOWED_HOSTS",
                    payple.operationsUrl().getAuthority()));
  }

  @AfterAll
  void stop() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({"layer,CERT", "form,CERT", "layer,PAY"})
  void paidInTheLayer(String mode, String work) {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("tea-set").mode(mode).work(work).pay();

    PaymentWindow.inLayer(browser).pay();

    assertPaidOnce(ResultPage.showing(browser, "PAID").orderId(), 15_000);
  }

  @Test
  void paidInAPopupOnAPhone() {
    Browser browser = browsers.openOnPhone(sample.server().url());
    Storefront.visit(browser).choose("soap").pay();
    browser.press(By.id("pay"));

    PaymentWindow.inPopup(browser).pay();

    assertPaidOnce(ResultPage.showing(browser, "PAID").orderId(), 6_500);
  }

  @Test
  void paidAtPayplesOwnPage() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("cloth").mode("direct").pay();

    PaymentWindow.inPlace(browser).pay();

    assertPaidOnce(ResultPage.showing(browser, "PAID").orderId(), 45_000);
  }

  @Test
  void closedByTheBuyerAndPaidOnTheSecondTry() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("notebook").pay();
    PaymentWindow.inLayer(browser).close();

    ResultPage.showing(browser, "ABANDONED").tryAgain();
    PaymentWindow.inLayer(browser).pay();

    assertPaidOnceOf(ResultPage.showing(browser, "PAID").orderId());
  }

  @Test
  void cardIsRegistered() {
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = CardsPage.visit(browser).begin().seeNoCard();
    Notebook.secret(Kind.PAYER_NUMBER, page.payerNo());

    page.register();
    PaymentWindow.inLayer(browser).pay();

    page.seeOutcome("CARD_REGISTERED").seeCard();
  }

  @Test
  void cardOfAnotherBrowserIsNotRegistered() {
    Shop shop = sample.shop();
    Reply buyer = shop.call("POST", "shop/api/buyer");
    Notebook.secret(Kind.PAYER_NUMBER, buyer.text("payerNo"));
    Reply checkout = shop.with("Cookie", cookie(buyer)).call("POST", "shop/api/cards");
    Map<String, String> fields = Shop.fields(checkout);
    Map<String, String> result = sample.payple().buyer().register(fields);

    assertThat(shop.result(result).text("state")).isEqualTo("OPEN");
    assertThat(shop.with("Cookie", cookie(checkout)).result(result).text("state"))
        .isEqualTo("CARD_REGISTERED");
  }

  @Test
  void paidOnAPageWithoutABrowser() {
    String orderId = sample.shop().order();
    Reply checkout = sample.shop().call("POST", "shop/api/orders/" + orderId + "/checkout");
    URI page = sample.server().url().resolve("shop/");

    HttpResponse<String> answer =
        sample
            .payple()
            .buyer()
            .at(page, HttpClient.newHttpClient())
            .pay(URI.create(checkout.text("script")), Shop.fields(checkout));

    assertThat(answer.headers().firstValue("Location"))
        .contains("/shop/result.html?orderId=" + orderId);
    assertPaidOnce(orderId, 15_000);
  }

  @Test
  void checkoutGivesTodaysScriptAndNoAuthProxy() {
    Reply checkout =
        sample.shop().call("POST", "shop/api/orders/" + sample.shop().order() + "/checkout");

    assertThat(checkout.text("script")).endsWith("/js/v1/payment.js");
    assertThat(Shop.fields(checkout))
        .containsKey("clientKey")
        .doesNotContainKeys("payple_auth_file", "PCD_CPAY_VER", "PCD_REGULER_FLAG");
    assertThat(checkout.header("Set-Cookie").orElseThrow())
        .contains("Path=/shop/payple", "HttpOnly", "SameSite=Lax");
  }

  private void assertPaidOnce(String orderId, long amount) {
    assertPaidOnceOf(orderId);
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(amount);
    await()
        .untilAsserted(
            () ->
                assertThat(sample.shop().events(orderId))
                    .containsExactly("PaymentCompleted " + amount));
  }

  private void assertPaidOnceOf(String orderId) {
    assertThat(sample.shop().state(orderId)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().requestsTo("/php/auth.php"))
        .noneMatch(asked -> Collections.disjoint(asked.body().keySet(), OTHER_PURPOSES));
  }

  private static String cookie(Reply reply) {
    return reply.header("Set-Cookie").orElseThrow().replaceAll(";.*", "");
  }
}
