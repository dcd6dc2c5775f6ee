// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentNotCharged;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 19: \"not found\" and \"declined\" come from closed lists of codes")
class Rule19ClosedListsTest {

  private static final String ERROR =
      "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"%s\",\"PCD_PAY_MSG\":\"m\",\"PCD_PAY_OID\":\"%s\"}";
  private static final String CHARGED =
      "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_OID\":\"%s\",\"PCD_PAY_TYPE\":\"card\",\"PCD_PAY_TOTAL\":\"15000\",\"PCD_PAY_TIME\":\"20261127120000\",\"PCD_CARDTRADENUM\":\"202611271200001234567890\"%s}";

  private final ScriptedPayple payple = ScriptedPayple.start();

  @RegisterExtension
  final Shop shop =
      Shop.usual()
          .with("payple.url", payple.url())
          .with("payple.lookup-delays", "PT0.02S,PT0.1S,PT0.2S,PT0.5S")
          .with("payple.cst-id", "merchant-of-the-shop")
          .with("payple.cust-key", "merchant-key-of-the-shop");

  @AfterEach
  void stop() {
    payple.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PCHK0001", "[test]PCHK0001", "PCHK0003", "9995", "PCHK9995", "QQQQ1234", ""})
  void lookupThatFailsNeverMeansThatNothingWasCharged(String code) {
    open("order-1");
    payple.says(Shop.CONFIRM, "<html>").says(Shop.LOOKUP, ERROR.formatted(code, "order-1"));
    shop.bring(payple.result("order-1"));

    shop.resolveUntil("order-1", PaymentState.NEEDS_REVIEW);

    assertThat(shop.received()).noneMatch(PaymentNotCharged.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD1000", "[test]SPCD1000", "RPCD1000", "SPCD0014", "1156", "QQQQ1000"})
  void duplicateIsLookedUpUntilPaypleKnowsIt(String code) {
    payple.says(Shop.LOOKUP, ERROR.formatted("CBIL0003", "sub-1"));

    assertThat(charge(code)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.IN_DOUBT);

    payple.says(Shop.LOOKUP, CHARGED.formatted("sub-1", ""));
    shop.resolveUntil("sub-1", PaymentState.PAID);
    assertThat(shop.received()).noneMatch(PaymentDeclined.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD1000", "SPCD0014"})
  void duplicateThatPaypleNeverFindsNeedsAReview(String code) {
    payple.says(Shop.LOOKUP, ERROR.formatted("CBIL0003", "sub-1"));
    charge(code);

    shop.resolveUntil("sub-1", PaymentState.NEEDS_REVIEW);

    assertThat(shop.received()).noneMatch(PaymentNotCharged.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD1000", "PCCF1000", "CPCA0201"})
  void duplicateOfAConfirmIsInDoubt(String code) {
    open("order-1");
    payple
        .says(Shop.CONFIRM, "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"" + code + "\"}")
        .says(Shop.LOOKUP, ERROR.formatted("CBIL0003", "order-1"));

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.IN_DOUBT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD9995", "[test]SPCD9995", "9995", "9996", "9997", "RPCD9996"})
  void limitOfRequestsIsNoDeclineAndTheChargeMayBeRepeated(String code) {
    payple.says(Shop.LOOKUP, ERROR.formatted("9995", "sub-1"));

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> charge(code))
        .withMessageContaining("too many requests")
        .withMessageContaining("same order id");
    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.service().explain("sub-1", Locale.ENGLISH).nextAt()).isPresent();

    payple.says(Shop.CHARGE, CHARGED.formatted("sub-1", ""));
    assertThat(shop.service().charge(request())).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.received()).noneMatch(PaymentDeclined.class::isInstance);
  }

  @Test
  void requestWithAnotherMerchantsKeyIsNoDecline() {
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> charge("SPCD9991"))
        .withMessageContaining("the authentication failed (SPCD9991)");
    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @Test
  void orderIsOpenAgainWhenItsConfirmCameTooSoon() {
    open("order-1");
    payple
        .says(Shop.CONFIRM, "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"PCCF9995\"}")
        .says(Shop.LOOKUP, ERROR.formatted("9995", "order-1"));

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("NotProcessed");

    payple.says(Shop.CONFIRM, CHARGED.formatted("order-1", ""));
    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.PAID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9995", "PUSER9995", "[test]TSDL9996", "9991"})
  void removalThatWasNotProcessedIsNoRefusalAndMayBeRepeated(String code) {
    register("\"PCD_PAYER_NO\":1234");
    payple.says(Shop.CARD + "/removal", ERROR.formatted(code, ""));

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().removeCard("1234"))
        .withMessageContaining(code.replace("[test]", ""))
        .withMessageContaining("repeat the removal");
    assertThat(shop.service().findCard("1234")).isPresent();

    payple.says(Shop.CARD + "/removal", "{\"PCD_PAY_RST\":\"success\"}");
    assertThat(shop.service().removeCard("1234")).isInstanceOf(Outcome.Approved.class);
  }

  @Test
  void bankAccountIsNoCard() {
    register("\"PCD_PAY_TYPE\":\"transfer\"");

    assertThat(shop.service().findCard("1234")).isEmpty();
    assertThat(shop.find("card-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9995", "PAYC9996", "[test]SPCD9995"})
  void refundThatCameTooSoonMayBeRepeated(String code) {
    paid();
    payple.says(Shop.CANCEL, ERROR.formatted(code, "order-1"));
    CancelRequest refund = CancelRequest.partial("order-1", 5_000).named("r-1");

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().cancel(refund))
        .withMessageContaining("nothing was refunded");
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);

    payple.says(
        Shop.CANCEL,
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_OID\":\"order-1\",\"PCD_REFUND_TOTAL\":\"5000\"}");
    assertThat(shop.service().cancel(refund)).isInstanceOf(Outcome.Approved.class);
  }

  @Test
  void refundThatCameTooSoonAndCannotBeLookedUpIsInDoubt() {
    paid();
    payple
        .says(Shop.CANCEL, ERROR.formatted("9995", "order-1"))
        .says(Shop.LOOKUP, ERROR.formatted("9995", "order-1"));

    assertThat(shop.service().cancel(CancelRequest.partial("order-1", 5_000)))
        .isInstanceOf(Outcome.InDoubt.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"PCD_PAY_STATE\":\"0\"",
        ",\"PCD_PAY_STATE\":2",
        ",\"PCD_PAY_STATE\":\"9\"",
        ",\"PCD_PAY_TYPE\":\"transfer\"",
        ",\"PCD_PAY_WORK\":\"AUTH\""
      })
  void lookupOfSomethingElseThanAnApprovedChargeOfACardIsNoPayment(String field) {
    open("order-1");
    payple.says(Shop.CONFIRM, "<html>").says(Shop.LOOKUP, charged("order-1", field));
    shop.bring(payple.result("order-1"));

    shop.resolveUntil("order-1", PaymentState.NEEDS_REVIEW);

    assertThat(shop.received()).noneMatch(PaymentCompleted.class::isInstance);
  }

  @Test
  void lookupWithStateOneIsAPayment() {
    open("order-1");
    payple
        .says(Shop.CONFIRM, "<html>")
        .says(Shop.LOOKUP, charged("order-1", ",\"PCD_PAY_STATE\":1"));
    shop.bring(payple.result("order-1"));

    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  @Test
  void confirmThatIsNoApprovalIsLookedUp() {
    open("order-1");
    payple
        .says(Shop.CONFIRM, charged("order-1", ",\"PCD_PAY_STATE\":\"0\""))
        .says(Shop.LOOKUP, charged("order-1", ",\"PCD_PAY_STATE\":\"0\""));

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.IN_DOUBT);
  }

  @Test
  void refundOfAPaymentInAnotherStateNeedsReview() {
    paid();
    payple
        .says(Shop.CANCEL, "<html>")
        .says(
            Shop.LOOKUP,
            charged("order-1", ",\"PCD_PAY_STATE\":\"2\",\"PCD_REFUND_TOTAL\":\"5000\""));

    assertThat(shop.service().cancel(CancelRequest.partial("order-1", 5_000)))
        .isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.find("order-1").refunded()).isZero();
  }

  @Test
  void refundOfTheWholePaymentIsSeenInAnyState() {
    paid();
    payple
        .says(Shop.CANCEL, "<html>")
        .says(
            Shop.LOOKUP,
            charged("order-1", ",\"PCD_PAY_STATE\":\"2\",\"PCD_REFUND_TOTAL\":\"15000\""));

    shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.CANCELLED);
  }

  private static String charged(String orderId, String field) {
    String usual = CHARGED.formatted(orderId, field);
    return field.contains("PCD_PAY_TYPE") ? usual.replace("\"PCD_PAY_TYPE\":\"card\",", "") : usual;
  }

  private void paid() {
    open("order-1");
    payple
        .says(Shop.CONFIRM, CHARGED.formatted("order-1", ""))
        .says(Shop.LOOKUP, CHARGED.formatted("order-1", ""));
    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.PAID);
  }

  private void open(String orderId) {
    shop.open(orderId);
    shop.window(orderId);
  }

  private Outcome<Payment> charge(String code) {
    register("\"PCD_PAYER_NO\":1234");
    payple.says(Shop.CHARGE, ERROR.formatted(code, "sub-1"));
    return shop.service().charge(request());
  }

  private void register(String said) {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    payple.says(Shop.CARD, "{\"PCD_PAY_RST\":\"success\"," + said + "}");
    shop.bring(
        Map.of(
            "PCD_PAY_RST",
            "success",
            "PCD_PAY_WORK",
            "AUTH",
            "PCD_PAY_OID",
            "card-1",
            "PCD_PAYER_NO",
            "1234",
            "PCD_PAYER_ID",
            "billing-key-of-1234"));
  }

  private static ChargeRequest request() {
    return ChargeRequest.of("sub-1", "1234", "이달의 차", 15_000);
  }
}
