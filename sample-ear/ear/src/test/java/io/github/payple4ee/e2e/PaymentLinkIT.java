// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The operator sends a payment link, and a buyer pays it on Payple's page. */
@ExtendWith(SharedSample.class)
class PaymentLinkIT {

  private static final String LINKS = "shop/api/links";
  private static final String GOODS = "직접 고른 차 & '다과' (50%)";

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final Shop shop;
  private final String orderId = "link-" + UUID.randomUUID().toString().substring(0, 20);

  PaymentLinkIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
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
  @CsvSource({"CARD_OR_TRANSFER, card, 카드", "CARD_OR_TRANSFER, transfer, 계좌이체", "CARD, card, 카드"})
  void linkOfTheOperatorIsPaidOnPayplesPage(String method, String type, String words) {
    Browser browser = browsers.open(sample.server().url());
    OperatorDesk desk = signIn(browser).createLink(GOODS, 15_000, method).seeState("OPEN");
    assertThat(desk.linkNotice()).startsWith("링크를 만들었습니다.");
    String order = desk.linkOrder();
    String address = planted(desk.linkAddress());
    assertThat(desk.orderId()).isEqualTo(order);
    assertThat(browser.see(By.id("link-address")).getAttribute("href")).isEqualTo(address);
    browser.picture("payment-link-" + type);

    browser.goElsewhere(address);
    PaymentWindow window = PaymentWindow.inPlace(browser);
    assertThat(window.amount()).startsWith("15,000");
    assertThat(browser.text("goods")).isEqualTo(GOODS);
    if (type.equals("transfer")) {
      window.chooseTheOtherType().payFromAccount();
    } else {
      window.pay();
    }
    browser.see(By.id("delivery"));

    await().untilAsserted(() -> assertThat(shop.state(order)).isEqualTo("PAID"));
    assertThat(sample.payple().ledger().captures(order)).isOne();
    await()
        .untilAsserted(
            () -> assertThat(shop.events(order)).containsExactly("PaymentCompleted 15000"));
    assertThat(signIn(browser).find(order).seeState("PAID").history()).contains("OPEN → PAID");
    assertThat(browser.all(By.cssSelector("#link-address[href]"))).isEmpty();
    browser.go("shop/result.html?orderId=" + order);
    assertThat(ResultPage.showing(browser, "PAID").paidBy()).startsWith(words);
  }

  @Test
  void orderOfALinkHasNoWindowAndSaysWhereToPay() {
    planted(create().text("address"));
    Browser browser = browsers.open(sample.server().url(), "en");

    browser.go("shop/order.html?orderId=" + orderId);

    ResultPage.showing(browser, "OPEN");
    assertThat(browser.text("explanation")).endsWith("on the page of the payment link.");
    assertThat(browser.all(By.id("try-again"))).noneMatch(WebElement::isDisplayed);
    assertThat(shop.post("shop/api/orders/" + orderId + "/checkout", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void repeatedRequestReturnsTheSameLinkAndAnotherOneIsRefused() {
    Reply first = create();
    Reply again = create();

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(planted(again.text("address"))).isEqualTo(first.text("address"));
    Reply other = create(Map.of("orderId", orderId, "goods", GOODS, "amount", 16_000));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.type()).isEqualTo("application/problem+json");
    assertThat(shop.get("shop/api/orders/" + orderId).body()).doesNotContain("/link/");
  }

  @Test
  void linkWhoseAnswerIsLostIsRequestedAgainWhenItsCallIsOver() {
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.LINK, FaultKind.LOSE_ANSWER_BEFORE));

    Reply unknown = create();
    assertThat(unknown.status()).as(unknown.body()).isEqualTo(202);
    assertThat(unknown.text("address")).isNull();

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              Reply repeated = create();
              assertThat(repeated.status()).as(repeated.body()).isEqualTo(200);
              planted(repeated.text("address"));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|amount",
        "{\"amount\":1000}|expiresAt",
        "{\"amount\":1000,\"expiresAt\":\"soon\"}|expiresAt",
        "{\"amount\":1000,\"expiresAt\":\"2999-01-01T00:00\"}|orderId",
        "{\"orderId\":\"x\",\"amount\":1000,\"expiresAt\":\"2999-01-01T00:00\"}|goods",
        "{\"orderId\":\"x\",\"goods\":\"y\",\"amount\":1000,\"expiresAt\":\"2020-01-01T00:00\"}|future"
      })
  void linkThatIsNotCompleteOrIsOverIsRefused(String link, String reason) {
    Reply refused = shop.asOperator().post(LINKS, "application/json", link);

    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.type()).isEqualTo("application/problem+json");
    assertThat(refused.text("detail")).contains(reason);
  }

  private static OperatorDesk signIn(Browser browser) {
    return OperatorDesk.visit(browser).signIn("operator", Planted.OPERATOR_PASSWORD);
  }

  private Reply create() {
    return create(Map.of("orderId", orderId, "goods", GOODS, "amount", 15_000));
  }

  private Reply create(Map<String, Object> link) {
    LocalDateTime end =
        LocalDateTime.now(ZoneId.of("Asia/Seoul")).plusDays(3).truncatedTo(ChronoUnit.DAYS);
    Map<String, Object> all = new LinkedHashMap<>(link);
    all.put("expiresAt", end.toString());
    return shop.asOperator().post(LINKS, all);
  }

  private static String planted(String address) {
    Notebook.secret(Kind.LINK_KEY, address.substring(address.lastIndexOf('/') + 1));
    return address;
  }
}
