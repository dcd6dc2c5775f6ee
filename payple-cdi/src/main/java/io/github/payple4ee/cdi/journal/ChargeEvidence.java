// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import io.github.payple4ee.CardState;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/** The request for a charge, and the answers about its result. */
public sealed interface ChargeEvidence extends Evidence
    permits ChargeEvidence.ChargeRequested,
        ChargeEvidence.Approved,
        ChargeEvidence.Declined,
        ChargeEvidence.NotSent,
        ChargeEvidence.KeyRejected,
        ChargeEvidence.NotProcessed,
        ChargeEvidence.Superseded,
        DoubtEvidence {

  /**
   * The delay of the lookup that checks that a rejected key, or a rejected request, charged
   * nothing.
   */
  Duration LOOK_AGAIN = Duration.ofMinutes(1);

  /**
   * The shop requests a charge of a registered card. The first caller sends the request, and has
   * until the given time. A charge that was certainly not made may be requested again.
   */
  record ChargeRequested(String keyDigest, Instant leaseUntil) implements ChargeEvidence {

    static boolean possible(PaymentRow row) {
      return row.terms.work == PaymentWork.CHARGE
          && (row.state() == PaymentState.OPEN || row.state() == PaymentState.NOT_CHARGED);
    }

    @Override
    public void apply(Transition t) {
      if (!possible(t.row)) {
        t.ignored();
        return;
      }
      t.clearSchedule();
      if (t.in(PaymentState.NOT_CHARGED)) {
        t.row.request().keepFirst();
      }
      t.row.charge(keyDigest, t.now);
      t.row.refused(null);
      t.row.doubt().observed(null);
      t.checkAt(leaseUntil);
      t.become(PaymentState.CHARGING, null, null, null);
    }
  }

  /**
   * Payple says that it charged this order and this amount, and may name the card that it
   * registered. It counts in every state in which the payment is not recorded as charged, even
   * after the order ended. A late payment may be refunded instead of completed.
   */
  record Approved(Approval approval, @Nullable CardDetails card, boolean refundsLatePayments)
      implements ChargeEvidence {

    /** Creates the evidence of a charge that registered no card. */
    public Approved(Approval approval) {
      this(approval, null, false);
    }

    @Override
    public void apply(Transition t) {
      boolean late = late(t);
      t.clearSchedule();
      t.row.approved(approval);
      t.row.refused(null);
      t.row.doubt().observed(null);
      if (t.row.request().at().isEmpty()) {
        t.row.request().at(t.now);
      }
      t.become(PaymentState.PAID, Phase.UNDERSTOOD, null, late ? "late" : null);
      if (late && refundsLatePayments) {
        t.row.autoRefund(AutoRefund.DUE);
        t.checkAt(t.now);
      } else {
        t.emit(new PaymentCompleted(t.row.orderId(), t.row.amount(), late, t.now));
      }
      String payerNumber = t.row.terms.payerNumber;
      if (card != null && payerNumber != null) {
        t.row.card().keep(CardState.ACTIVE, card, t.now);
        t.emit(InstrumentEvents.registered(t));
      } else {
        t.awaitCard();
      }
    }

    /**
     * Whether the charge is late, because the shop may already treat this payment, or an earlier
     * attempt of it, as unpaid. A PAY is not late while it is open, because its money moves in the
     * window.
     */
    private static boolean late(Transition t) {
      return t.in(PaymentState.ABANDONED, PaymentState.EXPIRED, PaymentState.NOT_CHARGED)
          || (t.in(PaymentState.OPEN, PaymentState.DECLINED)
              && !t.row.terms.work.chargedByTheBuyer()
              && t.row.request().firstAt().isPresent());
    }
  }

  /** Payple declines the charge. */
  record Declined(Refusal refusal) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public Declined {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      t.clearSchedule();
      lookUpEarlierAttempt(t);
      t.row.refused(refusal);
      t.become(PaymentState.DECLINED, Phase.UNDERSTOOD, refusal.code(), refusal.message());
      t.emit(new PaymentDeclined(t.row.orderId(), t.row.amount(), refusal, t.now));
    }
  }

  /** The request was not sent; the buyer may try again. */
  record NotSent(Phase phase, String reason) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public NotSent {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      openAgain(t);
      t.become(PaymentState.OPEN, phase, null, reason);
    }
  }

  /**
   * Payple does not accept the key of the request, or does not accept it any more. Nothing was
   * charged, and the buyer may try again. An invented claim ends here.
   */
  record KeyRejected(Refusal refusal) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public KeyRejected {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      openAgain(t);
      Instant soon = t.now.plus(LOOK_AGAIN);
      if (t.row.terms.work.inWindow() && soon.isBefore(t.row.expiresAt())) {
        // a lookup said that nothing was charged; another lookup checks whether that is still true
        t.checkAt(soon);
      }
      t.become(PaymentState.OPEN, Phase.UNDERSTOOD, refusal.code(), refusal.message());
    }
  }

  /**
   * Payple rejected the request before it processed it: too many requests, or an authentication
   * that it does not accept. Nothing was charged, and the same order may be sent again, because
   * Payple rejects a second charge of an order as a duplicate. A lookup one minute later checks
   * that.
   */
  record NotProcessed(Refusal refusal) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public NotProcessed {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      openAgain(t);
      t.checkAt(t.now.plus(LOOK_AGAIN));
      t.become(PaymentState.OPEN, Phase.UNDERSTOOD, refusal.code(), refusal.message());
    }
  }

  /**
   * The result of an attempt that another attempt replaced while the server of the first attempt
   * was paused.
   */
  record Superseded(String what) implements ChargeEvidence {

    /** Prepares the texts before a row is locked. */
    public Superseded {
      what = Texts.message(what);
    }

    @Override
    public void apply(Transition t) {
      t.note(null, null, "no change: " + what + " of an earlier attempt");
    }
  }

  /**
   * Opens the payment again: a window payment until it expires, a charge until it is requested
   * again.
   */
  private static void openAgain(Transition t) {
    t.clearSchedule();
    t.row.request().at(null);
    if (t.row.terms.work.inWindow()) {
      t.checkAt(t.row.expiresAt());
    }
    lookUpEarlierAttempt(t);
  }

  /**
   * Keeps the lookups of an earlier attempt that Payple did not know, because Payple may still
   * record its charge.
   */
  private static void lookUpEarlierAttempt(Transition t) {
    if (t.row.request().firstAt().isPresent()) {
      t.checkLater();
    }
  }
}
