// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaidBy;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.window.BrowserTokens;
import io.github.payple4ee.code.BuyerText;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.ledger.EasyPayMethod;
import io.github.payple4ee.simulator.ledger.PayMethod;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Payple as it is today: wallets, instalments, its hosts and its codes")
class TodaysPaypleTest {

  private static final String CONFIRM = "/api/v1/payments/cards/approval/confirm";

  @RegisterExtension
  final Shop shop =
      Shop.at(SimulatorOptions.builder().today(true).build()).with("payple.window", "client-key");

  @Test
  void appCardIsConfirmedAtTheAddressOfToday() {
    shop.open("order-1");
    Checkout checkout = checkout("order-1");

    Payment payment = bring(shop.payple().buyer().pay(checkout.fields()), checkout);

    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.sentTo(CONFIRM)).isEqualTo(1);
    assertThat(payment.approval().orElseThrow().paidBy().instalments()).isZero();
  }

  @Test
  void instalmentsAreKnown() {
    shop.open("order-1");
    Checkout checkout = checkout("order-1");

    Payment payment =
        bring(
            shop.payple().buyer().payInInstalments(checkout.fields(), "4111111111111111", "03"),
            checkout);

    assertThat(payment.approval().orElseThrow().paidBy().instalments()).isEqualTo(3);
    assertThat(shop.find("order-1").approval()).isEqualTo(payment.approval());
  }

  @ParameterizedTest
  @CsvSource({
    "NAVER_PAY,CERT,CARD",
    "NAVER_PAY,CERT,POINT",
    "NAVER_PAY,PAY,POINT",
    "KAKAO_PAY,CERT,POINT",
    "KAKAO_PAY,PAY,CARD"
  })
  void walletIsPaid(PaymentMethod method, PaymentWork work, EasyPayMethod with) {
    open(method, work);
    Checkout checkout = checkout("order-1");
    assertThat(checkout.fields()).containsEntry("PCD_PAY_METHOD", method.wireValue().orElseThrow());

    Payment payment = bring(wallet(checkout, method, with), checkout);

    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    PaidBy paidBy = payment.approval().orElseThrow().paidBy();
    assertThat(paidBy.paymentMethod()).contains(method);
    assertThat(paidBy.easyPayMethod()).isEqualTo(with.name().toLowerCase(Locale.ROOT));
    assertThat(paidBy.transactionKey()).isNotBlank();
    assertThat(shop.received()).singleElement().isInstanceOf(PaymentCompleted.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentWork.class,
      names = {"CERT", "PAY"})
  void paymentWithPointsThatHasNoTradeNumberAndNoTimeIsFoundByALookup(PaymentWork work) {
    open(PaymentMethod.NAVER_PAY, work);
    Checkout checkout = checkout("order-1");
    Map<String, String> result = wallet(checkout, PaymentMethod.NAVER_PAY, EasyPayMethod.POINT);
    if (work == PaymentWork.CERT) {
      shop.payple()
          .faults()
          .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_AFTER));
      bring(result, checkout);
    } else {
      shop.pass(Duration.ofMinutes(1));
    }

    Payment payment = shop.resolveUntil("order-1", PaymentState.PAID);

    assertThat(payment.approval().orElseThrow().tradeNumber()).isNull();
    assertThat(payment.approval().orElseThrow().time()).isNull();
    assertThat(payment.approval().orElseThrow().paidBy().easyPayMethod()).isEqualTo("point");
    shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();
    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(15_000);
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111110002,CARD_LIMIT",
    "4111111111111060,INSTALMENTS",
    "4111111111110012,AMOUNT_NOT_ACCEPTED",
    "4111111111110013,AMOUNT_NOT_ACCEPTED"
  })
  void declineOfTodayIsADeclineAtOnce(String card, BuyerText text) {
    shop.open("order-1");
    Checkout checkout = checkout("order-1");

    Payment payment = bring(shop.payple().buyer().pay(checkout.fields(), card), checkout);

    assertThat(payment.state()).isEqualTo(PaymentState.DECLINED);
    assertThat(shop.received()).singleElement().isInstanceOf(PaymentDeclined.class);
    assertThat(payment.refusal().orElseThrow().buyerText(Locale.KOREAN))
        .isEqualTo(text.in(Locale.KOREAN));
    assertThat(shop.payple().ledger().captures("order-1")).isZero();
  }

  @Test
  void windowThatTheBuyerClosedIsAbandoned() {
    shop.open("order-1");
    Checkout checkout = checkout("order-1");

    Payment payment = bring(shop.payple().buyer().close(checkout.fields()), checkout);

    assertThat(payment.state()).isEqualTo(PaymentState.ABANDONED);
    assertThat(shop.received()).singleElement().isInstanceOf(PaymentAbandoned.class);
  }

  @Test
  void registeredCardIsChargedAndARepetitionIsNotADecline() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    Checkout checkout = checkout("card-1");
    assertThat(bring(shop.payple().buyer().register(checkout.fields()), checkout).state())
        .isEqualTo(PaymentState.CARD_REGISTERED);
    shop.payple().faults().inject("sub-1", Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_AFTER));
    ChargeRequest request = ChargeRequest.of("sub-1", "1234", "이달의 녹차", 9_900);

    shop.service().charge(request);
    shop.resolveUntil("sub-1", PaymentState.PAID);

    assertThat(shop.service().charge(request)).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.payple().ledger().captures("sub-1")).isEqualTo(1);
  }

  private void open(PaymentMethod method, PaymentWork work) {
    shop.service().open(PaymentRequest.of("order-1", "녹차 100g", 15_000).with(method).with(work));
  }

  private Map<String, String> wallet(Checkout checkout, PaymentMethod method, EasyPayMethod with) {
    return shop.payple()
        .buyer()
        .pay(
            checkout.fields(),
            method == PaymentMethod.NAVER_PAY ? PayMethod.NAVER_PAY : PayMethod.KAKAO_PAY,
            with);
  }

  private Checkout checkout(String orderId) {
    return shop.service().checkout(CheckoutRequest.of(orderId, "/shop/payple"));
  }

  private Payment bring(Map<String, String> result, Checkout checkout) {
    String cookie = checkout.setCookie();
    String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    Browser browser = shop.bean(BrowserTokens.class).of(null, List.of(token));
    return shop.bean(ClaimVerifier.class).verify(Claim.of(result), browser);
  }
}
