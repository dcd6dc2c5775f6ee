// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import jakarta.annotation.Nullable;

/**
 * Evidence that leaves the result of a charge open, and lookups that do not end the doubt
 * immediately.
 */
public sealed interface DoubtEvidence extends ChargeEvidence {

  /** The request may have reached Payple, and no trustworthy answer arrived. */
  record Doubt(Phase phase, @Nullable String code, String reason) implements DoubtEvidence {

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
   * Payple says that it charged, and names another order, amount or kind of payment. The payment is
   * in doubt until a lookup says what was charged, and the shop is notified immediately. The amount
   * that Payple says it charged for this order is stored.
   */
  record Mismatched(@Nullable String code, String reason, @Nullable Observed observed)
      implements DoubtEvidence {

    /** Creates the evidence for a success that names no amount of this order. */
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
      t.row.doubt().observed(observed);
      t.become(PaymentState.IN_DOUBT, Phase.UNDERSTOOD, code, reason);
      t.emit(new PaymentMismatched(t.row.orderId(), t.row.amount(), reason, t.now));
    }
  }

  /**
   * A lookup does not find the payment. A second such lookup, some time later, means that the buyer
   * was not charged. The planned lookups continue, because Payple may still record a charge.
   */
  record NotFound(Refusal refusal) implements DoubtEvidence {

    /** Prepares the texts before a row is locked. */
    public NotFound {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      if (t.notFoundAgain()) {
        t.row.plan().notFoundSince(null);
        t.row.doubt().observed(null);
        if (!t.checkLater()) {
          t.clearSchedule();
        }
        t.become(PaymentState.NOT_CHARGED, Phase.UNDERSTOOD, refusal.code(), refusal.message());
        t.emit(new PaymentNotCharged(t.row.orderId(), t.row.amount(), t.now));
        return;
      }
      stillInDoubt(
          t,
          refusal.code(),
          "Payple does not know the payment; the module looks it up again, because"
              + " Payple may record it late");
    }
  }

  /** A lookup does not show the result. */
  record LookupInconclusive(@Nullable String code, String reason) implements DoubtEvidence {

    /** Prepares the texts before a row is locked. */
    public LookupInconclusive {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      t.row.plan().notFoundSince(null);
      stillInDoubt(t, code, reason);
    }
  }

  /**
   * Payple names a second transaction for a payment that was charged before. The payment may have
   * been refunded since.
   */
  record DuplicateCharge(String tradeNumber) implements DoubtEvidence {

    /** Prepares the texts before a row is locked. */
    public DuplicateCharge {
      tradeNumber = Texts.message(tradeNumber);
    }

    @Override
    public void apply(Transition t) {
      t.note(
          Phase.UNDERSTOOD,
          null,
          "the order was charged twice, because Payple names another transaction, "
              + tradeNumber
              + "; refund it in Payple's admin pages");
      t.row.review().secondCharge();
      if (t.row.review().firstRequest()) {
        t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.amount(), t.now));
      }
    }
  }

  /**
   * Payple's answer contradicts the journal: it names another amount, or another order. The amount
   * that Payple says it charged is stored for the manual review.
   */
  record Contradicted(@Nullable String code, String reason, @Nullable Observed observed)
      implements DoubtEvidence {

    /** Creates the evidence for a contradiction that names no amount. */
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
      DoubtColumns doubt = t.row.doubt();
      if (t.in(PaymentState.NEEDS_REVIEW)) {
        // it needs a manual review, and a lookup before the decision would change nothing
        t.clearSchedule();
        doubt.observed(observed == null ? doubt.observed().orElse(null) : observed);
        t.ignored();
        return;
      }
      doubt.observed(observed);
      requireReview(t, code, reason);
    }
  }

  private static void stillInDoubt(Transition t, @Nullable String code, String reason) {
    if (t.checkLater()) {
      t.note(Phase.UNDERSTOOD, code, reason);
    } else {
      requireReview(
          t,
          code,
          "looked up "
              + t.row.plan().lookups()
              + " times without a result; last lookup: "
              + reason);
    }
  }

  private static void requireReview(Transition t, @Nullable String code, String reason) {
    t.clearSchedule();
    t.row.refused(new Refusal(code, reason));
    t.become(PaymentState.NEEDS_REVIEW, Phase.UNDERSTOOD, code, reason);
    t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.amount(), t.now));
  }
}
