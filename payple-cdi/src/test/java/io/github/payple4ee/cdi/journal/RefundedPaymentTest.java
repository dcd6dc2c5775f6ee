// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentNeedsReview;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Money that is refunded, in every journal. */
class RefundedPaymentTest extends JournalTest {

  @Test
  void twoPartsAreRefundedOneAfterTheOther() {
    paid();

    refund("r-1", 5_000);
    Payment after = find();
    refund("r-2", 10_000);

    assertThat(after.state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
    assertThat(after.refunded()).isEqualTo(5_000);
    assertThat(find().state()).isEqualTo(PaymentState.CANCELLED);
    assertThat(find().refunded()).isEqualTo(15_000);
    assertThat(find().refundable()).isZero();
    assertThat(find().approval()).contains(APPROVAL);
    assertThat(received())
        .contains(
            new PaymentCancelled(ORDER, 5_000, "r-1", 5_000, 10_000, clock.instant()),
            new PaymentCancelled(ORDER, 10_000, "r-2", 15_000, 0, clock.instant()));
  }

  @Test
  void requesterOfARefundIsRecorded() {
    paid();
    request("late", 100);
    learn(new RefundEvidence.RefundNotSent("late", Phase.PREPARED, "not sent"));
    learn(
        new RefundEvidence.RefundRequested(
            "payple-late", 14_900, null, clock.instant().plusSeconds(35), true));

    assertThat(journal.require(ORDER).refund("late").orElseThrow().automatic()).isFalse();
    assertThat(journal.require(ORDER).refund("payple-late").orElseThrow().automatic()).isTrue();
    assertThat(journal.require(ORDER).pendingRefund().orElseThrow().automatic()).isTrue();
  }

  @Test
  void moreThanIsLeftIsRefused() {
    paid();
    refund("r-1", 5_000);

    assertThat(request("r-2", 10_001).changed()).isFalse();
    assertThat(journal.require(ORDER).refund("r-2")).isEmpty();
    assertThat(find().state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
  }

  @Test
  void refundThatWasDoneIsNotDoneAgain() {
    paid();
    refund("r-1", 5_000);

    assertThat(request("r-1", 5_000).changed()).isFalse();
    assertThat(learn(new RefundEvidence.Refunded("r-1")).changed()).isFalse();
    assertThat(find().refunded()).isEqualTo(5_000);
  }

  @Test
  void refundThatWasAskedForBlocksTheNext() {
    paid();
    request("r-1", 5_000);

    assertThat(request("r-2", 5_000).changed()).isFalse();
    assertThat(find().state()).isEqualTo(PaymentState.CANCELLING);
    assertThat(journal.require(ORDER).pendingRefund().orElseThrow().refund().refundId())
        .isEqualTo("r-1");
  }

  @Test
  void refundInDoubtLeavesThePaymentPaidAndBlocksTheNext() {
    paid();
    request("r-1", 5_000);

    learn(new RefundDoubtEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));

    assertThat(find().state()).isEqualTo(PaymentState.PAID);
    assertThat(find().refunded()).isZero();
    assertThat(request("r-2", 5_000).changed()).isFalse();
    assertThat(stateOf("r-1")).isEqualTo(RefundState.IN_DOUBT);
    assertThat(dueAfter(Duration.ofSeconds(5))).containsExactly(ORDER);
  }

  @Test
  void refundInDoubtIsEndedByALookup() {
    paid();
    request("r-1", 5_000);
    learn(new RefundDoubtEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));

    learn(new RefundEvidence.Refunded("r-1"));

    assertThat(find().refunded()).isEqualTo(5_000);
    assertThat(find().state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
    assertThat(journal.require(ORDER).pendingRefund()).isEmpty();
  }

  @Test
  void refundNeedsReviewAfterTheLastLookupAndIsReportedOnce() {
    paid();
    request("r-1", 5_000);
    for (int lookup = 0; lookup < 6; lookup++) {
      learn(new RefundDoubtEvidence.RefundDoubt("r-1", Phase.UNDERSTOOD, null, "not reported"));
      dueAfter(Duration.ofDays(1));
    }

    assertThat(received()).filteredOn(PaymentNeedsReview.class::isInstance).hasSize(1);
    assertThat(stateOf("r-1")).isEqualTo(RefundState.IN_DOUBT);
  }

  @Test
  void refundThatPaypleDoesNotSeeTwiceWithTimeBetweenIsSentAgainOnlyWhenItIsLookedFor() {
    paid();
    request("r-1", 5_000);
    learn(new RefundDoubtEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));

    learn(new RefundDoubtEvidence.RefundNotFound("r-1"));
    clock.advance(Duration.ofSeconds(29));
    learn(new RefundDoubtEvidence.RefundNotFound("r-1"));
    assertThat(stateOf("r-1")).isEqualTo(RefundState.IN_DOUBT);
    clock.advance(Duration.ofSeconds(1));
    learn(new RefundDoubtEvidence.RefundNotFound("r-1"));

    assertThat(stateOf("r-1")).isEqualTo(RefundState.NOT_SEEN);
    assertThat(request("r-1", 5_000).changed()).isFalse();
    assertThat(askAgain("r-1").changed()).isTrue();
    assertThat(askAgain("r-1").changed()).isFalse();
    assertThat(find().state()).isEqualTo(PaymentState.CANCELLING);
  }

  @Test
  void lookupsGoOnAfterARefundWasNotSeenAndFindIt() {
    notSeen();

    assertThat(dueAfter(Duration.ofMinutes(10))).containsExactly(ORDER);
    learn(new RefundDoubtEvidence.RefundNotFound("r-1"));
    assertThat(dueAfter(Duration.ofHours(1))).containsExactly(ORDER);
    learn(new RefundDoubtEvidence.RefundLookupInconclusive("r-1", "Payple could not be asked"));
    assertThat(stateOf("r-1")).isEqualTo(RefundState.NOT_SEEN);
    learn(new RefundEvidence.Refunded("r-1"));

    assertThat(find().refunded()).isEqualTo(5_000);
    assertThat(journal.require(ORDER).nextCheckAt()).isEmpty();
    assertThat(received()).last().isInstanceOf(PaymentCancelled.class);
  }

  @Test
  void lookupsOfARefundThatIsNeverSeenEndWithAPerson() {
    notSeen();

    for (int lookup = 0; lookup < 10; lookup++) {
      dueAfter(Duration.ofDays(1));
      learn(new RefundDoubtEvidence.RefundNotFound("r-1"));
    }

    assertThat(journal.require(ORDER).nextCheckAt()).isEmpty();
    assertThat(stateOf("r-1")).isEqualTo(RefundState.NOT_SEEN);
    assertThat(received()).filteredOn(PaymentNeedsReview.class::isInstance).hasSize(1);
  }

  @Test
  void anotherRefundIsPossibleAndTheLookupsOfTheOneThatWasNotSeenGoOnAfterIt() {
    notSeen();

    assertThat(request("r-2", 4_000).changed()).isTrue();
    assertThat(askAgain("r-1").changed()).isFalse();
    assertThat(learn(new RefundEvidence.Refunded("r-1")).changed()).isFalse();
    learn(new RefundEvidence.Refunded("r-2"));

    assertThat(journal.require(ORDER).unseenRefunds()).hasSize(1);
    assertThat(journal.require(ORDER).nextCheckAt()).isPresent();
    learn(new RefundEvidence.Refunded("r-1"));
    assertThat(find().refunded()).isEqualTo(9_000);
  }

  @Test
  void refundThatWasNotSeenAndNotSentAgainIsStillOneThatWasNotSeen() {
    notSeen();
    askAgain("r-1");

    learn(new RefundEvidence.RefundRetryNotSent("r-1", Phase.PREPARED, "Connection refused"));

    assertThat(stateOf("r-1")).isEqualTo(RefundState.NOT_SEEN);
    assertThat(find().state()).isEqualTo(PaymentState.PAID);
    assertThat(journal.require(ORDER).nextCheckAt()).isPresent();
  }

  @Test
  void onlyAbsenceSinceItWasAskedForAgainCounts() {
    notSeen();
    askAgain("r-1");
    clock.advance(Duration.ofHours(1));

    learn(new RefundDoubtEvidence.RefundNotFound("r-1"));

    assertThat(stateOf("r-1")).isEqualTo(RefundState.IN_DOUBT);
  }

  @Test
  void absenceOfARefundThatHasEndedSaysNothingOfTheNext() {
    paid();
    refund("r-1", 5_000);
    learn(new RefundDoubtEvidence.RefundNotFound("r-1"));
    clock.advance(Duration.ofMinutes(1));
    request("r-2", 5_000);

    learn(new RefundDoubtEvidence.RefundNotFound("r-2"));

    assertThat(stateOf("r-2")).isEqualTo(RefundState.IN_DOUBT);
  }

  @Test
  void refundThatWasDeclinedIsOverAndLeavesTheMoney() {
    paid();
    request("r-1", 5_000);

    learn(new RefundEvidence.RefundDeclined("r-1", LIMIT));

    assertThat(find().state()).isEqualTo(PaymentState.PAID);
    assertThat(stateOf("r-1")).isEqualTo(RefundState.DECLINED);
    assertThat(journal.require(ORDER).refund("r-1").orElseThrow().refusal()).isEqualTo(LIMIT);
    assertThat(request("r-1", 5_000).changed()).isFalse();
    assertThat(request("r-2", 5_000).changed()).isTrue();
  }

  @Test
  void refundThatWasNotSentMayBeAskedForAgainWithAnotherAmount() {
    paid();
    request("r-1", 5_000);
    learn(new RefundEvidence.RefundNotSent("r-1", Phase.PREPARED, "Connection refused"));

    assertThat(request("r-1", 7_000).changed()).isTrue();
    learn(new RefundEvidence.Refunded("r-1"));

    assertThat(find().refunded()).isEqualTo(7_000);
  }

  @Test
  void doubtAfterAPartWasRefundedLeavesThePartRefunded() {
    paid();
    refund("r-1", 5_000);
    request("r-2", 5_000);

    learn(new RefundDoubtEvidence.RefundDoubt("r-2", Phase.SENT, null, "timeout"));

    assertThat(find().state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
    assertThat(find().refunded()).isEqualTo(5_000);
  }

  @Test
  void refundsOfOtherOrdersAreNotMixedUp() {
    paid();
    open(PaymentRequest.of("order-2", "홍차", 15_000));
    learn("order-2", claim());
    learn("order-2", new ChargeEvidence.Approved(APPROVAL));
    refund("r-1", 5_000);

    assertThat(journal.require("order-2").refund("r-1")).isEmpty();
    assertThat(journal.find("order-2").orElseThrow().refunded()).isZero();
  }

  private void notSeen() {
    paid();
    request("r-1", 5_000);
    learn(new RefundDoubtEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));
    learn(new RefundDoubtEvidence.RefundNotFound("r-1"));
    clock.advance(Duration.ofSeconds(30));
    learn(new RefundDoubtEvidence.RefundNotFound("r-1"));
  }

  private Transition.Result askAgain(String refundId) {
    return learn(
        new RefundEvidence.RefundRetryRequested(refundId, clock.instant().plusSeconds(35)));
  }

  private RefundState stateOf(String refundId) {
    return journal.require(ORDER).refund(refundId).orElseThrow().state();
  }
}
