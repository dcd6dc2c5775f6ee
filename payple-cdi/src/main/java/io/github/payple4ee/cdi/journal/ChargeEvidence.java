// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import io.github.payple4ee.CardState;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/** What Payple's own answers, or their absence, say about a charge. */
public sealed interface ChargeEvidence extends Evidence {

  /** When a lookup checks whether a refused key, or a refused request, did nothing. */
  Duration LOOK_AGAIN = Duration.ofMinutes(1);

  /**
   * Tells whether the shop thinks that the time of this payment, or of an earlier try, is over. The
   * money of PAY moves in an open window.
   */
  private static boolean late(Transition t) {
    return t.in(PaymentState.ABANDONED, PaymentState.EXPIRED, PaymentState.NOT_CHARGED)
        || (t.in(PaymentState.OPEN, PaymentState.DECLINED)
            && t.row.payment().work() != PaymentWork.PAY
            && t.row.firstRequestedAt().isPresent());
  }

  /**
   * The shop wants a registered card charged: whoever is first asks Payple, and has until the given
   * time. What was certainly not charged may be asked for again.
   */
  record ChargeRequested(String keyDigest, Instant leaseUntil) implements ChargeEvidence {

    static boolean possible(PaymentRow row) {
      return row.payment().work() == PaymentWork.CHARGE
          && (row.state() == PaymentState.OPEN || row.state() == PaymentState.NOT_CHARGED);
    }

    @Override
    public void apply(Transition t) {
      if (!possible(t.row)) {
        t.ignored();
        return;
      }
      t.settled();
      if (t.in(PaymentState.NOT_CHARGED)) {
        t.row.keepFirstRequest();
      }
      t.row.charge(keyDigest, t.now);
      t.row.refused(null);
      t.row.observed(null);
      t.checkAt(leaseUntil);
      t.become(PaymentState.CHARGING, null, null, null);
    }
  }

  /**
   * Payple says "charged", for this order and this amount, and as the case may be with which
   * registered card. Heard in every state in which it is news, also when the payment was given up;
   * then the money may be given back instead.
   */
  record Approved(Approval approval, @Nullable CardDetails card, boolean refundsLatePayments)
      implements ChargeEvidence {

    /** A charge that registered no card. */
    public Approved(Approval approval) {
      this(approval, null, false);
    }

    @Override
    public void apply(Transition t) {
      boolean late = late(t);
      t.settled();
      t.row.approved(approval);
      t.row.refused(null);
      t.row.observed(null);
      if (t.row.requestedAt().isEmpty()) {
        t.row.requestedAt(t.now);
      }
      t.become(PaymentState.PAID, Phase.UNDERSTOOD, null, late ? "late" : null);
      if (late && refundsLatePayments) {
        t.row.autoRefund(AutoRefund.DUE);
        t.checkAt(t.now);
      } else {
        t.emit(new PaymentCompleted(t.row.orderId(), t.row.amount(), late, t.now));
      }
      String payerNumber = t.row.payment().terms().payerNumber();
      if (card != null && payerNumber != null) {
        t.row.keepCard(CardState.ACTIVE, card, t.now);
        t.emit(new CardRegistered(t.row.orderId(), payerNumber, t.now));
      } else {
        t.awaitCard();
      }
    }
  }

  /** Payple says no. */
  record Declined(Refusal refusal) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public Declined {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      t.settled();
      earlierTryIsLookedFor(t);
      t.row.refused(refusal);
      t.become(PaymentState.DECLINED, Phase.UNDERSTOOD, refusal.code(), refusal.message());
      t.emit(new PaymentDeclined(t.row.orderId(), t.row.amount(), refusal, t.now));
    }
  }

  /** Payple was not asked after all; the buyer may try again. */
  record NotSent(Phase phase, String reason) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public NotSent {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      waitsAgain(t);
      t.become(PaymentState.OPEN, phase, null, reason);
    }
  }

  /**
   * Payple says "charged", and names another order, amount or kind: nobody knows what was charged
   * until it is looked up, and the shop is told at once. What Payple says that it charged of this
   * order is kept.
   */
  record Mismatched(@Nullable String code, String reason, @Nullable Observed observed)
      implements ChargeEvidence {

    /** A success that names no amount of this order. */
    public Mismatched(@Nullable String code, String reason) {
      this(code, reason, null);
    }

    /** Prepares the texts before a row is locked. */
    public Mismatched {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      t.checkLater();
      t.row.observed(observed);
      t.become(PaymentState.IN_DOUBT, Phase.UNDERSTOOD, code, reason);
      t.emit(new PaymentMismatched(t.row.orderId(), t.row.amount(), reason, t.now));
    }
  }

  /**
   * Payple does not know the key that it was asked with, or not any more: nothing was charged, and
   * it may be tried again. Whoever invents a claim gets no further than this.
   */
  record KeyRejected(Refusal refusal) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public KeyRejected {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      waitsAgain(t);
      Instant soon = t.now.plus(LOOK_AGAIN);
      if (t.row.payment().work().inWindow() && soon.isBefore(t.row.expiresAt())) {
        // one look said that nothing was charged; another one says whether that is still so
        t.checkAt(soon);
      }
      t.become(PaymentState.OPEN, Phase.UNDERSTOOD, refusal.code(), refusal.message());
    }
  }

  /**
   * Payple refused the request before it processed it: too many requests, or an authentication that
   * it does not accept. Nothing was charged, and the same order may be sent again, which Payple
   * would refuse as a duplicate if it had been charged all the same. A lookup a minute later checks
   * that.
   */
  record NotProcessed(Refusal refusal) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public NotProcessed {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      waitsAgain(t);
      t.checkAt(t.now.plus(LOOK_AGAIN));
      t.become(PaymentState.OPEN, Phase.UNDERSTOOD, refusal.code(), refusal.message());
    }
  }

  /**
   * A call ended of which nobody waits to know any more: the server stood still so long that
   * another took over, and whoever asked again has a call of his own.
   */
  record Superseded(String what) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public Superseded {
      what = Texts.message(what);
    }

    @Override
    public void apply(Transition t) {
      t.note(null, null, "no change: " + what + " of an earlier try");
    }
  }

  /** Payple was, or may have been, asked, and no trustworthy answer came. */
  record Doubt(Phase phase, @Nullable String code, String reason) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public Doubt {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      t.checkLater();
      t.become(PaymentState.IN_DOUBT, phase, code, reason);
      t.emit(new PaymentInDoubt(t.row.orderId(), t.row.amount(), t.now));
    }
  }

  /**
   * Payple knows no such payment. The second time, with time between, it means that the buyer was
   * not charged; the lookups that were planned go on, for a charge that is booked later than that.
   */
  record NotFound(Refusal refusal) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public NotFound {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      if (t.absentAgain()) {
        t.row.plan().absentSince(null);
        t.row.observed(null);
        if (!t.checkLater()) {
          t.settled();
        }
        t.become(PaymentState.NOT_CHARGED, Phase.UNDERSTOOD, refusal.code(), refusal.message());
        t.emit(new PaymentNotCharged(t.row.orderId(), t.row.amount(), t.now));
        return;
      }
      stillInDoubt(
          t,
          refusal.code(),
          "not found; asked again later, for the payment may still be on its way");
    }
  }

  /** A lookup taught nothing. */
  record LookupInconclusive(@Nullable String code, String reason) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public LookupInconclusive {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      t.row.plan().absentSince(null);
      stillInDoubt(t, code, reason);
    }
  }

  /**
   * Payple names a second transaction for a payment that was charged before, and may have been
   * given back since.
   */
  record DuplicateCharge(String tradeNumber) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public DuplicateCharge {
      tradeNumber = Texts.message(tradeNumber);
    }

    @Override
    public void apply(Transition t) {
      t.note(
          Phase.UNDERSTOOD,
          null,
          "charged twice: Payple names another transaction, "
              + tradeNumber
              + "; a person must give it back");
      t.row.secondCharge();
      if (t.row.firstReviewRequest()) {
        t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.amount(), t.now));
      }
    }
  }

  /**
   * Payple says something that contradicts the journal: another amount, another order. What it says
   * that it charged is kept, for the person who decides.
   */
  record Contradicted(@Nullable String code, String reason, @Nullable Observed observed)
      implements ChargeEvidence {

    /** What names no amount. */
    public Contradicted(@Nullable String code, String reason) {
      this(code, reason, null);
    }

    /** Prepares the texts before a row is locked. */
    public Contradicted {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (t.in(PaymentState.NEEDS_REVIEW)) {
        // a person decides, and nobody need look meanwhile
        t.settled();
        t.row.observed(observed == null ? t.row.observed().orElse(null) : observed);
        t.ignored();
        return;
      }
      t.row.observed(observed);
      needsReview(t, code, reason);
    }
  }

  /** Open as before: a window until its time is over, a charge until it is asked for again. */
  private static void waitsAgain(Transition t) {
    t.settled();
    t.row.requestedAt(null);
    if (t.row.payment().work().inWindow()) {
      t.checkAt(t.row.expiresAt());
    }
    earlierTryIsLookedFor(t);
  }

  /** Whatever becomes of this try, Payple may still book one before it that was not found. */
  private static void earlierTryIsLookedFor(Transition t) {
    if (t.row.firstRequestedAt().isPresent()) {
      t.checkLater();
    }
  }

  private static void stillInDoubt(Transition t, @Nullable String code, String reason) {
    if (t.checkLater()) {
      t.note(Phase.UNDERSTOOD, code, reason);
    } else {
      needsReview(t, code, "looked up " + t.row.plan().lookups() + " times; last: " + reason);
    }
  }

  private static void needsReview(Transition t, @Nullable String code, String reason) {
    t.settled();
    t.row.refused(new Refusal(code, reason));
    t.become(PaymentState.NEEDS_REVIEW, Phase.UNDERSTOOD, code, reason);
    t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.amount(), t.now));
  }
}
