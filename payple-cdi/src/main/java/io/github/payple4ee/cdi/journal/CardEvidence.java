// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentInDoubt;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Evidence about a registered card: claims of browsers and answers of Payple. */
public sealed interface CardEvidence extends Evidence {

  /** Applies the change to the card if it is in one of these states. */
  private static void ifIn(Transition t, Consumer<CardRow> then, CardState... states) {
    t.row
        .card()
        .known()
        .filter(card -> List.of(states).contains(card.state()))
        .ifPresentOrElse(then, t::ignored);
  }

  /**
   * Whether no refund is planned. A removal shares the payment's schedule with a refund, and the
   * refund has priority.
   */
  private static boolean planIsFree(Transition t) {
    return t.row.refunds().pending().isEmpty();
  }

  /**
   * Payple confirms the card of a registration that is not completed yet, or of a charged payment
   * that was to register it.
   */
  record Registered(CardDetails details) implements CardEvidence {
    @Override
    public void apply(Transition t) {
      if (t.row.card().awaited()) {
        endWait(t);
        t.row.card().keep(CardState.ACTIVE, details, t.now);
        t.become(t.row.state(), Phase.UNDERSTOOD, null, null);
        t.emit(InstrumentEvents.registered(t));
        return;
      }
      if (t.row.terms.work != PaymentWork.AUTH || t.in(PaymentState.CARD_REGISTERED)) {
        t.ignored();
        return;
      }
      t.clearSchedule();
      t.row.refused(null);
      t.row.card().keep(CardState.ACTIVE, details, t.now);
      t.become(PaymentState.CARD_REGISTERED, Phase.UNDERSTOOD, null, null);
      t.emit(InstrumentEvents.registered(t));
    }
  }

  private static void endWait(Transition t) {
    t.row.card().awaited(false);
    if (planIsFree(t)) {
      RefundSteps.clearSchedule(t);
    }
  }

  /** A charged payment registered no card that Payple knows. The claimed key is destroyed. */
  record NotRegistered(String reason) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public NotRegistered {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (!t.row.card().awaited()) {
        t.ignored();
        return;
      }
      endWait(t);
      t.row.card().destroyClaim();
      t.become(t.row.state(), Phase.UNDERSTOOD, null, reason);
      t.emit(InstrumentEvents.notRegistered(t));
    }
  }

  /**
   * The module could not query Payple for the card of a payment. It looks the card up again, until
   * the last planned lookup.
   */
  record LookupUnavailable(Phase phase, String reason) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public LookupUnavailable {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (!t.row.card().awaited()) {
        t.ignored();
      } else if (planIsFree(t) && !t.checkLater()) {
        new NotRegistered("the module could not query Payple for the card: " + reason).apply(t);
      } else {
        t.note(phase, null, reason);
      }
    }
  }

  /** Whether the registration has not ended yet. */
  private static boolean awaited(Transition t) {
    return t.row.terms.work == PaymentWork.AUTH
        && (t.row.state().payable() || t.in(PaymentState.DECLINED, PaymentState.NOT_CHARGED));
  }

  /**
   * A browser says that the card was registered, and the caller is about to query Payple. The card
   * is stored, because only the browser's claim names the key. The caller has until the given time.
   * If its server stops, the reconciliation job queries Payple.
   */
  record ClaimStored(CardDetails details, Instant leaseUntil) implements CardEvidence {
    @Override
    public void apply(Transition t) {
      if (awaited(t)) {
        t.row.card().keep(CardState.CLAIMED, details, t.now);
        t.row.plan().checkBy(leaseUntil);
      }
    }
  }

  /**
   * A browser says that the card was registered, and the module could not query Payple. It looks
   * the card up until the result is known.
   */
  record Claimed(CardDetails details, Phase phase, String reason) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public Claimed {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (!awaited(t)) {
        t.ignored();
        return;
      }
      t.clearSchedule();
      t.row.request().at(t.now);
      t.row.card().keep(CardState.CLAIMED, details, t.now);
      t.checkLater();
      t.become(PaymentState.IN_DOUBT, phase, null, reason);
      t.emit(new PaymentInDoubt(t.row.orderId(), 0, t.now));
    }
  }

  /** The shop requests the removal of the card. The card cannot be charged from now on. */
  record RemovalRequested(Instant leaseUntil) implements CardEvidence {
    @Override
    public void apply(Transition t) {
      ifIn(
          t,
          card -> {
            card.become(CardState.REMOVING);
            if (planIsFree(t)) {
              t.checkAt(leaseUntil);
            }
            t.become(t.row.state(), null, null, "the shop requested the removal of the card");
          },
          CardState.ACTIVE);
    }
  }

  /** Payple removed the card, or does not know it any more. */
  record Removed(@Nullable String code, String reason) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public Removed {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      ifIn(
          t,
          card -> {
            card.become(CardState.REMOVED);
            if (planIsFree(t)) {
              RefundSteps.clearSchedule(t);
            }
            t.become(t.row.state(), Phase.UNDERSTOOD, code, reason);
            t.emit(InstrumentEvents.removed(t));
          },
          CardState.ACTIVE,
          CardState.REMOVING);
    }
  }

  /** Payple did not remove the card; it can be charged again. */
  record NotRemoved(Phase phase, Refusal refusal) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public NotRemoved {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      ifIn(
          t,
          card -> {
            card.become(CardState.ACTIVE);
            if (planIsFree(t)) {
              RefundSteps.clearSchedule(t);
            }
            t.become(t.row.state(), phase, refusal.code(), refusal.message());
          },
          CardState.REMOVING);
    }
  }

  /**
   * The request may have reached Payple, and no answer arrived. The module sends it again later.
   */
  record RemovalDoubt(Phase phase, @Nullable String code, String reason) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public RemovalDoubt {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      ifIn(
          t,
          card -> {
            if (planIsFree(t)) {
              t.checkAgain();
            }
            t.note(phase, code, reason);
          },
          CardState.REMOVING);
    }
  }
}
