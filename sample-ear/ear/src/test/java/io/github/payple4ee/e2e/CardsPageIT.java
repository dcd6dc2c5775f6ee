// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static io.github.payple4ee.e2e.CardHolder.DECLINED_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.CardsPage;
import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.simulator.Fault;
import io.github.payple4ee.simulator.FaultKind;
import io.github.payple4ee.simulator.Operation;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Buyers with browsers who register a card, pay with it and remove it. */
@ExtendWith(SharedSample.class)
class CardsPageIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final CardHolder buyer;

  CardsPageIT(Sample sample) {
    this.sample = sample;
    this.buyer = sample.cardHolder();
  }

  @ParameterizedTest
  @CsvSource({
    "ko, 정기결제 카드, 카드 등록하기, 등록하기, 등록하신 카드로 결제했습니다. 고맙습니다.",
    "en, Cards for recurring payments, Register a card, Register, Your registered card was charged. Thank you."
  })
  void registeredInTheWindowAndPaidWithout(
      String language, String title, String register, String button, String thanks) {
    Browser browser = browsers.open(sample.server().url(), language);
    CardsPage page = CardsPage.visit(browser).enter(buyer.payerNo()).seeNoCard();
    assertThat(browser.text("register")).isEqualTo(register);

    page.register();
    PaymentWindow window = PaymentWindow.inLayer(browser).typeCard();
    assertThat(window.payButton()).isEqualTo(button);
    window.pay();

    page.seeOutcome("CARD_REGISTERED").seeCard();
    assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo(title);
    assertThat(page.cardNumber()).isEqualTo("4111-****-****-1111");
    assertThat(sample.shop().events(page.orderId())).containsExactly("CardRegistered 0");
    page.pay().seeOutcome("PAID");
    assertThat(page.explanation()).isEqualTo(thanks);
    assertPaidOnce(page.orderId());
    browser.picture("cards-" + language);
  }

  @Test
  void monthIsPaidOnceAndWithoutAMonthAgain() {
    buyer.register();
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = CardsPage.visit(browser).enter(buyer.payerNo()).seeCard();
    page.often("once").pay().seeOutcome("PAID");
    String first = page.orderId();

    page.pay();

    assertThat(page.notice()).isEqualTo("이번 달은 이미 결제되었거나 결제를 확인하는 중입니다.");
    page.often("any").pay().seeOutcome("PAID");
    assertThat(page.orderId()).isNotEqualTo(first);
    assertPaidOnce(first);
    assertPaidOnce(page.orderId());
  }

  @Test
  void buyerReadsWhyTheCardWasDeclinedInTheLanguageOfThePage() {
    buyer.register(DECLINED_CARD);
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = CardsPage.visit(browser).enter(buyer.payerNo()).seeCard();

    page.pay().seeOutcome("DECLINED");

    assertThat(page.explanation()).startsWith("카드 한도를 초과했습니다.");
    browser.press(By.id("language"));
    browser.until(text -> page.explanation().startsWith("Your card's limit is exceeded."));
    assertThat(sample.payple().ledger().captures(page.orderId())).isZero();
  }

  @Test
  void chargeInDoubtIsShownUntilItIsKnown() {
    buyer.register();
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = CardsPage.visit(browser).enter(buyer.payerNo()).seeCard();
    // the page makes its order ids of random bytes: with these, the faults find their order
    browser.run("crypto.getRandomValues = (bytes) => bytes.fill(0x2a)");
    String orderId = "sub-" + YearMonth.now(ZoneId.of("Asia/Seoul")) + "-" + "2a".repeat(16);
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_AFTER));
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.LOOKUP, FaultKind.LOSE_ANSWER_AFTER).repeated(5));

    page.pay().seeOutcome("IN_DOUBT").seeOutcome("PAID");

    assertThat(page.orderId()).isEqualTo(orderId);
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
  }

  @Test
  void windowThatIsClosedRegistersNothing() {
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = CardsPage.visit(browser).enter(buyer.payerNo()).register();

    PaymentWindow.inLayer(browser).close();

    page.seeOutcome("ABANDONED").seeNoCard();
    assertThat(page.explanation()).isEqualTo("등록창을 닫으셨습니다. 다시 등록할 수 있습니다.");
    page.register();
    PaymentWindow.inLayer(browser).pay();
    page.seeOutcome("CARD_REGISTERED").seeCard();
  }

  @Test
  void cardIsRemovedWhenThatIsMeant() {
    String registration = buyer.register();
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = CardsPage.visit(browser).enter(buyer.payerNo()).seeCard();

    page.remove(false).seeCard();
    page.remove(true).seeNoCard();

    assertThat(page.notice()).isEqualTo("카드를 삭제했습니다.");
    assertThat(sample.payple().cards().ofPayer(buyer.payerNo())).isEmpty();
    assertThat(sample.shop().events(registration))
        .containsExactly("CardRegistered 0", "CardRemoved 0");
  }

  @Test
  void cardThatIsGoneMeanwhileIsNotCharged() {
    buyer.register();
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = CardsPage.visit(browser).enter(buyer.payerNo()).seeCard();
    buyer.remove();

    page.pay().seeNoCard();

    assertThat(page.notice()).isEqualTo("등록된 카드가 더 이상 없습니다. 카드를 다시 등록해 주세요.");
  }

  @Test
  void registeredInAPopupOnAPhone() {
    Browser browser = browsers.openOnPhone(sample.server().url());
    CardsPage.visit(browser).enter(buyer.payerNo()).register();
    browser.press(By.id("pay"));

    PaymentWindow.inPopup(browser).pay();

    assertRegistrationOnTheResultPage(browser);
  }

  @ParameterizedTest
  @CsvSource({"direct", "form"})
  void registeredInOtherWaysOfTheWindow(String mode) {
    Browser browser = browsers.open(sample.server().url());
    CardsPage.visit(browser, mode).enter(buyer.payerNo()).register();

    PaymentWindow window =
        mode.equals("direct") ? PaymentWindow.inPlace(browser) : PaymentWindow.inLayer(browser);
    window.pay();

    assertRegistrationOnTheResultPage(browser);
  }

  @Test
  void resultPageOfADeclinedChargeSaysWhyAndLeadsBackToTheCard() {
    buyer.register(DECLINED_CARD);
    String orderId = "sub-" + UUID.randomUUID();
    buyer.pay(orderId, 9_900);
    Browser browser = browsers.open(sample.server().url());

    browser.go("shop/result.html?orderId=" + orderId);

    ResultPage.telling(browser, "DECLINED");
    assertThat(browser.text("explanation")).startsWith("카드 한도를 초과했습니다.");
    assertThat(browser.all(By.cssSelector("#try-again:not([hidden])"))).isEmpty();
    browser.press(By.id("cards"));
    browser.see(By.id("payer-no"));
  }

  @Test
  void operatorSeesARegistrationWithoutMoney() {
    String registration = buyer.register();
    Browser browser = browsers.open(sample.server().url());

    OperatorDesk desk =
        OperatorDesk.visit(browser)
            .signIn("operator", Planted.OPERATOR_PASSWORD)
            .find(registration)
            .seeState("CARD_REGISTERED");

    assertThat(browser.all(By.cssSelector("#money[hidden]"))).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(desk.events(registration)).containsExactly("CardRegistered"));
  }

  private void assertRegistrationOnTheResultPage(Browser browser) {
    ResultPage result = ResultPage.telling(browser, "CARD_REGISTERED");
    assertThat(result.headline()).isEqualTo("카드가 등록되었습니다");
    assertThat(browser.all(By.cssSelector("#amount-line[hidden]"))).hasSize(1);
    assertThat(buyer.card().status()).isEqualTo(200);
    browser.press(By.id("cards"));
    browser.see(By.cssSelector("#wallet[data-card=ACTIVE]"));
  }

  private void assertPaidOnce(String orderId) {
    assertThat(sample.shop().state(orderId)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(9_900);
    assertThat(sample.shop().events(orderId)).containsExactly("PaymentCompleted 9900");
  }
}
