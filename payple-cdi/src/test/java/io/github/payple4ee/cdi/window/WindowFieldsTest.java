// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.payple4ee.Buyer;
import io.github.payple4ee.CardVersion;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Tax;
import io.github.payple4ee.Terms;
import io.github.payple4ee.UserDefined;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowFieldsTest {

  private static final String AUTH = "/shop/payple/auth/order-1/token";
  private static final CheckoutRequest REQUEST = CheckoutRequest.of("order-1", "/shop/payple");

  @Test
  void windowIsToldWhatTheJournalKnows() {
    assertThat(
            WindowFields.of(payment(PaymentWork.CERT), REQUEST, AUTH, "/shop/payple/result", null))
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
            WindowFields.of(payment(PaymentWork.PAY), REQUEST, AUTH, "/shop/payple/result", null))
        .containsEntry("PCD_PAY_WORK", "PAY");
  }

  @Test
  void buyerIsToldAsFarAsKnown() {
    Buyer buyer = new Buyer("7", "홍길동", null, "hong@shop.example");

    assertThat(
            WindowFields.of(
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

  private static Payment payment(PaymentWork work) {
    return new Payment(
        "order-1",
        "녹차",
        15_000,
        0,
        new Terms(work, CardVersion.APP_CARD, null, null, Tax.TAXED, UserDefined.NONE),
        PaymentState.OPEN,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
