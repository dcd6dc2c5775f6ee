// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentNeedsReview;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** What is asked for and learned about a refund. One refund of a payment at a time. */
public sealed interface RefundEvidence extends Evidence {

  /** How long the refund of a late payment waits before it is asked for again. */
  Duration AGAIN = Duration.ofMinutes(1);

  /** The name of the refund within its order. */
  String refundId();

  /** Works on the refund while somebody waits to know of it. */
  private static void ifPending(Transition t, String refundId, Consumer<RefundRow> then) {
    t.row.refund(refundId).filter(RefundRow::pending).ifPresentOrElse(then, t::ignored);
  }

  /** The same, and for a refund that was not seen too, while no other one is under way. */
  private static void ifUnknown(Transition t, String refundId, Consumer<RefundRow> then) {
    t.row
        .refund(refundId)
        .filter(refund -> refund.pending() || (refund.unseen() && t.row.pendingRefund().isEmpty()))
        .ifPresentOrElse(then, t::ignored);
  }

  /** Nothing is under way any more; what was not seen before is looked for from now on. */
  static void settled(Transition t) {
    t.settled();
    if (!t.row.unseenRefunds().isEmpty()) {
      t.checkLater();
    }
  }

  /** Payple may still book it: the lookups that were planned go on. */
  private static void notSeen(Transition t, RefundRow refund, @Nullable Phase phase, String why) {
    refund.become(RefundState.NOT_SEEN);
    t.row.plan().absentSince(null);
    boolean looksOn = true;
    if (t.row.autoRefundDue()) {
      t.checkAt(t.now.plus(AGAIN));
    } else {
      looksOn = t.checkLater();
    }
    t.become(t.row.stateAfterRefunds(), phase, null, why);
    if (!looksOn) {
      requireReview(t, refund);
    }
  }

  /** No lookup is left, and Payple never knew of it: that must not be the end of it. */
  private static void requireReview(Transition t, RefundRow refund) {
    t.settled();
    if (refund.firstReviewRequest()) {
      t.emit(new PaymentNeedsReview(t.row.orderId(), refund.amount(), t.now));
    }
  }

  private static void stillNotSeen(Transition t, RefundRow refund, String why) {
    t.note(Phase.UNDERSTOOD, null, why);
    // whoever asked out of turn begins no new lookups
    if (t.row.plan().watched() && !t.checkLater()) {
      requireReview(t, refund);
    }
  }

  /**
   * The shop, or for a late payment the module itself, wants to give money back: whoever is first
   * asks Payple, and has until the given time.
   */
  record RefundRequested(
      String refundId, long amount, @Nullable Long vat, Instant leaseUntil, boolean automatic)
      implements RefundEvidence {

    /** What a shop asks for. */
    public RefundRequested(String refundId, long amount, @Nullable Long vat, Instant leaseUntil) {
      this(refundId, amount, vat, leaseUntil, false);
    }

    @Override
    public void apply(Transition t) {
      boolean possible =
          t.in(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)
              && t.row
                  .refund(refundId)
                  .filter(known -> known.state() != RefundState.NOT_DONE)
                  .isEmpty()
              && t.row.pendingRefund().isEmpty()
              && amount <= t.row.amount() - t.row.refunded();
      if (!possible) {
        t.ignored();
        return;
      }
      t.row
          .refund(refundId)
          .ifPresentOrElse(
              known -> known.requestAgain(amount, vat, t.now),
              () ->
                  t.row
                      .refunds()
                      .add(
                          new RefundRow(t.row.orderId(), refundId, amount, vat, automatic, t.now)));
      t.settled();
      t.checkAt(leaseUntil);
      t.become(
          PaymentState.CANCELLING, null, null, "refund " + refundId + " of " + amount + " won");
    }
  }

  /**
   * The shop asks again for a refund that was not seen: whoever is first looks for it, sends it
   * when Payple still knows of none, and has until the given time.
   */
  record RefundRetryRequested(String refundId, Instant leaseUntil) implements RefundEvidence {
    @Override
    public void apply(Transition t) {
      t.row
          .refund(refundId)
          .filter(RefundRow::unseen)
          .filter(
              refund ->
                  t.in(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)
                      && t.row.pendingRefund().isEmpty()
                      && refund.amount() <= t.row.amount() - t.row.refunded())
          .ifPresentOrElse(refund -> ask(t, refund), t::ignored);
    }

    private void ask(Transition t, RefundRow refund) {
      refund.requestAgain(refund.amount(), refund.known().refund().vat(), t.now);
      t.settled();
      t.checkAt(leaseUntil);
      t.become(
          PaymentState.CANCELLING,
          null,
          null,
          "refund " + refundId + " of " + refund.amount() + " won, looked for first");
    }
  }

  /** It was looked for again, and not sent again: it may be asked for again, as before. */
  record RefundRetryNotSent(String refundId, Phase phase, String reason) implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundRetryNotSent {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      ifPending(t, refundId, refund -> notSeen(t, refund, phase, reason));
    }
  }

  /** Payple gave the money back. */
  record Refunded(String refundId, @Nullable String tradeNumber, @Nullable String receipt)
      implements RefundEvidence {

    /** A refund of which Payple's lookup knows no more. */
    public Refunded(String refundId) {
      this(refundId, null, null);
    }

    @Override
    public void apply(Transition t) {
      apply(t, Phase.UNDERSTOOD, "");
    }

    /** A person found out that it was made. */
    void decided(Transition t, String said) {
      apply(t, null, "; " + said);
    }

    private void apply(Transition t, @Nullable Phase phase, String said) {
      ifUnknown(
          t,
          refundId,
          refund -> {
            refund.done(tradeNumber, receipt);
            t.row.refund(refund.amount());
            if (refund.automatic()) {
              t.row.autoRefund(AutoRefund.DONE);
            } else if (t.row.autoRefundDue() && t.row.refunded() == t.row.amount()) {
              t.row.autoRefund(AutoRefund.NONE);
            }
            settled(t);
            t.become(
                t.row.stateAfterRefunds(),
                phase,
                null,
                "refund " + refundId + " of " + refund.amount() + " won" + said);
            long remaining = t.row.amount() - t.row.refunded();
            t.emit(
                new PaymentCancelled(
                    t.row.orderId(),
                    refund.amount(),
                    refundId,
                    t.row.refunded(),
                    remaining,
                    t.now));
          });
    }
  }

  /** Payple said no. */
  record RefundDeclined(String refundId, Refusal refusal) implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundDeclined {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      ifPending(
          t,
          refundId,
          refund -> {
            refund.declined(refusal);
            settled(t);
            if (refund.automatic() && t.row.autoRefundDue()) {
              t.row.autoRefund(AutoRefund.DECLINED);
              t.emit(new PaymentNeedsReview(t.row.orderId(), refund.amount(), t.now));
            }
            t.become(
                t.row.stateAfterRefunds(), Phase.UNDERSTOOD, refusal.code(), refusal.message());
          });
    }
  }

  /** Payple was not asked after all, or a person says that it was not made; may be sent. */
  record RefundNotSent(String refundId, @Nullable Phase phase, String reason)
      implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundNotSent {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      ifPending(t, refundId, refund -> notDone(t, refund));
    }

    /** A person found out that it was not made. */
    void decided(Transition t) {
      ifUnknown(t, refundId, refund -> notDone(t, refund));
    }

    private void notDone(Transition t, RefundRow refund) {
      refund.become(RefundState.NOT_DONE);
      settled(t);
      if (t.row.autoRefundDue()) {
        // the module's own refund of a late payment: nobody else would ask for it again
        t.checkAt(t.now.plus(AGAIN));
      }
      t.become(t.row.stateAfterRefunds(), phase, null, reason);
    }
  }

  /** A call ended that another took the place of, when its server stood still. */
  record RefundSuperseded(String refundId, String what) implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundSuperseded {
      what = Texts.message(what);
    }

    @Override
    public void apply(Transition t) {
      t.note(null, null, "no change: " + what + " of an earlier try of refund " + refundId);
    }
  }

  /** What came too late cannot be given back as a whole, for a part of it was. */
  record AutoRefundImpossible(String refundId, String reason) implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public AutoRefundImpossible {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (!t.row.autoRefundDue() || t.row.pendingRefund().isPresent()) {
        t.ignored();
        return;
      }
      t.row.autoRefund(AutoRefund.IMPOSSIBLE);
      t.settled();
      t.note(null, null, "a person must decide about the rest: " + reason);
      t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.amount() - t.row.refunded(), t.now));
    }
  }

  /**
   * Payple knows the payment and no such refund. The second time, with time between, it means that
   * the money was not given back so far, and the refund may be asked for again; it is looked for
   * all the same, for Payple may book it later than that.
   */
  record RefundNotFound(String refundId) implements RefundEvidence {
    @Override
    public void apply(Transition t) {
      String reason = "Payple knows of no such refund";
      ifUnknown(
          t,
          refundId,
          refund -> {
            if (refund.unseen()) {
              stillNotSeen(t, refund, reason);
            } else if (t.absentAgain()) {
              notSeen(t, refund, Phase.UNDERSTOOD, reason);
            } else {
              new RefundDoubt(refundId, Phase.UNDERSTOOD, null, reason + " (yet)").apply(t);
            }
          });
    }
  }

  /** A lookup of a refund that was not seen taught nothing. */
  record RefundLookupInconclusive(String refundId, String reason) implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundLookupInconclusive {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      ifUnknown(
          t,
          refundId,
          refund -> {
            if (refund.unseen()) {
              stillNotSeen(t, refund, reason);
            } else {
              t.ignored();
            }
          });
    }
  }

  /**
   * Payple was, or may have been, asked, and no trustworthy answer came: the money stays counted as
   * the shop's until it is known. A refund that was not seen is in doubt again when Payple gave
   * back more than the journal can explain.
   */
  record RefundDoubt(String refundId, Phase phase, @Nullable String code, String reason)
      implements RefundEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundDoubt {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      ifUnknown(
          t,
          refundId,
          refund -> {
            if (refund.state() == RefundState.IN_DOUBT && !t.row.plan().watched()) {
              t.note(phase, code, "a person must still decide about refund " + refundId);
              return;
            }
            refund.become(RefundState.IN_DOUBT);
            if (t.checkLater()) {
              t.become(t.row.stateAfterRefunds(), phase, code, reason);
            } else {
              t.become(
                  t.row.stateAfterRefunds(),
                  phase,
                  code,
                  "a person must decide about refund " + refundId + "; last: " + reason);
              t.emit(new PaymentNeedsReview(t.row.orderId(), refund.amount(), t.now));
            }
          });
    }
  }
}
