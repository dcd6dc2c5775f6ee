// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentNeedsReview;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A buyer is charged once for a month, by whichever card and whichever way")
class MonthOfABuyerTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final PaymentRequest WINDOW =
      PaymentRequest.of("order-1", "이달의 녹차", 9_900).registeringCardOf("1234").forMonth(NOVEMBER);

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void newCardIsNotChargedForTheMonthOfTheOldOne() {
    shop.registerCard("1234");
    shop.service().charge(charge("sub-1")).orElseThrow();
    shop.registerCard("1234", "4111111111112222");

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().charge(charge("sub-2")));
    assertThat(shop.sentTo(Shop.CHARGE_MONTH)).isEqualTo(1);
    assertThat(shop.service().find("sub-2")).isEmpty();
  }

  @Test
  void secondSubscriptionIsChargedWithoutAMonth() {
    shop.registerCard("1234");
    shop.service().charge(charge("tea-2026-11")).orElseThrow();

    shop.service()
        .charge(ChargeRequest.of("coffee-2026-11", "1234", "이달의 커피", 9_900))
        .orElseThrow();

    assertThat(shop.payple().ledger().captures("coffee-2026-11")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentWork.class,
      names = {"CERT", "PAY"})
  void monthThatTheWindowChargedIsNotChargedAgain(PaymentWork work) {
    shop.service().open(WINDOW.with(work));
    assertThat(shop.bring(shop.result("order-1")).state()).isEqualTo(PaymentState.PAID);

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().charge(charge("sub-1")))
        .withMessageContaining("order-1");
    shop.service()
        .charge(ChargeRequest.of("sub-2", "1234", "이달의 녹차", 9_900).forMonth(NOVEMBER.plusMonths(1)))
        .orElseThrow();
  }

  @Test
  void windowOfAMonthThatIsChargedStaysClosed() {
    shop.registerCard("1234");
    shop.service().charge(charge("sub-1")).orElseThrow();
    shop.service().open(WINDOW);

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.bean(WindowAuthorizer.class).authorize("order-1"))
        .withMessageContaining("sub-1");
  }

  @Test
  void windowThatWasOpenMeanwhileIsNotConfirmed() {
    shop.registerCard("1234");
    shop.service().open(WINDOW);
    Map<String, String> result = shop.result("order-1");
    shop.service().charge(charge("sub-1")).orElseThrow();

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.OPEN);

    assertThat(shop.lastLine("order-1").message()).contains("sub-1");
    assertThat(shop.sentTo(Shop.CONFIRM)).isZero();
    assertThat(shop.payple().ledger().captures("order-1")).isZero();
  }

  @Test
  void windowThatTookTheMoneyNeverthelessNeedsReview() {
    // Payple itself guards the month of a billing key: the window is paid with another card
    shop.registerCard("1234", "4111111111112222");
    shop.service().open(WINDOW.with(PaymentWork.PAY));
    Map<String, String> window = shop.window("order-1");
    shop.service().charge(charge("sub-1")).orElseThrow();

    shop.bring(shop.payple().buyer().pay(window));

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received())
        .filteredOn(event -> event.orderId().equals("order-1"))
        .hasAtLeastOneElementOfType(PaymentCompleted.class)
        .hasAtLeastOneElementOfType(PaymentNeedsReview.class);
  }

  private static ChargeRequest charge(String orderId) {
    return ChargeRequest.of(orderId, "1234", "이달의 녹차", 9_900).forMonth(NOVEMBER);
  }
}
