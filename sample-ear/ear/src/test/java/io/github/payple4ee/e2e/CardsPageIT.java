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
import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Buyers register a card in a browser, pay with it and remove it. */
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
    "ko, 정기결제 카드, 카드 등록하기, 등록하기",
    "en, Cards for recurring payments, Register a card, Register"
  })
  void registeredInTheWindowByANewBuyer(
      String language, String title, String register, String button) {
    Browser browser = browsers.open(sample.server().url(), language);
    CardsPage page = CardsPage.visit(browser).begin().seeNoCard();
    assertThat(browser.text("register")).isEqualTo(register);
    Notebook.secret(Kind.PAYER_NUMBER, page.payerNo());

    page.register();
    PaymentWindow window = PaymentWindow.inLayer(browser).typeCard();
    assertThat(window.payButton()).isEqualTo(button);
    window.pay();

    page.seeOutcome("CARD_REGISTERED").seeCard();
    assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo(title);
    assertThat(page.cardNumber()).isEqualTo("4111-****-****-1111");
    assertThat(page.payerNo()).matches("[1-9][0-9]{9}");
    assertThat(sample.shop().events(page.orderId())).containsExactly("CardRegistered 0");
    assertThat(sample.payple().cards().ofPayer(page.payerNo())).hasSize(1);
    browser.picture("cards-" + language);
  }

  @Test
  void buyerIsKnownAgainAndHasNoOthersCard() {
    buyer.register();
    Browser browser = browsers.open(sample.server().url());

    CardsPage page = visit(browser).seeCard();

    assertThat(page.payerNo()).isEqualTo(buyer.payerNo());
    browser.forgetCookies();
    CardsPage.visit(browser).begin().seeNoCard();
  }

  @Test
  void windowThatIsClosedRegistersNothing() {
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = visit(browser).register();

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
    CardsPage page = visit(browser).seeCard();

    page.remove(false).seeCard();
    page.remove(true).seeNoCard();

    assertThat(page.notice()).isEqualTo("카드를 삭제했습니다.");
    assertThat(sample.payple().cards().ofPayer(buyer.payerNo())).isEmpty();
    assertThat(sample.shop().events(registration))
        .containsExactly("CardRegistered 0", "CardRemoved 0");
  }

  @Test
  void registeredInAPopupOnAPhone() {
    Browser browser = browsers.openOnPhone(sample.server().url());
    visit(browser).register();
    browser.press(By.id("pay"));

    PaymentWindow.inPopup(browser).pay();

    assertRegistrationOnTheResultPage(browser);
  }

  @ParameterizedTest
  @CsvSource({"direct", "form"})
  void registeredInOtherWaysOfTheWindow(String mode) {
    Browser browser = browsers.open(sample.server().url());
    visit(browser);
    browser.go("shop/cards.html?mode=" + mode);
    browser.press(By.id("register"));

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

    ResultPage.showing(browser, "DECLINED");
    assertThat(browser.text("explanation")).startsWith("카드 한도를 초과했습니다.");
    assertThat(browser.all(By.cssSelector("#try-again:not([hidden])"))).isEmpty();
    browser.press(By.id("cards"));
    browser.see(By.id("begin"));
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
    ResultPage result = ResultPage.showing(browser, "CARD_REGISTERED");
    assertThat(result.headline()).isEqualTo("카드가 등록되었습니다");
    assertThat(browser.all(By.cssSelector("#amount-line[hidden]"))).hasSize(1);
    assertThat(buyer.card().status()).isEqualTo(200);
    browser.press(By.id("cards"));
    browser.see(By.cssSelector("#wallet[data-card=ACTIVE]"));
  }

  private CardsPage visit(Browser browser) {
    return CardsPage.visitAs(browser, buyer.buyer().cookie());
  }
}
