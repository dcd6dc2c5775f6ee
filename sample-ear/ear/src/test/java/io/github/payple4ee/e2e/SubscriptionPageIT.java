// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.RecurringDesk;
import io.github.payple4ee.e2e.browser.SubscriptionPage;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Buyers subscribe to the tea of the month in a browser, and the operator sees the day")
@ExtendWith(MovedSample.class)
class SubscriptionPageIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final Months months;

  SubscriptionPageIT(Sample sample) {
    this.sample = sample;
    this.months = new Months(sample);
  }

  @ParameterizedTest
  @CsvSource({
    "ko, '9,900원', 구독 중, 일시정지 기간을 정했습니다., 이 결제를 건너뜁니다., 해지 예정",
    "en, '₩9,900', Active, The pause was recorded., The payment will be skipped., Cancelled"
  })
  void monthsPassForABuyerWithACard(
      String language,
      String price,
      String active,
      String paused,
      String skipped,
      String cancelled) {
    months.morning();
    Browser browser = browsers.open(sample.server().url(), language);
    SubscriptionPage page = SubscriptionPage.visit(browser);
    LocalDate first = months.today();
    assertThat(page.price()).isEqualTo(price);
    assertThat(page.firstDays()).containsExactly(first, first.plusMonths(1), first.plusMonths(2));
    page.begin();
    Notebook.secret(Kind.PAYER_NUMBER, page.payerNo());
    assertThat(page.terms()).contains(price);

    page.registerCard();
    PaymentWindow.inLayer(browser).pay();
    page.seeCard().agree().subscribe().seeState("ACTIVE").seePayment(first, "PAID");

    assertThat(page.stateText()).isEqualTo(active);
    assertThat(page.nextDays())
        .containsExactly(first.plusMonths(1), first.plusMonths(2), first.plusMonths(3));
    assertThat(page.next()).allMatch(line -> line.endsWith(price));
    assertThat(sample.payple().ledger().captured(page.id() + ".1.1")).isEqualTo(9_900);

    page.pause(first, first.plusDays(40)).seeState("PAUSED");
    assertThat(page.notice("good")).isEqualTo(paused);
    assertThat(page.paused()).containsExactly(first, first.plusDays(40));
    assertThat(page.nextDays()).startsWith(first.plusMonths(2));
    page.resume().seeState("ACTIVE");
    page.skip();
    browser.until(shown -> page.nextDays().get(0).equals(first.plusMonths(2)));
    assertThat(page.notice("good")).isEqualTo(skipped);
    browser.run("scrollTo(0, 0)");
    browser.picture("subscription-" + language);

    String buyersTab = browser.tab();
    String id = page.id();
    browser.newTab();
    RecurringDesk desk = RecurringDesk.visit(browser, Planted.OPERATOR_PASSWORD);
    toDueDay(desk, first.plusMonths(2));
    assertThat(desk.number("paid")).isPositive();
    assertThat(desk.chart()).contains("paid");
    assertThat(desk.happened()).anyMatch(line -> line.contains(id + ".3.1"));
    browser.run("document.getElementById('recurring').scrollIntoView()");
    browser.picture("recurring-" + language);

    browser.switchTo(buyersTab);
    page.reload().seePayment(first.plusMonths(2), "PAID");
    assertThat(page.payments())
        .containsExactly(
            first.plusMonths(2) + " PAID", first.plusMonths(1) + " WAIVED", first + " PAID");
    page.cancelAtTheEnd();
    browser.until(shown -> page.stateText().equals(cancelled));
    assertThat(page.ends()).containsExactly(first.plusMonths(3).minusDays(1));
    assertThat(page.nextDays()).isEmpty();
    page.cancelNow().seeState("ENDED").seePlan();
    page.reload().seeState("ENDED");
    assertThat(page.payments()).hasSize(3);
  }

  @Test
  void accountIsChargedInsteadOfACard() {
    months.morning();
    CardHolder buyer = sample.cardHolder();
    Browser browser = browsers.open(sample.server().url());
    SubscriptionPage page = SubscriptionPage.visitAs(browser, buyer.buyer().cookie()).seePlan();

    page.registerAccount();
    PaymentWindow.inLayer(browser).payFromAccount();
    page.seeAccount().choose("accounts").agree().subscribe().seePayment(months.today(), "PAID");

    assertThat(sample.shop().get("shop/api/orders/" + page.id() + ".1.1").text("method"))
        .isEqualTo("BANK_TRANSFER");
    page.cancelNow().seeState("ENDED");
  }

  @Test
  void refusalsAreExplainedInTheLanguageOfThePage() {
    CardHolder buyer = sample.cardHolder();
    Browser browser = browsers.open(sample.server().url());
    SubscriptionPage page = SubscriptionPage.visitAs(browser, buyer.buyer().cookie()).seePlan();

    page.agree().subscribe();
    assertThat(page.notice("bad")).isEqualTo("먼저 카드나 계좌를 등록하고 선택해 주세요.");
    buyer.register();
    page.reload().seeCard().subscribe();
    assertThat(page.notice("bad")).isEqualTo("내용을 읽고 동의란을 선택해 주세요.");
    browser.run("document.getElementById('terms').textContent = '공짜입니다.'");
    page.agree().subscribe();
    browser.until(shown -> page.notice("bad").startsWith("그사이 내용이 바뀌었습니다."));
    assertThat(page.terms()).contains("9,900원");
    page.agree().subscribe().seeState("ACTIVE");
    page.pause(months.today(), months.today().minusDays(1));
    browser.until(shown -> page.notice("bad").startsWith("이 기간에는 일시정지할 수 없습니다."));
    page.cancelNow().seeState("ENDED");
  }

  /** Moves the clock on the operator's page until a day of payments. */
  private void toDueDay(RecurringDesk desk, LocalDate day) {
    while (months.today().isBefore(day)) {
      LocalDate next = desk.nextDue();
      desk.toNextDue();
      assertThat(months.today()).isEqualTo(next);
    }
    assertThat(months.today()).isEqualTo(day);
  }
}
