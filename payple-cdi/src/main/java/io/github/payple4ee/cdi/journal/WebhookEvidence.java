// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentCancelled;
import jakarta.annotation.Nullable;
import java.time.Instant;

/** What Payple's webhook sets off, and what a lookup makes of it. Nothing of it is believed. */
public sealed interface WebhookEvidence extends Evidence {

  /**
   * Somebody says that there is news: it is looked up soon, and not more often than every minute.
   */
  record WebhookReceived(String what) implements WebhookEvidence {

    /** Prepares the texts before a row is locked. */
    public WebhookReceived {
      what = Texts.message(what);
    }

    @Override
    public void apply(Transition t) {
      if (underWay(t)) {
        t.note(null, null, what + "; no change: Payple is being asked");
      } else if (t.lookSoon()) {
        t.note(null, null, what);
      }
    }
  }

  /** Somebody says that there is news, and there can be none: the payment has had its end. */
  record WebhookIgnored(String what) implements WebhookEvidence {

    /** Prepares the texts before a row is locked. */
    public WebhookIgnored {
      what = Texts.message(what);
    }

    @Override
    public void apply(Transition t) {
      t.note(null, null, what + "; no change: the payment is " + t.row.state());
    }
  }

  /** Whoever asked Payple is about to know, and has planned what happens when his server stops. */
  private static boolean underWay(Transition t) {
    return t.in(PaymentState.CONFIRMING, PaymentState.CHARGING, PaymentState.CANCELLING);
  }

  /** A lookup does not bear the webhook out, or not yet. */
  record WebhookUnconfirmed(String reason, Instant otherwise) implements WebhookEvidence {

    /** Prepares the texts before a row is locked. */
    public WebhookUnconfirmed {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      t.note(Phase.UNDERSTOOD, null, reason);
      if (underWay(t) || (mayBeBooked(t) && t.checkLater())) {
        return;
      }
      if (t.row.state().payable() && t.row.payment().work().inWindow()) {
        t.checkAt(otherwise);
      } else if (t.row.pendingRefund().isEmpty() && !t.in(PaymentState.IN_DOUBT)) {
        t.settled();
      }
    }
  }

  /** A charge that was not found, or an earlier try of it, may still be booked. */
  private static boolean mayBeBooked(Transition t) {
    return t.in(PaymentState.NOT_CHARGED, PaymentState.EXPIRED)
        || (t.in(PaymentState.OPEN, PaymentState.ABANDONED, PaymentState.DECLINED)
            && t.row.firstRequestedAt().isPresent());
  }

  /** Payple could not be asked; asked again later, and when that is no use, then. */
  record LookupUnavailable(String reason, @Nullable Instant otherwise) implements WebhookEvidence {

    /** Prepares the texts before a row is locked. */
    public LookupUnavailable {
      reason = Texts.message(reason);
    }

    /** Of what need not be asked for ever. */
    public LookupUnavailable(String reason) {
      this(reason, null);
    }

    @Override
    public void apply(Transition t) {
      t.note(null, null, reason);
      if (underWay(t) || t.checkLater()) {
        return;
      }
      t.settled();
      if (otherwise != null && t.row.state().payable()) {
        t.checkAt(otherwise);
      }
    }
  }

  /** Money was given back in Payple's admin pages: Payple's own answer says so. */
  record ExternalRefund(String refundId, long total) implements WebhookEvidence {
    @Override
    public void apply(Transition t) {
      long won = total - t.row.refunded();
      boolean news =
          t.in(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)
              && t.row.pendingRefund().isEmpty()
              && won > 0
              && total <= t.row.amount();
      if (!news) {
        if (t.row.pendingRefund().isEmpty()) {
          t.settled();
        }
        t.ignored();
        return;
      }
      t.row.refundElsewhere(refundId, won, t.now);
      RefundEvidence.settled(t);
      t.become(
          t.row.stateAfterRefunds(),
          Phase.UNDERSTOOD,
          null,
          "refund " + refundId + " of " + won + " won, not by this shop");
      t.emit(
          new PaymentCancelled(
              t.row.orderId(), won, refundId, total, t.row.amount() - total, t.now));
    }
  }
}
