// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.payple4ee.Buyer;
import io.github.payple4ee.CardVersion;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Secret;
import io.github.payple4ee.Tax;
import io.github.payple4ee.Terms;
import io.github.payple4ee.UserDefined;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowFieldsTest {

  private static final String AUTH = "/shop/payple/auth/order-1/token";
  private static final CheckoutRequest REQUEST = CheckoutRequest.of("order-1", "/shop/payple");

  @Test
  void windowGetsWhatTheJournalKnows() {
    assertThat(
            WindowFields.manual(
                payment(PaymentWork.CERT), REQUEST, AUTH, "/shop/payple/result", null))
        .containsOnly(
            entry("PCD_CPAY_VER", "1.0.1"),
            entry("PCD_PAY_TYPE", "card"),
            entry("PCD_PAY_WORK", "CERT"),
            entry("PCD_CARD_VER", "02"),
            entry("payple_auth_file", AUTH),
            entry("PCD_RST_URL", "/shop/payple/result"),
            entry("PCD_PAY_GOODS", "녹차"),
            entry("PCD_PAY_TOTAL", "15000"),
            entry("PCD_PAY_OID", "order-1"),
            entry("PCD_PAY_ISTAX", "Y"),
            entry("PCD_REGULER_FLAG", "N"));
  }

  @Test
  void workIsThatOfThePayment() {
    assertThat(
            WindowFields.manual(
                payment(PaymentWork.PAY), REQUEST, AUTH, "/shop/payple/result", null))
        .containsEntry("PCD_PAY_WORK", "PAY");
  }

  @Test
  void buyerIsInformedAsFarAsKnown() {
    Buyer buyer = new Buyer("7", "홍길동", null, "hong@shop.example");

    assertThat(
            WindowFields.manual(
                payment(PaymentWork.CERT),
                REQUEST.forBuyer(buyer),
                AUTH,
                "/shop/payple/result",
                null))
        .contains(
            entry("PCD_PAYER_NO", "7"),
            entry("PCD_PAYER_NAME", "홍길동"),
            entry("PCD_PAYER_EMAIL", "hong@shop.example"))
        .doesNotContainKey("PCD_PAYER_HP");
  }

  @Test
  void windowOfTodayHasTheClientKeyAndNoMonth() {
    Payment payment =
        payment(
            new Terms(
                PaymentWork.CERT,
                PaymentMethod.CARD,
                CardVersion.RECURRING,
                "123456789012345678",
                YearMonth.of(2026, 11),
                Tax.TAXED,
                UserDefined.NONE,
                false));

    assertThat(WindowFields.today(payment, REQUEST, "client-key", "/shop/payple/result", null))
        .containsOnly(
            entry("clientKey", "client-key"),
            entry("PCD_PAY_TYPE", "card"),
            entry("PCD_PAY_WORK", "CERT"),
            entry("PCD_CARD_VER", "01"),
            entry("PCD_RST_URL", "/shop/payple/result"),
            entry("PCD_PAY_GOODS", "녹차"),
            entry("PCD_PAY_TOTAL", "15000"),
            entry("PCD_PAY_OID", "order-1"),
            entry("PCD_PAY_ISTAX", "Y"),
            entry("PCD_PAYER_NO", "123456789012345678"));
  }

  @ParameterizedTest
  @CsvSource({"APP_CARD,appCard", "NAVER_PAY,naverPay", "KAKAO_PAY,kakaoPay"})
  void meansOfPaymentIsSentToBothWindows(PaymentMethod method, String wireValue) {
    Payment payment =
        payment(
            new Terms(
                PaymentWork.CERT,
                method,
                CardVersion.APP_CARD,
                null,
                null,
                Tax.TAXED,
                UserDefined.NONE,
                false));

    assertThat(WindowFields.today(payment, REQUEST, "client-key", "/r", null))
        .containsEntry("PCD_PAY_TYPE", "card")
        .containsEntry("PCD_PAY_METHOD", wireValue);
    assertThat(WindowFields.manual(payment, REQUEST, AUTH, "/r", null))
        .containsEntry("PCD_PAY_METHOD", wireValue);
  }

  @Test
  void paymentByPasswordSendsAllThreeOfItsFields() {
    assertThat(
            WindowFields.today(
                payment(PaymentWork.CERT), REQUEST, "key", "/r", Secret.of("billing-key")))
        .containsEntry("PCD_SIMPLE_FLAG", "Y")
        .containsEntry("PCD_PAYER_ID", "billing-key")
        .containsEntry("PCD_PAYER_AUTHTYPE", "pwd");
    assertThat(
            WindowFields.manual(
                payment(PaymentWork.CERT), REQUEST, AUTH, "/r", Secret.of("billing-key")))
        .containsEntry("PCD_SIMPLE_FLAG", "Y")
        .containsEntry("PCD_PAYER_ID", "billing-key")
        .containsEntry("PCD_PAYER_AUTHTYPE", "pwd");
  }

  private static Payment payment(PaymentWork work) {
    return payment(new Terms(work, CardVersion.APP_CARD, null, null, Tax.TAXED, UserDefined.NONE));
  }

  private static Payment payment(Terms terms) {
    return new Payment(
        "order-1",
        "녹차",
        15_000,
        0,
        terms,
        PaymentState.OPEN,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
