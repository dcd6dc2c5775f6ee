// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.Storefront;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.ledger.CashReceipts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/**
 * Every means of payment that the manual does not have, in both languages: app card, wallets, bank
 * account, cash receipt and payment link. Each window of Payple has a class with these tests.
 */
abstract class EveryMethod {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final Shop shop;
  private final String script;

  /**
   * The tests in one window.
   *
   * @param sample a shop with this window
   * @param script the path of the window's script
   */
  EveryMethod(Sample sample, String script) {
    this.sample = sample;
    this.shop = sample.shop();
    this.script = script;
  }

  @BeforeEach
  void sendWebhooks() {
    sample.payple().webhooks().resultsTo(sample.server().url().resolve("shop/payple/webhook"));
  }

  @AfterEach
  void sendNoWebhooks() {
    sample.payple().webhooks().stop();
  }

  @ParameterizedTest
  @CsvSource({
    "ko, APP_CARD, , 앱카드, 결제하기, 결제가 완료되었습니다",
    "en, APP_CARD, , App card, Pay, Payment complete",
    "ko, NAVER_PAY, card, 네이버페이 · 카드, 결제하기, 결제가 완료되었습니다",
    "en, NAVER_PAY, card, Naver Pay · card, Pay, Payment complete",
    "ko, KAKAO_PAY, point, 카카오페이 · 포인트·머니, 결제하기, 결제가 완료되었습니다",
    "en, KAKAO_PAY, point, Kakao Pay · points or money, Pay, Payment complete",
    "ko, BANK_TRANSFER, , 계좌이체, 결제하기, 결제가 완료되었습니다",
    "en, BANK_TRANSFER, , Bank transfer, Pay, Payment complete"
  })
  void buyerPays(
      String language, String method, String with, String words, String button, String thanks) {
    Browser browser = browsers.open(sample.server().url(), language);
    Storefront.visit(browser).choose("mug").method(method).pay();
    assertWindowIsOf(browser);

    PaymentWindow window = PaymentWindow.inLayer(browser);
    assertThat(window.payButton()).isEqualTo(button);
    if (with != null) {
      window.payInWallet(with);
    } else if (method.equals("BANK_TRANSFER")) {
      window.payFromAccount();
    } else {
      window.pay();
    }

    ResultPage result = ResultPage.showing(browser, "PAID");
    assertThat(result.headline()).isEqualTo(thanks);
    // today's window says of an app card in how many instalments, too
    assertThat(result.paidBy()).startsWith(words);
    assertPaidOnce(result.orderId(), 22_000);
  }

  @ParameterizedTest
  @CsvSource({
    "ko, 현금영수증을 취소했습니다., 현금영수증을 발행했습니다.",
    "en, The cash receipt was cancelled., The cash receipt was issued."
  })
  void receiptComesWithTheTransferAndIsCancelledAndIssuedByTheOperator(
      String language, String cancelled, String issued) {
    Browser browser = browsers.open(sample.server().url(), language);
    Storefront.visit(browser).choose("tea-set").method("BANK_TRANSFER").cashReceipt().pay();
    PaymentWindow.inLayer(browser).payFromAccount();
    String orderId = ResultPage.showing(browser, "PAID").orderId();
    assertPaidOnce(orderId, 15_000);
    CashReceipts receipts = sample.payple().cashReceipts();
    assertThat(receipts.find(orderId)).isPresent();

    OperatorDesk desk = signIn(browser).find(orderId).seeReceipt("ISSUED").cancelReceipt();
    desk.seeReceipt("CANCELLED");
    assertThat(desk.notice()).isEqualTo(cancelled);
    assertThat(receipts.find(orderId)).isEmpty();

    desk.issueReceipt("PERSONAL", Planted.BUYER_PHONE).seeReceipt("ISSUED");
    assertThat(desk.notice()).isEqualTo(issued);
    assertThat(receipts.find(orderId).orElseThrow().amount()).isEqualTo(15_000);
  }

  @ParameterizedTest
  @CsvSource({
    "ko, CARD, 링크를 만들었습니다., 카드",
    "en, CARD, The link was created., Card",
    "ko, CARD_OR_TRANSFER, 링크를 만들었습니다., 계좌이체",
    "en, CARD_OR_TRANSFER, The link was created., Bank transfer"
  })
  void operatorSendsALinkThatTheBuyerPays(
      String language, String method, String created, String words) {
    Browser browser = browsers.open(sample.server().url(), language);
    OperatorDesk desk = signIn(browser).createLink("tea", 15_000, method).seeState("OPEN");
    assertThat(desk.linkNotice()).startsWith(created);
    String orderId = desk.linkOrder();
    String address = desk.linkAddress();
    Notebook.secret(Kind.LINK_KEY, address.substring(address.lastIndexOf('/') + 1));

    browser.goElsewhere(address);
    PaymentWindow window = PaymentWindow.inPlace(browser);
    if (method.equals("CARD")) {
      window.pay();
    } else {
      window.chooseTheOtherType().payFromAccount();
    }
    browser.see(By.id("delivery"));

    await().untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PAID"));
    assertPaidOnce(orderId, 15_000);
    browser.go("shop/result.html?orderId=" + orderId);
    assertThat(ResultPage.showing(browser, "PAID").paidBy()).startsWith(words);
  }

  private void assertWindowIsOf(Browser browser) {
    browser.see(By.id("layer_cpay"));
    assertThat(
            browser.isTrue("[...document.scripts].some(one => one.src.endsWith('" + script + "'))"))
        .as(script)
        .isTrue();
  }

  private static OperatorDesk signIn(Browser browser) {
    return OperatorDesk.visit(browser).signIn("operator", Planted.OPERATOR_PASSWORD);
  }

  private void assertPaidOnce(String orderId, long amount) {
    assertThat(shop.state(orderId)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(amount);
  }
}
