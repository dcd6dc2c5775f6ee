// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static io.github.payple4ee.e2e.CardHolder.DECLINED_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Accessibility;
import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.RecurringDesk;
import io.github.payple4ee.e2e.browser.SubscriptionPage;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The operator sees how far the day's charges are, why they are stopped, and the clock")
@ExtendWith(MovedSample.class)
class RecurringDeskIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final Months months;
  private final CardHolder holder;
  private final ShopBuyer buyer;
  private Browser browser;

  RecurringDeskIT(Sample sample) {
    this.sample = sample;
    this.months = new Months(sample);
    this.holder = sample.cardHolder();
    this.buyer = holder.buyer();
  }

  @BeforeEach
  void morning() {
    months.morning();
  }

  @AfterEach
  void end() {
    assertThat(buyer.shop().delete("shop/api/subscription?at=now").status()).isEqualTo(200);
  }

  @Test
  void declineIsShownToTheBuyerAndToTheOperator() {
    holder.register(DECLINED_CARD);
    LocalDate today = months.today();
    browser = browsers.open(sample.server().url());
    SubscriptionPage page = SubscriptionPage.visitAs(browser, buyer.cookie()).seeCard();

    page.agree().subscribe().seeState("PAST_DUE").seePayment(today, "RETRY");

    assertThat(page.latestPayment()).contains("카드 한도를 초과했습니다.", "다시 시도합니다.");
    Accessibility.check(browser, "subscription with a decline");
    String id = page.id();
    RecurringDesk desk = RecurringDesk.visit(browser, Planted.OPERATOR_PASSWORD);
    assertThat(desk.number("declined")).isPositive();
    assertThat(desk.chart()).contains("declined");
    assertThat(desk.chartText()).startsWith("예정 ").contains("확인 중 0건");
    assertThat(browser.texts("#events tbody tr"))
        .anyMatch(line -> line.contains(id) && line.contains("InstalmentDeclined"));
    LocalDate next = desk.nextDue();
    assertThat(next).isAfter(today);

    desk.toNextDue();

    assertThat(months.today()).isEqualTo(next);
    assertThat(desk.happened()).anyMatch(line -> line.contains(id));
    assertThat(desk.show(today).number("declined")).isPositive();
  }

  @Test
  void chargeInDoubtIsANumberUntilItIsKnown() {
    String id = subscriber();
    sample
        .payple()
        .faults()
        .inject(id + ".2.1", Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_AFTER));
    sample
        .payple()
        .faults()
        .inject(id + ".2.1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(6));
    months.until(months.today().plusMonths(1));
    RecurringDesk desk = desk("ko");

    await().until(() -> desk.refresh().number("doubt") == 1);
    assertThat(desk.chart()).contains("doubt");

    await().until(() -> desk.refresh().number("doubt") == 0);
    assertThat(desk.number("paid")).isPositive();
    Months.see(buyer, 2, "PAID");
    assertThat(sample.payple().ledger().captures(id + ".2.1")).isOne();
  }

  @Test
  void runThatIsStoppedSaysWhyAndIsLetGoOn() {
    String id = subscriber();
    sample
        .payple()
        .faults()
        .inject(id + ".2.1", Fault.on(Operation.CHARGE, FaultKind.MERCHANT_LIMIT));
    months.until(months.today().plusMonths(1));
    RecurringDesk desk = desk("en");
    await().until(() -> desk.refresh().stoppedNow().contains("SPCD0010"));
    Accessibility.check(browser, "desk with a stopped run");

    desk.resume();

    assertThat(desk.stoppedNow()).isEmpty();
    months.pass(Duration.ofMinutes(20));
    Months.see(buyer, 2, "PAID");
    // no buyer was dunned
    assertThat(sample.shop().events(id)).isEmpty();
  }

  private RecurringDesk desk(String language) {
    browser = browsers.open(sample.server().url(), language);
    return RecurringDesk.visit(browser, Planted.OPERATOR_PASSWORD);
  }

  /** A buyer who has paid the first month. */
  private String subscriber() {
    holder.register();
    String id = buyer.subscribe("cards").text("subscriptionId");
    Months.see(buyer, 1, "PAID");
    return id;
  }
}
