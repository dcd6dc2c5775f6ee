// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentNeedsReview;
import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * The request for a refund, and the answers about its result. A payment has one refund under way at
 * a time.
 */
public sealed interface RefundEvidence extends Evidence
    permits RefundEvidence.RefundRequested,
        RefundEvidence.RefundRetryRequested,
        RefundEvidence.RefundRetryNotSent,
        RefundEvidence.Refunded,
        RefundEvidence.RefundDeclined,
        RefundEvidence.RefundNotSent,
        RefundEvidence.RefundSuperseded,
        RefundEvidence.AutoRefundImpossible,
        RefundDoubtEvidence {

  /** The id of the refund within its order. */
  String refundId();

  /**
   * The shop, or the module for a late payment, requests a refund. The first caller sends the
   * request, and has until the given time.
   */
  record RefundRequested(
      String refundId, long amount, @Nullable Long vat, Instant leaseUntil, boolean automatic)
      implements RefundEvidence {

    /** Creates the evidence for a refund that the shop requests. */
    public RefundRequested(String refundId, long amount, @Nullable Long vat, Instant leaseUntil) {
      this(refundId, amount, vat, leaseUntil, false);
    }

    @Override
    public void apply(Transition t) {
      if (!possible(t)) {
        t.ignored();
        return;
      }
      t.row
          .refunds()
          .find(refundId)
          .ifPresentOrElse(
              known -> known.requestAgain(amount, vat, t.now),
              () -> t.row.refunds().add(refundId, amount, vat, automatic, t.now));
      t.clearSchedule();
      t.checkAt(leaseUntil);
      t.become(
          PaymentState.CANCELLING, null, null, "refund " + refundId + " of " + amount + " won");
    }

    private boolean possible(Transition t) {
      return t.in(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)
          && t.row
              .refunds()
              .find(refundId)
              .filter(known -> known.state() != RefundState.NOT_DONE)
              .isEmpty()
          && t.row.refunds().pending().isEmpty()
          && amount <= t.row.amount() - t.row.refunded();
    }
  }

  /**
   * The shop requests a refund again that Payple did not know. The first caller looks it up, sends
   * it if Payple still does not know it, and has until the given time.
   */
  record RefundRetryRequested(String refundId, Instant leaseUntil) implements RefundEvidence {
    @Override
    public void apply(Transition t) {
      t.row
          .refunds()
          .find(refundId)
          .filter(RefundRow::unseen)
          .filter(
              refund ->
                  t.in(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)
                      && t.row.refunds().pending().isEmpty()
                      && refund.amount() <= t.row.amount() - t.row.refunded())
          .ifPresentOrElse(refund -> request(t, refund), t::ignored);
    }

    private void request(Transition t, RefundRow refund) {
      refund.requestAgain(refund.amount(), refund.known().refund().vat(), t.now);
      t.clearSchedule();
      t.checkAt(leaseUntil);
      t.become(
          PaymentState.CANCELLING,
          null,
          null,
          "refund " + refundId + " of " + refund.amount() + " won, looked up first");
    }
  }

  /** The refund was looked up again and not sent again. The shop may request it once more. */
  record RefundRetryNotSent(String refundId, Phase phase, String reason) implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundRetryNotSent {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      RefundSteps.ifPending(t, refundId, refund -> RefundSteps.notFound(t, refund, phase, reason));
    }
  }

  /** Payple refunded. */
  record Refunded(String refundId, @Nullable String tradeNumber, @Nullable String receipt)
      implements RefundEvidence {

    /** Creates the evidence for a refund that a lookup found, without details. */
    public Refunded(String refundId) {
      this(refundId, null, null);
    }

    @Override
    public void apply(Transition t) {
      apply(t, Phase.UNDERSTOOD, "");
    }

    /** Applies the decision of an operator that the refund was made. */
    void decided(Transition t, String said) {
      apply(t, null, "; " + said);
    }

    private void apply(Transition t, @Nullable Phase phase, String said) {
      RefundSteps.ifUnknown(t, refundId, refund -> refunded(t, refund, phase, said));
    }

    private void refunded(Transition t, RefundRow refund, @Nullable Phase phase, String said) {
      refund.done(tradeNumber, receipt);
      t.row.refund(refund.amount());
      if (refund.automatic()) {
        t.row.autoRefund(AutoRefund.DONE);
      } else if (t.row.autoRefundDue() && t.row.refunded() == t.row.amount()) {
        t.row.autoRefund(AutoRefund.NONE);
      }
      RefundSteps.clearSchedule(t);
      t.become(
          t.row.stateAfterRefunds(),
          phase,
          null,
          "refund " + refundId + " of " + refund.amount() + " won" + said);
      long remaining = t.row.amount() - t.row.refunded();
      t.emit(
          new PaymentCancelled(
              t.row.orderId(), refund.amount(), refundId, t.row.refunded(), remaining, t.now));
    }
  }

  /** Payple declines the refund. */
  record RefundDeclined(String refundId, Refusal refusal) implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundDeclined {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      RefundSteps.ifPending(t, refundId, refund -> declined(t, refund));
    }

    private void declined(Transition t, RefundRow refund) {
      refund.declined(refusal);
      RefundSteps.clearSchedule(t);
      if (refund.automatic() && t.row.autoRefundDue()) {
        t.row.autoRefund(AutoRefund.DECLINED);
        t.emit(new PaymentNeedsReview(t.row.orderId(), refund.amount(), t.now));
      }
      t.become(t.row.stateAfterRefunds(), Phase.UNDERSTOOD, refusal.code(), refusal.message());
    }
  }

  /** The request was not sent, or an operator decided so. It may be sent again. */
  record RefundNotSent(String refundId, @Nullable Phase phase, String reason)
      implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundNotSent {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      RefundSteps.ifPending(t, refundId, refund -> notDone(t, refund));
    }

    /** Applies the decision of an operator that the refund was not made. */
    void decided(Transition t) {
      RefundSteps.ifUnknown(t, refundId, refund -> notDone(t, refund));
    }

    private void notDone(Transition t, RefundRow refund) {
      refund.become(RefundState.NOT_DONE);
      RefundSteps.clearSchedule(t);
      if (t.row.autoRefundDue()) {
        // the module requests the refund of a late payment again by itself
        t.checkAt(t.now.plus(RefundSteps.RETRY_AUTO_REFUND));
      }
      t.become(t.row.stateAfterRefunds(), phase, null, reason);
    }
  }

  /** The result of an attempt that another attempt of the refund replaced. */
  record RefundSuperseded(String refundId, String what) implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundSuperseded {
      what = Texts.message(what);
    }

    @Override
    public void apply(Transition t) {
      t.note(null, null, "no change: " + what + " of an earlier attempt of refund " + refundId);
    }
  }

  /** A late payment cannot be refunded as a whole, because a part of it was refunded before. */
  record AutoRefundImpossible(String refundId, String reason) implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public AutoRefundImpossible {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (!t.row.autoRefundDue() || t.row.refunds().pending().isPresent()) {
        t.ignored();
        return;
      }
      t.row.autoRefund(AutoRefund.IMPOSSIBLE);
      t.clearSchedule();
      t.note(null, null, "the rest of the payment needs a manual review: " + reason);
      t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.amount() - t.row.refunded(), t.now));
    }
  }
}
