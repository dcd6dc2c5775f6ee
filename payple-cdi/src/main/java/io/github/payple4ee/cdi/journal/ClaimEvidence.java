// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/** What the buyer's browser says or does. None of it makes a payment paid. */
public sealed interface ClaimEvidence extends Evidence {

  /** The beginning of a message that only the browser said. */
  String BROWSER_SAYS = "the browser says: ";

  /** Why nobody believes that a window came to nothing. */
  String ANOTHER_BROWSER = "not brought by the browser that opened the window";

  /** Tells whether nobody has asked Payple for the money yet, so that the buyer may still pay. */
  private static boolean unasked(Transition t) {
    return t.row.state().payable()
        || (t.in(PaymentState.DECLINED) && t.row.requestedAt().isEmpty());
  }

  /** Tells whether a window of PAY may have taken money of which nobody knows yet. */
  private static boolean mayBeCharged(Transition t) {
    return t.row.state().payable() || t.in(PaymentState.DECLINED, PaymentState.EXPIRED);
  }

  /**
   * The window is opened: an abandoned payment is open again, and a declined one too, for another
   * card may do. For PAY the money may move from now on, so it is looked up later.
   */
  record WindowOpened(Instant lookUpAt, String origin, Browser opener, boolean certain)
      implements ClaimEvidence {
    @Override
    public void apply(Transition t) {
      if (!t.row.payment().payable()) {
        t.ignored();
        return;
      }
      // whoever opens a registration again brings its card
      boolean anew = !t.in(PaymentState.OPEN) || t.row.payment().work() == PaymentWork.AUTH;
      t.row.binding().bind(opener, certain, anew, t.now);
      if (!t.row.state().payable()) {
        t.settled();
        if (t.in(PaymentState.NOT_CHARGED)) {
          t.row.keepFirstRequest();
        }
        t.row.requestedAt(null);
        t.row.refused(null);
        t.checkAt(t.row.expiresAt());
        if (t.row.firstRequestedAt().isPresent() && t.row.payment().work().movesMoney()) {
          // what was tried before may still be booked
          t.checkLater();
        }
      }
      t.row.windowOpened(origin, t.now);
      if (t.row.payment().work() == PaymentWork.PAY) {
        t.row.requestedAt(t.row.requestedAt().orElse(t.now));
        t.checkAt(lookUpAt);
      } else if (lookUpAt.isAfter(t.row.expiresAt())) {
        // who is in the window may still pay
        t.checkAt(lookUpAt);
      }
      t.become(PaymentState.OPEN, null, null, null);
    }
  }

  /**
   * A trustworthy claim of CERT: whoever brings it first asks Payple for the money, and has until
   * the given time. The card that it names is kept as claimed, because the answer may not name it.
   */
  record Claimed(Instant leaseUntil, @Nullable CardDetails card) implements ClaimEvidence {

    /** A claim that names no card. */
    public Claimed(Instant leaseUntil) {
      this(leaseUntil, null);
    }

    @Override
    public void apply(Transition t) {
      if (!unasked(t)) {
        t.ignored();
        return;
      }
      t.settled();
      t.row.nextAttempt(t.now);
      t.row.refused(null);
      t.row.claimCard(card, t.now);
      t.checkAt(leaseUntil);
      t.become(PaymentState.CONFIRMING, null, null, null);
    }
  }

  /**
   * A claim of PAY that is about to be looked up. Whoever asks Payple has until the given time;
   * when his server stops meanwhile, the resolver asks.
   */
  record ClaimReceived(Instant leaseUntil, @Nullable CardDetails card) implements ClaimEvidence {

    /** A claim that names no card. */
    public ClaimReceived(Instant leaseUntil) {
      this(leaseUntil, null);
    }

    @Override
    public void apply(Transition t) {
      if (mayBeCharged(t)) {
        if (card != null) {
          t.row.claimCard(card, t.now);
        }
        t.row.plan().checkBy(leaseUntil);
      }
    }
  }

  /**
   * Payple does not know the card of a registration, or names another: it waits on for its window.
   * The key that was claimed is destroyed, unless another claim has replaced it meanwhile.
   */
  record CardUnknown(String reason, @Nullable SealedKey claimed) implements ClaimEvidence {

    /** A claim that left no key. */
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
        t.settled();
      }
      if (claimed != null) {
        t.row.destroyClaim(claimed);
      }
      t.note(Phase.UNDERSTOOD, null, reason);
    }
  }

  /**
   * A claim of PAY that Payple does not bear out, or not yet: nothing changes, but it is looked up
   * again.
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
   * A claim that contradicts the journal; the first one of an order that speaks of another amount
   * or transaction is told to the shop. What others invented before does not silence the browser
   * that opened the window: its word is for a person then.
   */
  record ClaimRefused(String reason, boolean mismatch, Browser bringer) implements ClaimEvidence {

    /** Prepares the texts before a row is locked. */
    public ClaimRefused {
      reason = Texts.message(reason);
    }

    /** A claim of whomever. */
    public ClaimRefused(String reason, boolean mismatch) {
      this(reason, mismatch, Browser.UNKNOWN);
    }

    @Override
    public void apply(Transition t) {
      t.note(null, null, reason);
      if (!mismatch) {
        return;
      }
      if (t.row.firstMismatch()) {
        t.emit(new PaymentMismatched(t.row.orderId(), t.row.amount(), reason, t.now));
      } else if (t.row.binding().isOf(bringer) && t.row.firstReviewRequest()) {
        t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.amount(), t.now));
      }
    }
  }

  /**
   * A claim that comes too soon after others of its order to be asked about: it is looked up soon.
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

  /** The buyer closed the window, as the browser says that brings it. */
  record WindowClosed(Browser bringer) implements ClaimEvidence {
    @Override
    public void apply(Transition t) {
      if (!t.row.binding().lets(bringer)) {
        t.note(null, null, ANOTHER_BROWSER);
        return;
      }
      t.become(PaymentState.ABANDONED, null, null, null);
      t.emit(new PaymentAbandoned(t.row.orderId(), t.row.amount(), t.now));
    }
  }

  /**
   * The browser says that the window refused the card. Payple was not asked for the money, so a
   * later success still counts.
   */
  record WindowDeclined(Refusal refusal, Browser bringer) implements ClaimEvidence {

    /** Prepares the texts before a row is locked. */
    public WindowDeclined {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      if (!t.row.binding().lets(bringer)) {
        t.note(null, null, ANOTHER_BROWSER);
        return;
      }
      t.row.refused(refusal);
      t.become(PaymentState.DECLINED, null, refusal.code(), said());
      t.row.declinedByBrowser(true);
      t.emit(new PaymentDeclined(t.row.orderId(), t.row.amount(), refusal, t.now));
    }

    private String said() {
      return BROWSER_SAYS + (refusal.message() == null ? "no reason" : refusal.message());
    }
  }

  /**
   * Nobody paid in time, as far as is known: Payple is asked on when it could not say so, or when
   * an earlier try was not found.
   */
  record Expired(Duration timeToLive, boolean unsure) implements ClaimEvidence {

    /** Of which Payple knows nothing. */
    public Expired(Duration timeToLive) {
      this(timeToLive, false);
    }

    @Override
    public void apply(Transition t) {
      boolean looksOn = unsure || t.row.firstRequestedAt().isPresent();
      if (t.in(PaymentState.DECLINED)) {
        if (!(looksOn && t.checkLater())) {
          t.settled();
        }
        t.ignored();
        return;
      }
      t.settled();
      if (looksOn) {
        t.checkLater();
      }
      t.become(PaymentState.EXPIRED, null, null, "open for longer than " + timeToLive);
    }
  }
}
