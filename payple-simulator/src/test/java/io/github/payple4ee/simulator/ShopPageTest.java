// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.ShopWithCallbacks.ofTheManual;
import static io.github.payple4ee.simulator.ShopWithCallbacks.ofToday;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.simulator.ledger.EasyPayMethod;
import io.github.payple4ee.simulator.ledger.PayMethod;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buyer without a browser pays on a page of a shop. */
class ShopPageTest {

  private final PaypleSimulator simulator = PaypleSimulator.start();
  private final URI manual = simulator.url().resolve("/js/cpay.payple.1.0.1.js");
  private final URI today = simulator.url().resolve("/js/v1/payment.js");
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private ShopWithCallbacks shop;
  private ShopPage page;

  @BeforeEach
  void visit() throws Exception {
    shop = new ShopWithCallbacks(new Client(simulator));
    shop.visit(browser);
    page = simulator.buyer().at(shop.page(), browser);
  }

  @AfterEach
  void stop() {
    shop.close();
    simulator.close();
  }

  @Test
  void paidInTheManualsWindowThroughTheAuthProxy() {
    HttpResponse<String> answer = page.pay(manual, ofTheManual("o-1"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/shop/result.html");
    assertThat(shop.received().path()).isEqualTo("/shop/payple/result");
    assertThat(shop.received().fields())
        .containsEntry("PCD_PAY_OID", "o-1")
        .containsEntry("PCD_PAY_RST", "success")
        .containsKeys("PCD_AUTH_KEY", "PCD_PAY_REQKEY", "PCD_PAY_COFURL");
    assertThat(shop.received().header("Origin")).isEqualTo(shop.origin());
    assertThat(shop.received().header("Sec-Fetch-Site")).isEqualTo("same-origin");
    assertThat(shop.received().header("Cookie")).contains("checkout=");
    assertThat(shop.authentications()).containsExactly("/shop/payple/auth/o-1/token");
  }

  @Test
  void paidInTodaysWindowByTheClientKey() {
    page.pay(today, ofToday("o-1", "PAY"));

    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
    assertThat(shop.received().fields()).containsEntry("PCD_PAY_RST", "success");
    assertThat(shop.authentications()).isEmpty();
    assertThat(simulator.requestsTo("/php/clientKey/auth.php"))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.header("Origin")).contains(shop.origin());
              assertThat(asked.header("Cookie")).isEmpty();
              assertThat(asked.body()).containsEntry("PCD_PAY_GOODS", "휴대폰");
            });
  }

  @Test
  void directModeIsAPostOfPayplesPage() {
    Map<String, String> fields = ofToday("o-1", "PAY");
    fields.put("PCD_RST_URL", shop.origin() + "/shop/payple/result");

    page.pay(today, fields);

    assertThat(shop.received().header("Origin")).isEqualTo(simulator.url().toString());
    assertThat(shop.received().header("Sec-Fetch-Site")).isEqualTo("same-site");
    assertThat(shop.received().header("Cookie")).contains("checkout=");
  }

  @Test
  void directModeOfAnotherSiteBringsNoCookie() {
    URI elsewhere = URI.create(shop.page().toString().replace("localhost", "127.0.0.1"));
    Map<String, String> fields = ofToday("o-1", "PAY");
    fields.put("PCD_RST_URL", shop.origin() + "/shop/payple/result");

    simulator.buyer().at(elsewhere, browser).pay(today, fields);

    assertThat(shop.received().header("Sec-Fetch-Site")).isEqualTo("cross-site");
    assertThat(shop.received().header("Cookie")).isEmpty();
  }

  @Test
  void declineIsDelivered() {
    page.decline(manual, ofTheManual("o-1"));

    assertThat(shop.received().fields())
        .containsEntry("PCD_PAY_RST", "error")
        .containsEntry("PCD_PAY_CODE", "3112");
    assertThat(simulator.ledger().captures("o-1")).isZero();
  }

  @Test
  void closedWindowSendsWhatTheScriptWasGiven() {
    page.close(manual, ofTheManual("o-1"));
    assertThat(shop.received().fields())
        .containsEntry("PCD_PAY_RST", "close")
        .containsEntry("PCD_PAY_OID", "o-1")
        .containsEntry("payple_auth_file", "/shop/payple/auth/o-1/token")
        .doesNotContainKey("PCD_PAY_CODE");

    page.close(today, ofToday("o-2", "CERT"));
    assertThat(shop.received().fields())
        .containsEntry("PCD_PAY_RST", "close")
        .containsEntry("PCD_PAY_CODE", "C0998");
  }

  @Test
  void closedWindowInDirectModeHasAResult() {
    Map<String, String> fields = ofToday("o-1", "CERT");
    fields.put("PCD_RST_URL", shop.origin() + "/shop/payple/result");

    page.close(today, fields);

    assertThat(shop.received().fields())
        .containsEntry("PCD_PAY_RST", "error")
        .containsEntry("PCD_PAY_CODE", "2101");
  }

  @Test
  void lostResultMovesMoneyAndDoesNotReachTheShopUntilItIsDelivered() {
    Map<String, String> result = page.result(today, ofToday("o-1", "PAY"), Buyer::pay);

    assertThat(simulator.ledger().captures("o-1")).isOne();
    assertThat(shop.results()).isEmpty();

    assertThat(page.deliver(result).statusCode()).isEqualTo(303);
    assertThat(shop.received().fields()).isEqualTo(result);
  }

  @Test
  void buyerDoesAnythingElseThatTheWindowOffers() {
    page.act(
        today,
        ofToday("o-1", "PAY"),
        (buyer, fields) -> buyer.pay(fields, PayMethod.NAVER_PAY, EasyPayMethod.POINT));
    assertThat(shop.received().fields()).containsEntry("PCD_EASY_PAY_METHOD", "point");

    Map<String, String> registration = ofToday("", "AUTH");
    registration.put("PCD_PAYER_NO", "7");
    registration.put("PCD_CARD_VER", "01");
    registration.remove("PCD_PAY_TOTAL");
    page.act(today, registration, Buyer::register);
    assertThat(simulator.cards().ofPayer("7")).hasSize(1);
  }
}
