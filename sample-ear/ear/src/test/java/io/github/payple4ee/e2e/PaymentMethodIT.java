// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.github.payple4ee.e2e.browser.Accessibility;
import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.CardsPage;
import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.Storefront;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.ledger.CashReceipts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Buyers pay by wallets, in instalments and from accounts, in today's window. */
@ExtendWith(TodaysSample.class)
class PaymentMethodIT {

  private static final String ORDERS = "shop/api/orders";

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final Shop shop;

  PaymentMethodIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @ParameterizedTest
  @CsvSource({
    "NAVER_PAY, card, 네이버페이 · 카드",
    "NAVER_PAY, point, 네이버페이 · 포인트·머니",
    "KAKAO_PAY, point, 카카오페이 · 포인트·머니"
  })
  void paidInAWallet(String method, String with, String words) {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("mug").method(method).pay();

    PaymentWindow.inLayer(browser).payInWallet(with);

    ResultPage result = ResultPage.showing(browser, "PAID");
    assertThat(result.paidBy()).isEqualTo(words);
    assertPaidOnce(result.orderId(), 22_000);
    JsonObject paidBy = paidBy(result.orderId());
    assertThat(paidBy.keySet()).containsExactlyInAnyOrder("method", "easyPayMethod");
    assertThat(paidBy.get("method").getAsString()).isEqualTo(method);
    assertThat(paidBy.get("easyPayMethod").getAsString()).isEqualTo(with);
  }

  @ParameterizedTest
  @CsvSource({"NAVER_PAY, easy-pay", "CARD, installments"})
  void windowHasNoViolationOfAccessibility(String method, String choice) {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("cloth").method(method).pay();

    PaymentWindow.inLayer(browser);
    browser.see(By.id(choice));
    Accessibility.check(browser, "window of " + method);
  }

  @Test
  void paidInInstalments() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("cloth").pay();

    PaymentWindow.inLayer(browser).payInInstalments("03");

    ResultPage result = ResultPage.showing(browser, "PAID");
    assertThat(result.paidBy()).isEqualTo("카드 · 3개월 할부");
    assertPaidOnce(result.orderId(), 45_000);
    assertThat(paidBy(result.orderId()).get("instalments").getAsInt()).isEqualTo(3);
  }

  @Test
  void paidFromAnAccountWithACashReceipt() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("tea-set").method("BANK_TRANSFER").cashReceipt().pay();

    PaymentWindow.inLayer(browser).payFromAccount();

    ResultPage result = ResultPage.showing(browser, "PAID");
    assertThat(result.paidBy()).isEqualTo("계좌이체");
    assertPaidOnce(result.orderId(), 15_000);
    assertThat(sample.payple().cashReceipts().find(result.orderId())).isPresent();
  }

  @Test
  void cashReceiptIsIssuedByTheOperatorAfterThePaymentAndCancelled() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("tea-set").method("BANK_TRANSFER").pay();
    PaymentWindow.inLayer(browser).payFromAccount();
    String orderId = ResultPage.showing(browser, "PAID").orderId();
    assertPaidOnce(orderId, 15_000);
    CashReceipts receipts = sample.payple().cashReceipts();
    OperatorDesk desk =
        OperatorDesk.visit(browser)
            .signIn("operator", Planted.OPERATOR_PASSWORD)
            .find(orderId)
            .seeReceipt("NONE");

    desk.issueReceipt("COMPANY", "123-45");
    assertThat(desk.notice()).isEqualTo("사업자등록번호를 숫자 10자리로 입력해 주세요.");
    assertThat(receipts.find(orderId)).isEmpty();

    desk.issueReceipt("PERSONAL", Planted.BUYER_PHONE).seeReceipt("ISSUED");
    assertThat(desk.notice()).isEqualTo("현금영수증을 발행했습니다.");
    assertThat(desk.receiptNumber()).isEqualTo(receipts.find(orderId).orElseThrow().number());
    assertThat(receipts.find(orderId).orElseThrow().amount()).isEqualTo(15_000);
    browser.picture("cash-receipt");

    desk.cancelReceipt().seeReceipt("CANCELLED");
    assertThat(desk.notice()).isEqualTo("현금영수증을 취소했습니다.");
    assertThat(desk.receiptHolder()).isEmpty();
    assertThat(receipts.find(orderId)).isEmpty();
    assertThat(shop.state(orderId)).isEqualTo("PAID");
    await()
        .untilAsserted(
            () ->
                assertThat(desk.events(orderId))
                    .containsExactly(
                        "PaymentCompleted", "CashReceiptChanged", "CashReceiptChanged"));
  }

  @Test
  void appCardIsTheOnlyMeansInItsWindow() {
    String orderId = shop.post(ORDERS, Map.of("item", "mug", "method", "APP_CARD")).text("orderId");
    Map<String, String> fields =
        Shop.fields(shop.post(ORDERS + "/" + orderId + "/checkout", Map.of()));
    assertThat(fields).containsEntry("PCD_PAY_METHOD", "appCard");

    shop.result(sample.payple().buyer().pay(fields));

    assertPaidOnce(orderId, 22_000);
    assertThat(paidBy(orderId).get("method").getAsString()).isEqualTo("APP_CARD");
  }

  @Test
  void accountIsRegisteredChargedByTheOperatorAndRemoved() {
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = CardsPage.visit(browser).begin().seeNoCard().seeNoAccount();
    String payerNo = page.payerNo();
    Notebook.secret(Kind.PAYER_NUMBER, payerNo);

    page.registerAccount();
    PaymentWindow.inLayer(browser).payFromAccount();
    page.seeOutcome("CARD_REGISTERED").seeAccount().seeNoCard();
    String registration = page.orderId();
    assertThat(browser.text("state")).isEqualTo("계좌가 등록되었습니다");
    assertThat(page.accountNumber()).startsWith("110").contains("*").endsWith("6789");

    Reply charged = charge(payerNo);
    assertThat(charged.text("state")).as(charged.body()).isEqualTo("PAID");
    assertPaidOnce(charged.text("orderId"), 9_900);
    assertThat(sample.payple().cashReceipts().find(charged.text("orderId"))).isPresent();

    page.removeAccount(false).seeAccount();
    page.removeAccount(true).seeNoAccount();
    assertThat(page.notice()).isEqualTo("계좌를 삭제했습니다.");
    assertThat(sample.payple().cards().ofPayer(payerNo)).isEmpty();
    assertThat(charge(payerNo).status()).isEqualTo(404);
    assertThat(shop.events(registration))
        .containsExactly("AccountRegistered 0", "AccountRemoved 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"item\":\"mug\",\"method\":\"COINS\"}|APP_CARD, NAVER_PAY, KAKAO_PAY, BANK_TRANSFER",
        "{\"item\":\"mug\",\"cashReceipt\":true}|bank transfer",
        "{\"item\":\"mug\",\"method\":\"KAKAO_PAY\",\"cashReceipt\":true}|bank transfer"
      })
  void orderThatCannotBePaidLikeThatIsRefused(String order, String reason) {
    Reply refused = shop.post(ORDERS, "application/json", order);

    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.type()).isEqualTo("application/problem+json");
    assertThat(refused.text("detail")).contains(reason);
  }

  private Reply charge(String payerNo) {
    String orderId = "sub-" + UUID.randomUUID();
    return shop.asOperator()
        .post(
            "shop/api/accounts/" + payerNo + "/charges",
            Map.of("orderId", orderId, "goods", "이달의 차", "amount", 9_900, "cashReceipt", true));
  }

  private JsonObject paidBy(String orderId) {
    return shop.get(ORDERS + "/" + orderId).json().getAsJsonObject().getAsJsonObject("paidBy");
  }

  private void assertPaidOnce(String orderId, long amount) {
    assertThat(shop.state(orderId)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(amount);
    await()
        .untilAsserted(
            () -> assertThat(shop.events(orderId)).containsExactly("PaymentCompleted " + amount));
  }
}
