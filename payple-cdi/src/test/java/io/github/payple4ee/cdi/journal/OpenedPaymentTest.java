// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownOrderException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A payment is recorded once, however often it is opened. */
class OpenedPaymentTest extends JournalTest {

  @Test
  void paymentIsOpenAndNothingElse() {
    Payment payment = open(REQUEST);

    assertThat(payment.state()).isEqualTo(PaymentState.OPEN);
    assertThat(payment.goods()).isEqualTo("녹차 100g");
    assertThat(payment.amount()).isEqualTo(15_000);
    assertThat(payment.refunded()).isZero();
    assertThat(payment.openedAt()).isEqualTo(clock.instant());
    assertThat(payment.requestedAt()).isEmpty();
    assertThat(payment.approval()).isEmpty();
    assertThat(payment.refusal()).isEmpty();
    assertThat(journal.find(ORDER)).contains(payment);
  }

  @Test
  @DisplayName("Rule 1: the same request again finds the first one's outcome")
  void sameRequestAgainFindsTheOutcomeOfTheFirst() {
    paid();

    assertThat(open(REQUEST).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void anotherRequestUnderTheSameOrderIdIsRefused() {
    open(REQUEST);

    assertRefused(PaymentRequest.of(ORDER, "녹차 100g", 15_001));
    assertRefused(PaymentRequest.of(ORDER, "홍차 100g", 15_000));
    assertRefused(REQUEST.with(PaymentWork.PAY));
  }

  @Test
  void orderIdsDifferByCase() {
    open(REQUEST);

    assertThat(journal.find("ORDER-1")).isEmpty();
  }

  @Test
  void longestRequestIsKeptWhole() {
    PaymentRequest longest =
        PaymentRequest.of("o".repeat(255), "가".repeat(2048), PaymentRequest.MAXIMUM);

    Payment payment = open(longest);

    assertThat(journal.find(longest.orderId())).contains(payment);
    assertThat(payment.goods()).hasSize(2048);
  }

  private void assertRefused(PaymentRequest other) {
    assertThatExceptionOfType(OrderConflictException.class).isThrownBy(() -> open(other));
  }

  @Test
  void areFoundNowhere() {
    assertThat(journal.find("order-0")).isEmpty();
    assertThat(journal.history("order-0")).isEmpty();
  }

  @Test
  void cannotBeChanged() {
    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(() -> learn("order-0", new WindowEvidence.WindowClosed(Browser.UNKNOWN)));
  }

  @Test
  void nameWithANulIsNobodysAndNoFailure() {
    String name = "order\0";

    assertThat(journal.find(name)).isEmpty();
    assertThat(journal.history(name)).isEmpty();
    assertThat(cards.latestCard("1\0")).isEmpty();
    assertThat(cards.waitingRegistration("1\0", null)).isEmpty();
    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(() -> journal.transition(name, claim()));
    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(() -> journal.require(name).pendingRefund());
  }
}
