// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static io.github.payple4ee.e2e.CardHolder.DECLINED_CARD;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Accessibility;
import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.CardsPage;
import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.Storefront;
import io.github.payple4ee.e2e.browser.SubscriptionPage;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

@DisplayName("axe-core finds no violation on the pages of the sample and of the simulator")
@ExtendWith(SharedSample.class)
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"ko", "en"})
class AccessibilityIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  @Parameter String language;

  private final Sample sample;
  private final Shop shop;
  private Browser browser;

  AccessibilityIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @Test
  void storefrontWindowAndResultOfAClosedWindow() {
    open();
    Storefront storefront =
        Storefront.visit(browser).choose("tea-set").method("BANK_TRANSFER").mode("layer");
    check("storefront");
    storefront.method("CARD").pay();

    PaymentWindow window = PaymentWindow.inLayer(browser);
    check("window of a card");
    browser.leaveFrame();
    check("order below the layer");
    browser.enterFrame("cpay_ifr");
    window.close();

    ResultPage.showing(browser, "ABANDONED");
    check("result of a window that was closed");
  }

  @Test
  void orderAndWindowOfAnAccountInPlace() {
    open();
    browser.go("shop/order.html?orderId=" + shop.order());
    browser.see(By.cssSelector("#pay:enabled"));
    check("order");

    Storefront.visit(browser).choose("tea-set").method("BANK_TRANSFER").mode("direct").pay();

    PaymentWindow.inPlace(browser);
    check("window of an account");
  }

  @Test
  void resultsOfOrders() {
    String declined = shop.order();
    shop.result(sample.payple().buyer().pay(shop.window(declined), DECLINED_CARD));
    String cancelled = paid();
    shop.cancel(cancelled, null);
    String inReview = inReview();
    open();

    checkResult(shop.order(), "OPEN");
    checkResult(paid(), "PAID");
    checkResult(declined, "DECLINED");
    checkResult(cancelled, "CANCELLED");
    checkResult(sample.cardHolder().register(), "CARD_REGISTERED");
    await().until(() -> shop.state(inReview).equals("NEEDS_REVIEW"));
    checkResult(inReview, "NEEDS_REVIEW");
    browser.go("shop/result.html?orderId=unknown");
    browser.see(By.id("notice"));
    check("result of an order that is not known");
  }

  @Test
  void cardsWithAndWithoutOneAndTheQuestionBeforeItsRemoval() {
    open();
    CardsPage page = CardsPage.visit(browser);
    check("cards of a new buyer");
    page.begin().seeNoCard().seeNoAccount();
    Notebook.secret(Kind.PAYER_NUMBER, page.payerNo());
    check("cards without one");

    CardHolder buyer = sample.cardHolder();
    buyer.register();
    buyer.registerAccount();
    CardsPage.visitAs(browser, buyer.buyer().cookie()).seeCard().seeAccount();
    check("card and account");
    browser.press(By.id("remove"));
    browser.see(By.id("confirm-yes"));
    check("question before the removal of a card");
  }

  @Test
  void subscriptionWithItsChangesAndTheQuestionBeforeItsEnd() {
    open();
    SubscriptionPage page = SubscriptionPage.visit(browser);
    check("plan of a subscription for a new buyer");
    page.begin();
    Notebook.secret(Kind.PAYER_NUMBER, page.payerNo());
    check("subscription without a means of payment");

    CardHolder buyer = sample.cardHolder();
    buyer.register();
    SubscriptionPage.visitAs(browser, buyer.buyer().cookie()).seeCard();
    check("subscription to agree to");
    page.agree().subscribe().seeState("ACTIVE");
    check("subscription");
    browser.press(By.id("cancel-now"));
    browser.see(By.id("confirm-yes"));
    check("question before the end of a subscription");
    browser.press(By.id("confirm-yes"));
    page.seeState("ENDED");
    check("subscription that is over");
  }

  @Test
  void deskOfTheOperator() {
    String inReview = inReview();
    open();
    OperatorDesk desk = OperatorDesk.visit(browser);
    browser.see(By.id("sign-in"));
    check("sign-in");

    desk.signIn("operator", Planted.OPERATOR_PASSWORD).find(paid()).seeState("PAID");
    check("desk with a paid order");
    browser.press(By.id("cancel-rest"));
    browser.see(By.id("confirm-yes"));
    check("question before a refund");
    browser.press(By.id("confirm-no"));
    await().until(() -> shop.state(inReview).equals("NEEDS_REVIEW"));
    desk.find(inReview).seeState("NEEDS_REVIEW");
    browser.see(By.id("decide-charged"));
    check("desk with an order that needs a decision");
    desk.createLink("Green tea", 15_000, "CARD_OR_TRANSFER").seeState("OPEN");
    planted(desk.linkAddress());
    check("desk with a payment link");
  }

  @Test
  void pagesOfTheSimulator() {
    String orderId = paid();
    sample.cardHolder().register();
    open();
    browser.goElsewhere(sample.payple().url().resolve("/simulator/").toString());
    browser.see(By.tagName("h1"));
    check("ledger");
    browser.goElsewhere(sample.payple().url().resolve("/receipt?order=" + orderId).toString());
    browser.see(By.tagName("h1"));
    check("receipt");

    browser.goElsewhere(link());
    PaymentWindow window = PaymentWindow.inPlace(browser);
    check("page of a payment link");
    window.pay();
    browser.see(By.id("delivery"));
    check("page after the payment of a link");
  }

  private void open() {
    browser = browsers.open(sample.server().url(), language);
  }

  private void check(String page) {
    Accessibility.check(browser, page);
  }

  private void checkResult(String orderId, String state) {
    browser.go("shop/result.html?orderId=" + orderId);
    ResultPage.showing(browser, state);
    check("result " + state);
  }

  private String paid() {
    String orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));
    return orderId;
  }

  /** An order whose confirm and lookups get no answer, so that it needs a decision soon. */
  private String inReview() {
    String orderId = shop.order();
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_BEFORE));
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(100));
    shop.result(sample.paidInWindow(orderId));
    return orderId;
  }

  private String link() {
    LocalDateTime end =
        LocalDateTime.now(ZoneId.of("Asia/Seoul")).plusDays(3).truncatedTo(ChronoUnit.DAYS);
    Map<String, Object> link =
        Map.of(
            "orderId",
            "link-" + UUID.randomUUID().toString().substring(0, 20),
            "goods",
            "Green tea",
            "amount",
            15_000,
            "expiresAt",
            end.toString());
    return planted(shop.asOperator().post("shop/api/links", link).text("address"));
  }

  private static String planted(String address) {
    Notebook.secret(Kind.LINK_KEY, address.substring(address.lastIndexOf('/') + 1));
    return address;
  }
}
