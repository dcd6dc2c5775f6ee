// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import jakarta.annotation.Nullable;
import java.time.Instant;

/** The claims of the buyer's browser. No claim makes a payment paid. */
public sealed interface ClaimEvidence extends Evidence
    permits ClaimEvidence.Claimed,
        ClaimEvidence.ClaimReceived,
        ClaimEvidence.CardUnknown,
        ClaimEvidence.ClaimUnconfirmed,
        ClaimEvidence.ClaimRefused,
        ClaimEvidence.ClaimDeferred,
        WindowEvidence {

  /** The beginning of a message that only the browser sent. */
  String BROWSER_SAYS = "the browser says: ";

  /** Why the module ignores a claim that a window failed or was closed. */
  String ANOTHER_BROWSER = "not sent by the browser that opened the window";

  /** Whether no confirm was sent yet, so that the buyer may still pay. */
  private static boolean unasked(Transition t) {
    return t.row.state().payable()
        || (t.in(PaymentState.DECLINED) && t.row.request().at().isEmpty());
  }

  /** Whether a window of PAY may have charged the buyer without a record in the journal. */
  private static boolean mayBeCharged(Transition t) {
    return t.row.state().payable() || t.in(PaymentState.DECLINED, PaymentState.EXPIRED);
  }

  /**
   * A claim of CERT that agrees with the journal. The first caller sends the confirm, and has until
   * the given time. The card that the claim names is stored as claimed, because Payple's answer may
   * not name it.
   */
  record Claimed(Instant leaseUntil, @Nullable CardDetails card) implements ClaimEvidence {

    /** Creates a claim that names no card. */
    public Claimed(Instant leaseUntil) {
      this(leaseUntil, null);
    }

    @Override
    public void apply(Transition t) {
      if (!unasked(t)) {
        t.ignored();
        return;
      }
      t.clearSchedule();
      t.row.request().next(t.now);
      t.row.refused(null);
      t.row.card().claim(card, t.now);
      t.checkAt(leaseUntil);
      t.become(PaymentState.CONFIRMING, null, null, null);
    }
  }

  /**
   * A claim of PAY whose payment is about to be looked up. The caller has until the given time. If
   * its server stops, the reconciliation job looks the payment up.
   */
  record ClaimReceived(Instant leaseUntil, @Nullable CardDetails card) implements ClaimEvidence {

    /** Creates a claim that names no card. */
    public ClaimReceived(Instant leaseUntil) {
      this(leaseUntil, null);
    }

    @Override
    public void apply(Transition t) {
      if (mayBeCharged(t)) {
        if (card != null) {
          t.row.card().claim(card, t.now);
        }
        t.row.plan().checkBy(leaseUntil);
      }
    }
  }

  /**
   * Payple does not know the card of a registration, or names another card. The registration stays
   * open for its window. The claimed key is destroyed, unless another claim has replaced it.
   */
  record CardUnknown(String reason, @Nullable SealedKey claimed) implements ClaimEvidence {

    /** Creates the evidence for a claim without a stored key. */
    public CardUnknown(String reason) {
      this(reason, null);
    }

    /** Prepares the texts before a row is locked. */
    public CardUnknown {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (t.row.state().payable()) {
        t.checkAt(t.row.expiresAt());
      } else if (t.in(PaymentState.DECLINED, PaymentState.NOT_CHARGED)) {
        t.clearSchedule();
      }
      if (claimed != null) {
        t.row.card().destroyClaim(claimed);
      }
      t.note(Phase.UNDERSTOOD, null, reason);
    }
  }

  /**
   * A lookup does not confirm a claim of PAY, or does not confirm it yet. Nothing changes, and the
   * payment is looked up again.
   */
  record ClaimUnconfirmed(String reason, Instant lookUpAt) implements ClaimEvidence {

    /** Prepares the texts before a row is locked. */
    public ClaimUnconfirmed {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (mayBeCharged(t)) {
        t.row.plan().postponeTo(lookUpAt);
      }
      t.note(null, null, reason);
    }
  }

  /**
   * A claim contradicts the journal. The shop is notified of the first claim of an order that names
   * another amount or transaction. A forged claim does not suppress the claim of the browser that
   * opened the window: a later claim of that browser requests a manual review.
   */
  record ClaimRefused(String reason, boolean mismatch, Browser sender) implements ClaimEvidence {

    /** Prepares the texts before a row is locked. */
    public ClaimRefused {
      reason = Texts.message(reason);
    }

    /** Creates the evidence for a claim of an unknown browser. */
    public ClaimRefused(String reason, boolean mismatch) {
      this(reason, mismatch, Browser.UNKNOWN);
    }

    @Override
    public void apply(Transition t) {
      t.note(null, null, reason);
      if (!mismatch) {
        return;
      }
      if (t.row.review().firstMismatch()) {
        t.emit(new PaymentMismatched(t.row.orderId(), t.row.amount(), reason, t.now));
      } else if (t.row.binding().isOf(sender) && t.row.review().firstRequest()) {
        t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.amount(), t.now));
      }
    }
  }

  /**
   * A claim came too soon after other claims of its order for a call to Payple. The payment is
   * looked up soon.
   */
  record ClaimDeferred(String reason) implements ClaimEvidence {

    /** Prepares the texts before a row is locked. */
    public ClaimDeferred {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (!t.in(PaymentState.CONFIRMING, PaymentState.CHARGING, PaymentState.CANCELLING)) {
        t.lookSoon();
      }
      t.note(null, null, reason);
    }
  }
}
