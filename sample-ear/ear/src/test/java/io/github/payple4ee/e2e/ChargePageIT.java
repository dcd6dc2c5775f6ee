// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static io.github.payple4ee.e2e.CardHolder.DECLINED_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** The operator charges the cards and accounts that buyers registered. */
@ExtendWith(SharedSample.class)
class ChargePageIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final CardHolder buyer;
  private Browser browser;

  ChargePageIT(Sample sample) {
    this.sample = sample;
    this.buyer = sample.cardHolder();
  }

  @Test
  void monthIsPaidOnceAndWithoutAMonthAgain() {
    buyer.register();
    OperatorDesk desk = desk();

    desk.charge(buyer.payerNo(), "once").seeState("PAID");
    String first = desk.orderId();
    assertThat(desk.chargeNotice()).startsWith("결제 요청을 처리했습니다.");

    desk.charge(buyer.payerNo(), "once");
    browser.until(page -> desk.chargeNotice().startsWith("이번 달은 이미"));

    desk.charge(buyer.payerNo(), "any");
    browser.until(page -> !desk.orderId().equals(first));
    desk.seeState("PAID");
    assertPaidOnce(first);
    assertPaidOnce(desk.orderId());
  }

  @Test
  void buyerReadsWhyTheCardWasDeclinedInTheLanguageOfThePage() {
    buyer.register(DECLINED_CARD);
    OperatorDesk desk = desk();

    String orderId = desk.charge(buyer.payerNo(), "any").seeState("DECLINED").orderId();

    browser.go("shop/result.html?orderId=" + orderId);
    ResultPage.showing(browser, "DECLINED");
    assertThat(browser.text("explanation")).startsWith("카드 한도를 초과했습니다.");
    browser.press(By.id("language"));
    browser.until(text -> browser.text("explanation").startsWith("Your card's limit is exceeded."));
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
  }

  @Test
  void chargeInDoubtIsShownUntilItIsKnown() {
    buyer.register();
    OperatorDesk desk = desk();
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

    desk.charge(buyer.payerNo(), "any").seeState("IN_DOUBT").seeState("PAID");

    assertThat(desk.orderId()).isEqualTo(orderId);
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
  }

  @Test
  void accountIsChargedInsteadOfTheCard() {
    buyer.registerAccount();

    OperatorDesk desk = desk().chargeAccount(buyer.payerNo(), "once").seeState("PAID");

    assertPaidOnce(desk.orderId());
    assertThat(sample.shop().get("shop/api/orders/" + desk.orderId()).text("method"))
        .isEqualTo("BANK_TRANSFER");
  }

  @Test
  void buyerWithoutACardIsNotCharged() {
    OperatorDesk desk = desk().charge(buyer.payerNo(), "any");

    assertThat(desk.chargeNotice()).isEqualTo("이 구매자에게는 등록된 카드가 없습니다.");
  }

  private OperatorDesk desk() {
    browser = browsers.open(sample.server().url());
    return OperatorDesk.visit(browser).signIn("operator", Planted.OPERATOR_PASSWORD);
  }

  private void assertPaidOnce(String orderId) {
    assertThat(sample.shop().state(orderId)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(9_900);
    assertThat(sample.shop().events(orderId)).containsExactly("PaymentCompleted 9900");
  }
}
