// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentCancelled;
import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * The content of a webhook, and the result of the lookup after it. A webhook alone changes no
 * payment.
 */
public sealed interface WebhookEvidence extends Evidence {

  /** A webhook names the order. The order is looked up soon, but at most once a minute. */
  record WebhookReceived(String what) implements WebhookEvidence {

    /** Prepares the texts before a row is locked. */
    public WebhookReceived {
      what = Texts.message(what);
    }

    @Override
    public void apply(Transition t) {
      if (underWay(t)) {
        t.note(null, null, what + "; no change, because a call to Payple is under way");
      } else if (t.lookSoon()) {
        t.note(null, null, what);
      }
    }
  }

  /** A webhook names an order that needs no lookup. */
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

  /** Whether a call is under way. A lookup is planned in case its server stops. */
  private static boolean underWay(Transition t) {
    return t.in(PaymentState.CONFIRMING, PaymentState.CHARGING, PaymentState.CANCELLING);
  }

  /** A lookup does not confirm the webhook, or does not confirm it yet. */
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
      if (t.row.state().payable() && t.row.terms.work.inWindow()) {
        t.checkAt(otherwise);
      } else if (t.row.refunds().pending().isEmpty() && !t.in(PaymentState.IN_DOUBT)) {
        t.clearSchedule();
      }
    }
  }

  /** Whether Payple may still record a charge that was not found, or an earlier attempt of it. */
  private static boolean mayBeBooked(Transition t) {
    return t.in(PaymentState.NOT_CHARGED, PaymentState.EXPIRED)
        || (t.in(PaymentState.OPEN, PaymentState.ABANDONED, PaymentState.DECLINED)
            && t.row.request().firstAt().isPresent());
  }

  /**
   * The module could not query Payple. The payment is looked up again later, and after the last
   * planned lookup at the given time.
   */
  record LookupUnavailable(String reason, @Nullable Instant otherwise) implements WebhookEvidence {

    /** Prepares the texts before a row is locked. */
    public LookupUnavailable {
      reason = Texts.message(reason);
    }

    /** Creates the evidence for a lookup that is not repeated after the last planned one. */
    public LookupUnavailable(String reason) {
      this(reason, null);
    }

    @Override
    public void apply(Transition t) {
      t.note(null, null, reason);
      if (underWay(t) || t.checkLater()) {
        return;
      }
      t.clearSchedule();
      if (otherwise != null && t.row.state().payable()) {
        t.checkAt(otherwise);
      }
    }
  }

  /** Payple's own answer says that money was refunded in its admin pages. */
  record ExternalRefund(String refundId, long total) implements WebhookEvidence {
    @Override
    public void apply(Transition t) {
      long won = total - t.row.refunded();
      boolean unknown =
          t.in(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)
              && t.row.refunds().pending().isEmpty()
              && won > 0
              && total <= t.row.amount();
      if (!unknown) {
        if (t.row.refunds().pending().isEmpty()) {
          t.clearSchedule();
        }
        t.ignored();
        return;
      }
      t.row.refunds().addExternal(refundId, won, t.now);
      RefundSteps.clearSchedule(t);
      t.become(
          t.row.stateAfterRefunds(),
          Phase.UNDERSTOOD,
          null,
          "refund " + refundId + " of " + won + " won, made without a request of this shop");
      t.emit(
          new PaymentCancelled(
              t.row.orderId(), won, refundId, total, t.row.amount() - total, t.now));
    }
  }
}
