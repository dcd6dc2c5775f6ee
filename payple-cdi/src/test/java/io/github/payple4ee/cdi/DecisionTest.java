// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.Approval;
import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Decision;
import io.github.payple4ee.Explanation;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.lookup.ChargeAnswers;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A person ends a doubt that no lookup could end")
class DecisionTest {

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void paymentThatWasChargedIsPaid() {
    needsReview();

    shop.service().decide(Decision.charged("order-1", 15_000, "seen in the admin pages", "kim"));

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received()).last().isInstanceOf(PaymentCompleted.class);
    assertThat(shop.lastLine("order-1").message())
        .contains("kim", "seen in the admin pages", "CHARGED");
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 14_999, 15_001, 150_000})
  void anotherAmountThanTheOrdersIsNoPayment(long seen) {
    needsReview();

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(
            () -> shop.service().decide(Decision.charged("order-1", seen, "seen there", "kim")))
        .withMessageContaining(
            "is of 15000 won, and the operator saw " + seen + " won, so it is not paid")
        .withMessageContaining("then decide that it was not charged");

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.NEEDS_REVIEW);
    assertThat(shop.received()).noneMatch(PaymentCompleted.class::isInstance);
    assertThat(shop.lastLine("order-1").message())
        .contains("the operator saw " + seen + " won", "kim", "seen there");
  }

  @Test
  void orderThatPaypleChargedInPartIsNeverAFullPayment() {
    shop.open("order-1");
    shop.journal().transition("order-1", new ClaimEvidence.Claimed(Instant.now().plusSeconds(60)));
    shop.journal()
        .transition(
            "order-1",
            shop.bean(ChargeAnswers.class)
                .ofCharged(
                    shop.find("order-1"),
                    new Inquiry.Charged(
                        100,
                        OptionalLong.empty(),
                        new Approval(null, "20261122", null, null, null, null),
                        Optional.empty())));
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.NEEDS_REVIEW);

    Explanation explanation = shop.service().explain("order-1", Locale.ENGLISH);
    assertThat(explanation.known())
        .isEqualTo("Payple charged 100 won instead of 15,000 won, so the order is not paid.");
    assertThat(explanation.next()).contains("decide: not charged").contains("15,000");
    assertThat(shop.service().explain("order-1", Locale.KOREAN).known())
        .contains("15,000원이 아닌 100원");

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().decide(Decision.charged("order-1", 100, "x", "kim")));
    assertThatExceptionOfType(OrderConflictException.class)
        .as("the order's amount, while Payple said another one")
        .isThrownBy(() -> shop.service().decide(Decision.charged("order-1", 15_000, "x", "kim")))
        .withMessageContaining("Payple said that it charged 100 won")
        .withMessageContaining("inquire");
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.NEEDS_REVIEW);
    assertThat(shop.received()).noneMatch(PaymentCompleted.class::isInstance);

    shop.service().decide(Decision.notCharged("order-1", "cancelled there", "kim"));
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.NOT_CHARGED);
    assertThat(shop.journal().require("order-1").observed()).isEmpty();
  }

  @Test
  void paymentThatWasNotChargedMayBePaidAgain() {
    needsReview();

    shop.service().decide(Decision.notCharged("order-1", "not in the admin pages", "kim"));

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.NOT_CHARGED);
    assertThat(shop.find("order-1").payable()).isTrue();
    assertThat(shop.received()).last().isInstanceOf(PaymentNotCharged.class);
  }

  @Test
  void refundThatWasMadeIsDone() {
    refundInDoubt();

    shop.service().decide(Decision.refunded("order-1", "seen in the admin pages", "kim"));

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
    assertThat(shop.find("order-1").refunded()).isEqualTo(5_000);
    assertThat(shop.received()).last().isInstanceOf(PaymentCancelled.class);
  }

  @Test
  void refundOfAnotherAmountIsNotTheOneInDoubt() {
    refundInDoubt();

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().decide(Decision.refunded("order-1", 3_000, "seen", "kim")))
        .withMessageContaining("no refund of 3000 won in doubt; the refunds in doubt are of [5000]")
        .withMessageContaining("decide that it was not refunded");
    assertThat(shop.find("order-1").refunded()).isZero();

    shop.service().decide(Decision.refunded("order-1", 5_000, "seen", "kim"));
    assertThat(shop.find("order-1").refunded()).isEqualTo(5_000);
  }

  @Test
  void refundThatWasNotMadeMayBeAskedForAgain() {
    refundInDoubt();

    shop.service().decide(Decision.notRefunded("order-1", "not there", "kim"));

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    shop.service().cancel(CancelRequest.partial("order-1", 5_000).named("r-1")).orElseThrow();
    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(5_000);
  }

  @Test
  void whereThereIsNoDoubtThereIsNothingToDecide() {
    shop.pay("order-1");

    for (Decision decision :
        List.of(
            Decision.charged("order-1", 15_000, "x", "kim"),
            Decision.charged("order-1", 100, "x", "kim"),
            Decision.notCharged("order-1", "x", "kim"),
            Decision.refunded("order-1", "x", "kim"),
            Decision.refunded("order-1", 5_000, "x", "kim"),
            Decision.notRefunded("order-1", "x", "kim"))) {
      assertThatExceptionOfType(OrderConflictException.class)
          .as(decision.toString())
          .isThrownBy(() -> shop.service().decide(decision));
    }
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
  }

  private void needsReview() {
    shop.open("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_BEFORE));
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(50));
    shop.bring(shop.result("order-1"));
    shop.resolveUntil("order-1", PaymentState.NEEDS_REVIEW);
    shop.payple().faults().clear("order-1");
  }

  private void refundInDoubt() {
    shop.pay("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_BEFORE));
    shop.service().cancel(CancelRequest.partial("order-1", 5_000).named("r-1"));
    shop.resolveUntil(
        () -> shop.received().stream().anyMatch(PaymentNeedsReview.class::isInstance));
  }
}
