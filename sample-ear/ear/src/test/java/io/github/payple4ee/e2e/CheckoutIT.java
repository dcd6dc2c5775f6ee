// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.Storefront;
import io.github.payple4ee.e2e.browser.WithBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Buyers with browsers, from the storefront to the result. */
@ExtendWith(SharedSample.class)
class CheckoutIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;

  CheckoutIT(Sample sample) {
    this.sample = sample;
  }

  @Test
  void paid() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("tea-set").pay();

    PaymentWindow window = PaymentWindow.inLayer(browser);
    assertThat(window.amount()).isEqualTo("15,000원");
    window.pay();

    String orderId = ResultPage.showing(browser, "PAID").orderId();
    assertPaidOnce(orderId, 15_000);
    assertThat(sample.server().log())
        .contains("The shop received PaymentCompleted of order " + orderId + ", 15000 won");
  }

  @Test
  void declined() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("mug").pay();

    PaymentWindow.inLayer(browser).payWithDeclinedCard();

    String orderId = ResultPage.showing(browser, "DECLINED").orderId();
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
    assertThat(sample.shop().events(orderId)).containsExactly("PaymentDeclined 22000");
  }

  @Test
  void closedByTheBuyerAndPaidOnTheSecondTry() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("notebook").pay();
    PaymentWindow.inLayer(browser).close();
    ResultPage abandoned = ResultPage.showing(browser, "ABANDONED");
    String orderId = abandoned.orderId();

    abandoned.tryAgain();
    PaymentWindow.inLayer(browser).pay();

    assertThat(ResultPage.showing(browser, "PAID").orderId()).isEqualTo(orderId);
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.shop().events(orderId))
        .containsExactly("PaymentAbandoned 9000", "PaymentCompleted 9000");
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
  void closedPopupLeavesTheOrderPayable() {
    Browser browser = browsers.openOnPhone(sample.server().url());
    Storefront.visit(browser).choose("soap").pay();
    browser.press(By.id("pay"));

    PaymentWindow.inPopup(browser).close();

    ResultPage.showing(browser, "ABANDONED").tryAgain();
    browser.press(By.id("pay"));
    PaymentWindow.inPopup(browser).pay();
    String orderId = ResultPage.showing(browser, "PAID").orderId();
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
  }

  @Test
  void popupThatTheBuyerClosesByHandMayBeOpenedAgain() {
    Browser browser = browsers.openOnPhone(sample.server().url());
    Storefront.visit(browser).choose("soap").pay();
    browser.press(By.id("pay"));
    PaymentWindow.inPopup(browser).abandon();

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
  void closedAtPayplesOwnPageIsAbandoned() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("cloth").mode("direct").pay();

    PaymentWindow.inPlace(browser).close();

    String orderId = ResultPage.showing(browser, "ABANDONED").orderId();
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
  }

  @Test
  void paidThroughAForm() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("postcard").mode("form").pay();

    PaymentWindow.inLayer(browser).pay();

    assertPaidOnce(ResultPage.showing(browser, "PAID").orderId(), 1_000);
  }

  @Test
  void closedThroughAFormIsAbandoned() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("postcard").mode("form").pay();

    PaymentWindow.inLayer(browser).close();

    ResultPage.showing(browser, "ABANDONED");
  }

  @Test
  void paidImmediately() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("tea-set").work("PAY").pay();

    PaymentWindow.inLayer(browser).pay();

    String orderId = ResultPage.showing(browser, "PAID").orderId();
    assertPaidOnce(orderId, 15_000);
    assertThat(sample.payple().requestsTo("/php/PayChkAct.php"))
        .anySatisfy(lookup -> assertThat(lookup.body()).containsEntry("PCD_PAY_OID", orderId));
  }

  @Test
  void paidByBankTransfer() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("postcard").method("BANK_TRANSFER").pay();

    PaymentWindow.inLayer(browser).payFromAccount();

    ResultPage result = ResultPage.showing(browser, "PAID");
    assertThat(result.paidBy()).isEqualTo("계좌이체");
    assertPaidOnce(result.orderId(), 1_000);
    assertThat(sample.payple().cashReceipts().find(result.orderId())).isEmpty();
  }

  @Test
  void paidByNaverPay() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("mug").method("NAVER_PAY").pay();

    PaymentWindow.inLayer(browser).payInWallet("card");

    ResultPage result = ResultPage.showing(browser, "PAID");
    assertThat(result.paidBy()).isEqualTo("네이버페이 · 카드");
    assertPaidOnce(result.orderId(), 22_000);
  }

  @Test
  void sameOrderInTwoTabsIsChargedOnce() {
    Browser browser = browsers.open(sample.server().url());
    String orderId = sample.shop().order();
    String first = browser.tab();
    browser.go("shop/order.html?pay=now&orderId=" + orderId);
    PaymentWindow.inLayer(browser).typeCard();
    browser.leaveFrame();
    browser.newTab();
    browser.go("shop/order.html?pay=now&orderId=" + orderId);
    PaymentWindow.inLayer(browser).pay();
    ResultPage.showing(browser, "PAID");

    browser.switchTo(first);

    // the first tab notices by itself that the payment is final, and goes to the result
    ResultPage.showing(browser, "PAID");
    assertPaidOnce(orderId, 15_000);
  }

  @Test
  void windowsOfTheSameOrderThatBothPayAreChargedOnce() {
    String orderId = sample.shop().order();
    var first = sample.paidInWindow(orderId);
    var second = sample.paidInWindow(orderId);

    sample.shop().result(first);
    sample.shop().result(second);

    assertPaidOnce(orderId, 15_000);
  }

  @Test
  void reloadOfThePaymentPageDoesNotOpenTheWindowByItselfAgain() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("mug").pay();
    PaymentWindow.inLayer(browser);
    browser.leaveFrame();

    browser.go(browser.address().toString());

    browser.until(page -> page.findElement(By.id("pay")).isEnabled());
    assertThat(browser.all(By.id("layer_cpay"))).isEmpty();
  }

  private void assertPaidOnce(String orderId, long amount) {
    assertThat(sample.shop().state(orderId)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(amount);
    await()
        .untilAsserted(
            () ->
                assertThat(sample.shop().events(orderId))
                    .containsExactly("PaymentCompleted " + amount));
  }
}
