// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Tax;
import io.github.payple4ee.UserDefined;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The first payment registers the card that is charged later")
class FirstRecurringPaymentTest {

  private static final PaymentRequest FIRST =
      PaymentRequest.of("order-1", "이달의 녹차", 9_900).registeringCardOf("1234");

  @RegisterExtension final Shop shop = Shop.usual();

  @ParameterizedTest
  @EnumSource(
      value = PaymentWork.class,
      names = {"CERT", "PAY"})
  void cardIsChargedWithoutAWindowAfterwards(PaymentWork work) {
    shop.service().open(FIRST.with(work));

    Payment first = shop.bring(shop.result("order-1"));

    assertThat(first.state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, CardRegistered.class);
    shop.service().charge(ChargeRequest.of("sub-2", "1234", "이달의 녹차", 9_900)).orElseThrow();
    assertThat(shop.payple().ledger().captures("sub-2")).isEqualTo(1);
  }

  @Test
  void cardIsKeptWhenTheAnswerWasLost() {
    shop.service().open(FIRST);
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_AFTER));

    shop.bring(result);
    shop.resolveUntil("order-1", PaymentState.PAID);

    assertThat(shop.service().findCard("1234")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void refundThatPaypleDidNotKnowIsStillLookedUpAfterTheRemovalOfTheCard(boolean declined) {
    shop.service().open(FIRST);
    shop.bring(shop.result("order-1"));
    // a lookup names the sum of refunds when there is one
    shop.service().cancel(CancelRequest.partial("order-1", 1_000)).orElseThrow();
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_BEFORE));
    shop.service().cancel(CancelRequest.partial("order-1", 2_000).named("r-2"));
    shop.resolveUntil(() -> !shop.journal().require("order-1").unseenRefunds().isEmpty());
    if (declined) {
      String key = shop.payple().cards().all().get(0).billingKey();
      shop.payple().faults().inject(key, Fault.on(Operation.CARD_REMOVAL, FaultKind.DECLINE));
    }

    shop.service().removeCard("1234");

    assertThat(shop.journal().require("order-1").nextCheckAt()).isPresent();
  }

  @Test
  void removalInDoubtIsBroughtToItsEndAlthoughThePaymentIsRefundedMeanwhile() {
    shop.service().open(FIRST);
    shop.bring(shop.result("order-1"));
    String key = shop.payple().cards().all().get(0).billingKey();
    shop.payple()
        .faults()
        .inject(key, Fault.on(Operation.CARD_REMOVAL, FaultKind.LOSE_ANSWER_BEFORE));
    shop.service().removeCard("1234");

    shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();
    shop.resolveUntil(() -> shop.received().stream().anyMatch(CardRemoved.class::isInstance));

    assertThat(shop.payple().cards().all()).isEmpty();
  }

  @Test
  void windowGetsTheTerms() {
    shop.service()
        .open(
            FIRST
                .forMonth(YearMonth.of(2026, 11))
                .with(Tax.mixed(900))
                .with(new UserDefined("가맹점 정의1", null)));

    assertThat(shop.window("order-1"))
        .contains(
            entry("PCD_CARD_VER", "01"),
            entry("PCD_PAYER_NO", "1234"),
            entry("PCD_REGULER_FLAG", "Y"),
            entry("PCD_PAY_YEAR", "2026"),
            entry("PCD_PAY_MONTH", "11"),
            entry("PCD_PAY_TAXTOTAL", "900"),
            entry("PCD_USER_DEFINE1", "가맹점 정의1"))
        .doesNotContainKey("PCD_USER_DEFINE2");
  }

  @Test
  void buyerMayPayWithTheRegisteredCardByItsPasswordAlone() {
    shop.registerCard("1234");
    shop.service().open(FIRST);

    Map<String, String> fields =
        shop.service()
            .checkout(CheckoutRequest.of("order-1", "/shop/payple").withRegisteredCard())
            .fields();

    assertThat(fields)
        .contains(
            entry("PCD_SIMPLE_FLAG", "Y"),
            entry("PCD_PAYER_ID", shop.payple().cards().all().get(0).billingKey()));
    Map<String, String> window = shop.window("order-1");
    window.putAll(fields);
    assertThat(shop.bring(shop.payple().buyer().pay(window)).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void windowInTheWholePageHasAnAbsoluteResultAddress() {
    shop.open("order-1");

    assertThat(
            shop.service()
                .checkout(CheckoutRequest.of("order-1", "/shop/payple").inWholePage())
                .fields())
        .contains(entry("PCD_RST_URL", "http://localhost:9080/shop/payple/result"));
  }

  @Test
  void registeredCardNeedsAPaymentOfItsBuyer() {
    shop.open("order-1");

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(
            () ->
                shop.service()
                    .checkout(CheckoutRequest.of("order-1", "/shop/payple").withRegisteredCard()));
  }
}
