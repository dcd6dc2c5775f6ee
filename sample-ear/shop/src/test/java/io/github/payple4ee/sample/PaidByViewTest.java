// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Approval;
import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.PaidBy;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Terms;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaidByViewTest {

  private static final PaidBy POINTS = new PaidBy("naverPay", "point", "tx-1", null);

  @Test
  void answersWordCountsAndNotTheOrders() {
    PaidByView view = PaidByView.of(payment(PaymentMethod.CARD, PaymentState.PAID, POINTS));

    assertThat(view).isEqualTo(new PaidByView("NAVER_PAY", "point", null));
  }

  @Test
  void withoutTheMeansInTheAnswerItIsWhatTheOrderWasOpenedFor() {
    PaidByView card =
        PaidByView.of(
            payment(PaymentMethod.CARD, PaymentState.PAID, new PaidBy(null, null, null, 3)));
    PaidByView transfer =
        PaidByView.of(payment(PaymentMethod.BANK_TRANSFER, PaymentState.PAID, PaidBy.UNKNOWN));

    assertThat(card).isEqualTo(new PaidByView("CARD", null, 3));
    assertThat(transfer).isEqualTo(new PaidByView("BANK_TRANSFER", null, null));
  }

  @Test
  void meansThatThisVersionDoesNotKnowIsLeftOut() {
    PaidBy other = new PaidBy("payOfTomorrow", "card", "tx-1", null);

    assertThat(PaidByView.of(payment(PaymentMethod.CARD, PaymentState.PAID, other)))
        .isEqualTo(new PaidByView(null, "card", null));
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentState.class,
      names = {"OPEN", "CONFIRMING", "DECLINED", "IN_DOUBT", "NEEDS_REVIEW"})
  void orderThatIsNotPaidWasPaidByNothing(PaymentState state) {
    assertThat(PaidByView.of(payment(PaymentMethod.NAVER_PAY, state, POINTS))).isNull();
  }

  @Test
  void linkOfTwoMethodsWasPaidByTheOneThatTheAnswerNames() {
    assertThat(PaidByView.of(linkPaidBy(Map.of("PCD_PAY_TYPE", "transfer"))))
        .isEqualTo(new PaidByView("BANK_TRANSFER", null, null));
    assertThat(PaidByView.of(linkPaidBy(Map.of("PCD_PAY_TYPE", "card"))))
        .isEqualTo(new PaidByView("CARD", null, null));
    assertThat(PaidByView.of(linkPaidBy(Map.of()))).isEqualTo(new PaidByView(null, null, null));
  }

  private static Payment linkPaidBy(Map<String, String> further) {
    LinkRequest link =
        LinkRequest.of("order-1", "tea", 15_000, LocalDateTime.of(2026, 12, 24, 18, 0));
    return payment(
        link.cardOrTransfer().terms(),
        PaymentState.PAID,
        new Approval(null, null, null, null, null, null, PaidBy.UNKNOWN, further));
  }

  private static Payment payment(PaymentMethod method, PaymentState state, PaidBy paidBy) {
    return payment(
        PaymentRequest.of("order-1", "tea", 15_000).with(method).terms(),
        state,
        new Approval(null, null, null, null, null, null, paidBy, Map.of()));
  }

  private static Payment payment(Terms terms, PaymentState state, Approval approval) {
    return new Payment(
        "order-1",
        "tea",
        15_000,
        0,
        terms,
        state,
        Instant.EPOCH,
        Optional.of(Instant.EPOCH),
        Optional.of(approval),
        Optional.empty());
  }
}
