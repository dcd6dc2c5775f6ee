// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentNeedsReview;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.function.Consumer;

/** Steps of a transition that several kinds of evidence about refunds share. */
final class RefundSteps {

  /** How long the module waits before it requests the refund of a late payment again. */
  static final Duration RETRY_AUTO_REFUND = Duration.ofMinutes(1);

  private RefundSteps() {}

  /** Applies the change to the refund if its result is awaited. */
  static void ifPending(Transition t, String refundId, Consumer<RefundRow> then) {
    t.row.refunds().find(refundId).filter(RefundRow::pending).ifPresentOrElse(then, t::ignored);
  }

  /** The same, and also for a refund that Payple did not know, if no other refund is under way. */
  static void ifUnknown(Transition t, String refundId, Consumer<RefundRow> then) {
    t.row
        .refunds()
        .find(refundId)
        .filter(
            refund -> refund.pending() || (refund.unseen() && t.row.refunds().pending().isEmpty()))
        .ifPresentOrElse(then, t::ignored);
  }

  /**
   * Clears the schedule after a refund ended. Refunds that Payple did not know are looked up from
   * now on.
   */
  static void clearSchedule(Transition t) {
    t.clearSchedule();
    if (!t.row.refunds().unseen().isEmpty()) {
      t.checkLater();
    }
  }

  /**
   * Records that Payple does not know the refund. The planned lookups continue, because Payple may
   * still record it.
   */
  static void notFound(Transition t, RefundRow refund, @Nullable Phase phase, String why) {
    refund.become(RefundState.NOT_SEEN);
    t.row.plan().notFoundSince(null);
    boolean lookedUpAgain = true;
    if (t.row.autoRefundDue()) {
      t.checkAt(t.now.plus(RETRY_AUTO_REFUND));
    } else {
      lookedUpAgain = t.checkLater();
    }
    t.become(t.row.stateAfterRefunds(), phase, null, why);
    if (!lookedUpAgain) {
      requireReview(t, refund);
    }
  }

  static void stillNotFound(Transition t, RefundRow refund, String why) {
    t.note(Phase.UNDERSTOOD, null, why);
    // an extra lookup plans no new ones
    if (t.row.plan().scheduled() && !t.checkLater()) {
      requireReview(t, refund);
    }
  }

  /** Requests a manual review, because no lookup is left and Payple never knew the refund. */
  private static void requireReview(Transition t, RefundRow refund) {
    t.clearSchedule();
    if (refund.firstReviewRequest()) {
      t.emit(new PaymentNeedsReview(t.row.orderId(), refund.amount(), t.now));
    }
  }
}
