// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Approval;
import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.journal.AutoRefund;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import io.github.payple4ee.cdi.operation.AutoRefunds;
import io.github.payple4ee.cdi.operation.Refunds;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A success that comes too late is never swallowed")
class LatePaymentTest {

  @Nested
  class Notified {

    @RegisterExtension
    final Shop shop =
        Shop.usual().with("payple.lookup-delays", "PT0.02S,PT0.1S,PT0.3S,PT0.5S,PT1S,PT5S,PT5S");

    @Test
    void abandonedPaymentThatWasPaidAfterAllIsReportedAsLate() {
      shop.open("order-1", PaymentWork.PAY);
      Map<String, String> result = shop.result("order-1");
      Map<String, String> closed = new LinkedHashMap<>(result);
      closed.put("PCD_PAY_RST", "close");
      shop.bring(closed);
      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.ABANDONED);

      shop.bring(result);

      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
      assertThat(shop.received())
          .hasExactlyElementsOfTypes(PaymentAbandoned.class, PaymentCompleted.class)
          .last()
          .satisfies(event -> assertThat(((PaymentCompleted) event).late()).isTrue());
    }

    @Test
    void chargeThatIsBookedAfterItWasFoundMissingIsFoundByALaterLookup() {
      shop.open("order-1");
      shop.payple()
          .faults()
          .inject(
              "order-1",
              Fault.on(Operation.CONFIRM, FaultKind.LATE_BOOKING).lasting(Duration.ofSeconds(6)));
      shop.bring(shop.result("order-1"));
      shop.resolveUntil("order-1", PaymentState.NOT_CHARGED);

      shop.resolveUntil("order-1", PaymentState.PAID);

      assertThat(shop.received())
          .hasExactlyElementsOfTypes(
              PaymentInDoubt.class, PaymentNotCharged.class, PaymentCompleted.class);
      assertThat(((PaymentCompleted) shop.received().get(2)).late()).isTrue();
    }
  }

  @Nested
  class Refunded {

    @RegisterExtension final Shop shop = Shop.usual().with("payple.late-payment", "cancel");

    @Test
    void moneyIsRefundedAndTheShopIsNotifiedOfThatAlone() {
      paidLate();

      shop.resolveUntil("order-1", PaymentState.CANCELLED);

      assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(15_000);
      assertThat(shop.received())
          .hasExactlyElementsOfTypes(PaymentAbandoned.class, PaymentCancelled.class);
    }

    @Test
    void refundWhoseAnswerWasLostIsGivenOnce() {
      shop.payple()
          .faults()
          .inject("order-1", Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_AFTER));
      paidLate();

      shop.resolveUntil("order-1", PaymentState.CANCELLED);

      assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(15_000);
      assertThat(shop.sentTo(Shop.CANCEL)).isOne();
    }

    @Test
    void refundThatPaypleDeclinesNeedsReview() {
      shop.payple().faults().inject("order-1", Fault.on(Operation.CANCEL, FaultKind.DECLINE));
      paidLate();

      shop.resolveUntil(
          () -> shop.received().stream().anyMatch(PaymentNeedsReview.class::isInstance));

      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void refundedPaymentIsNotReportedAsPaid() {
      paidLate();
      Payment back = shop.find("order-1");
      assertThat(shop.bean(ClaimVerifier.class).refundsLate(back)).isTrue();

      shop.resolveUntil("order-1", PaymentState.CANCELLED);

      assertThat(shop.bean(ClaimVerifier.class).refundsLate(shop.find("order-1"))).isTrue();
    }

    @Test
    void partThatWasRefundedElsewhereLeavesTheRestForReview() {
      paidLate();
      learn(
          new RefundEvidence.RefundRequested(Refunds.AUTOMATIC, 15_000, null, Instant.now(), true));
      learn(new RefundEvidence.RefundRetryNotSent(Refunds.AUTOMATIC, Phase.PREPARED, "not sent"));
      shop.journal().transition("order-1", new WebhookEvidence.ExternalRefund("admin-1", 5_000));

      shop.bean(AutoRefunds.class).refund(shop.find("order-1"));
      shop.resolveUntil(
          () -> shop.received().stream().anyMatch(PaymentNeedsReview.class::isInstance));

      assertThat(shop.journal().require("order-1").autoRefund()).isNotEqualTo(AutoRefund.DUE);
      assertThat(shop.payple().ledger().refunded("order-1")).isZero();
      assertThat(shop.service().explain("order-1", Locale.ENGLISH).next())
          .contains("could not refund it");
    }

    @Test
    void chargeThatWasRefundedIsNotApprovedWhenItIsAskedForAgain() {
      ChargeRequest charge = ChargeRequest.of("sub-1", "1234", "이달의 차", 15_000);
      shop.registerCard("1234");
      shop.payple()
          .faults()
          .inject("sub-1", Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_BEFORE));
      shop.service().charge(charge);
      shop.resolveUntil("sub-1", PaymentState.NOT_CHARGED);
      shop.journal()
          .transition(
              "sub-1",
              new ChargeEvidence.Approved(
                  new Approval(null, "202611220000000000000001", null, null, null, null),
                  null,
                  true));

      assertThat(shop.service().charge(charge)).isInstanceOf(Outcome.Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "LATE", "my-payple-late"})
    void refundOfTheShopsIsNotTheModules(String name) {
      ChargeRequest charge = ChargeRequest.of("sub-1", "1234", "이달의 차", 15_000);
      shop.registerCard("1234");
      shop.service().charge(charge).orElseThrow();
      shop.service().cancel(CancelRequest.partial("sub-1", 100).named(name)).orElseThrow();

      assertThat(shop.service().charge(charge)).isInstanceOf(Outcome.Approved.class);
      assertThat(shop.bean(ClaimVerifier.class).refundsLate(shop.find("sub-1"))).isFalse();
    }

    @Test
    void refundOfTheShopsThatIsDeclinedDoesNotKeepLateMoney() {
      paidLate();
      learn(new RefundEvidence.RefundRequested("late", 100, null, Instant.now()));
      learn(new RefundEvidence.RefundDeclined("late", new Refusal("1144", "no")));

      shop.resolveUntil("order-1", PaymentState.CANCELLED);

      assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(15_000);
      assertThat(shop.received()).noneMatch(PaymentNeedsReview.class::isInstance);
    }

    @Test
    void partThatTheShopRefundedDoesNotKeepTheRestOfLateMoney() {
      paidLate();
      shop.service().cancel(CancelRequest.partial("order-1", 100).named("late")).orElseThrow();

      shop.resolveUntil("order-1", PaymentState.CANCELLED);

      assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(15_000);
      assertThat(shop.bean(ClaimVerifier.class).refundsLate(shop.find("order-1"))).isTrue();
    }

    @Test
    void paymentInTimeIsKept() {
      shop.pay("order-1");
      shop.resolve();

      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
      assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
    }

    @Test
    void lookupThatWasUnderWayDoesNotKeepTheMoney() {
      paidLate();
      shop.journal()
          .transition(
              "order-1", new WebhookEvidence.WebhookUnconfirmed("not found", Instant.now()));

      shop.resolveUntil("order-1", PaymentState.CANCELLED);

      assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(15_000);
    }

    private void learn(RefundEvidence evidence) {
      shop.journal().transition("order-1", evidence);
    }

    private void paidLate() {
      shop.open("order-1", PaymentWork.PAY);
      Map<String, String> result = shop.result("order-1");
      Map<String, String> closed = new LinkedHashMap<>(result);
      closed.put("PCD_PAY_RST", "close");
      shop.bring(closed);
      shop.bring(result);
    }
  }
}
