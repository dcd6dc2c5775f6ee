// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.CardNotRegistered;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentInDoubt;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.function.Consumer;

/** What is claimed and learned about a registered card. */
public sealed interface CardEvidence extends Evidence {

  /** Works on the card while it is the one that can be charged, or is being removed. */
  private static void ifThere(Transition t, Consumer<CardRow> then, CardState... states) {
    t.row
        .card()
        .filter(card -> java.util.List.of(states).contains(card.state()))
        .ifPresentOrElse(then, t::ignored);
  }

  /** A removal shares the payment's plan with a refund, which goes first. */
  private static boolean planIsFree(Transition t) {
    return t.row.pendingRefund().isEmpty();
  }

  /**
   * Payple knows the card: of a registration in every state in which it is news, or of a payment
   * that was charged and was to register it.
   */
  record Registered(CardDetails details) implements CardEvidence {
    @Override
    public void apply(Transition t) {
      if (t.row.cardAwaited()) {
        endWait(t);
        t.row.keepCard(CardState.ACTIVE, details, t.now);
        t.become(t.row.state(), Phase.UNDERSTOOD, null, null);
        t.emit(new CardRegistered(t.row.orderId(), t.row.payment().terms().payerNumber(), t.now));
        return;
      }
      if (t.row.payment().work() != PaymentWork.AUTH || t.in(PaymentState.CARD_REGISTERED)) {
        t.ignored();
        return;
      }
      t.settled();
      t.row.refused(null);
      t.row.keepCard(CardState.ACTIVE, details, t.now);
      t.become(PaymentState.CARD_REGISTERED, Phase.UNDERSTOOD, null, null);
      t.emit(new CardRegistered(t.row.orderId(), t.row.payment().terms().payerNumber(), t.now));
    }
  }

  private static void endWait(Transition t) {
    t.row.cardAwaited(false);
    if (planIsFree(t)) {
      t.settled();
    }
  }

  /** A payment was charged, and no card is known from it; the key that was claimed is destroyed. */
  record NotRegistered(String reason) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public NotRegistered {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (!t.row.cardAwaited()) {
        t.ignored();
        return;
      }
      endWait(t);
      t.row.destroyClaim();
      t.become(t.row.state(), Phase.UNDERSTOOD, null, reason);
      t.emit(new CardNotRegistered(t.row.orderId(), t.row.payment().terms().payerNumber(), t.now));
    }
  }

  /**
   * Payple could not be asked for the card of a payment; asked again later, until the last time.
   */
  record LookupUnavailable(Phase phase, String reason) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public LookupUnavailable {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      if (!t.row.cardAwaited()) {
        t.ignored();
      } else if (planIsFree(t) && !t.checkLater()) {
        new NotRegistered("Payple could not be asked for the card: " + reason).apply(t);
      } else {
        t.note(phase, null, reason);
      }
    }
  }

  /** A registration that nobody has ended yet. */
  private static boolean awaited(Transition t) {
    return t.row.payment().work() == PaymentWork.AUTH
        && (t.row.state().payable() || t.in(PaymentState.DECLINED, PaymentState.NOT_CHARGED));
  }

  /**
   * A browser says that the card was registered, and Payple is about to be asked: kept, for nobody
   * else knows the key. Whoever asks has until the given time; when his server stops meanwhile, the
   * resolver asks.
   */
  record ClaimStored(CardDetails details, Instant leaseUntil) implements CardEvidence {
    @Override
    public void apply(Transition t) {
      if (awaited(t)) {
        t.row.keepCard(CardState.CLAIMED, details, t.now);
        t.row.plan().checkBy(leaseUntil);
      }
    }
  }

  /**
   * A browser says that the card was registered, and Payple could not be asked: it is asked for
   * until it is known.
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
      t.settled();
      t.row.requestedAt(t.now);
      t.row.keepCard(CardState.CLAIMED, details, t.now);
      t.checkLater();
      t.become(PaymentState.IN_DOUBT, phase, null, reason);
      t.emit(new PaymentInDoubt(t.row.orderId(), 0, t.now));
    }
  }

  /** The shop wants the card removed; it cannot be charged from now on. */
  record RemovalRequested(Instant leaseUntil) implements CardEvidence {
    @Override
    public void apply(Transition t) {
      ifThere(
          t,
          card -> {
            card.become(CardState.REMOVING);
            if (planIsFree(t)) {
              t.checkAt(leaseUntil);
            }
            t.become(t.row.state(), null, null, "the card is to be removed");
          },
          CardState.ACTIVE);
    }
  }

  /** Payple removed the card, or knows it no more. */
  record Removed(@Nullable String code, String reason) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public Removed {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      ifThere(
          t,
          card -> {
            card.become(CardState.REMOVED);
            if (planIsFree(t)) {
              t.settled();
            }
            t.become(t.row.state(), Phase.UNDERSTOOD, code, reason);
            t.emit(new CardRemoved(t.row.orderId(), card.payerNumber(), t.now));
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
      ifThere(
          t,
          card -> {
            card.become(CardState.ACTIVE);
            if (planIsFree(t)) {
              t.settled();
            }
            t.become(t.row.state(), phase, refusal.code(), refusal.message());
          },
          CardState.REMOVING);
    }
  }

  /** Payple was, or may have been, asked, and no answer came; asked for again later. */
  record RemovalDoubt(Phase phase, @Nullable String code, String reason) implements CardEvidence {

    /** Prepares the texts before a row is locked. */
    public RemovalDoubt {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      ifThere(
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
