// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.CardState;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.CardRecord;
import io.github.payple4ee.cdi.journal.CardRegister;
import io.github.payple4ee.cdi.journal.InstrumentKind;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.CardMessage;
import io.github.payple4ee.client.CardRemovalResponse;
import io.github.payple4ee.client.PaypleClient;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Removes every registered card of a buyer at Payple. All of them are marked first, so that none is
 * charged while the others are removed. A billing key that several registrations share is removed
 * once.
 */
@Dependent
public class CardRemovals {

  private static final String NO_TIME =
      "the time of the operation (payple.deadline) was over; the module removes the card later";

  private final TimeLimits limits;
  private final PaypleClient client;
  private final Payments journal;
  private final CardRegister register;
  private final BillingKeys keys;
  private final Cards cards;
  private final EventDispatcher dispatcher;
  private final ModuleClock clock;

  @Inject
  CardRemovals(
      TimeLimits limits,
      @RestClient PaypleClient client,
      Payments journal,
      CardRegister register,
      BillingKeys keys,
      Cards cards,
      EventDispatcher dispatcher,
      ModuleClock clock) {
    this.limits = limits;
    this.client = client;
    this.journal = journal;
    this.register = register;
    this.keys = keys;
    this.cards = cards;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** Removes all cards, or accounts, of a buyer, as {@code PaypleService.removeCard} documents. */
  public Outcome<Card> remove(String payerNumber, InstrumentKind kind) {
    List<CardRecord> all = register.ofBuyer(payerNumber, kind);
    if (all.isEmpty()) {
      throw new UnknownCardException();
    }
    List<CardRecord> left =
        all.stream().filter(known -> known.card().state() != CardState.REMOVED).toList();
    Instant leaseUntil = clock.instant().plus(limits.callLease());
    List<CardRecord> mine =
        left.stream()
            .filter(
                known ->
                    journal
                        .transition(
                            known.card().orderId(), new CardEvidence.RemovalRequested(leaseUntil))
                        .changed())
            .toList();
    List<RemovalOutcome> ended = removed(mine);
    mine.forEach(known -> dispatcher.dispatch(known.card().orderId()));
    return outcome(all.get(0), left, ended);
  }

  private List<RemovalOutcome> removed(List<CardRecord> mine) {
    TimeBudget budget = new TimeBudget(limits);
    List<RemovalOutcome> ended = new ArrayList<>();
    Map<Secret, List<CardRecord>> byKey = new LinkedHashMap<>();
    for (CardRecord known : mine) {
      try {
        byKey.computeIfAbsent(keys.open(known), key -> new ArrayList<>()).add(known);
      } catch (RuntimeException sealed) {
        ended.add(
            learned(
                List.of(known),
                new CardEvidence.NotRemoved(Phase.PREPARED, new Refusal(null, sealed.getMessage())),
                sealed));
      }
    }
    byKey.forEach((key, sameKey) -> ended.add(removed(key, sameKey, budget)));
    return ended;
  }

  private RemovalOutcome removed(Secret key, List<CardRecord> sameKey, TimeBudget budget) {
    if (!budget.allowsAnotherCall()) {
      return learned(sameKey, new CardEvidence.RemovalDoubt(Phase.PREPARED, null, NO_TIME), null);
    }
    CardRecord first = sameKey.get(0);
    CallResult<CardRemovalResponse> reply =
        PaypleCall.send(
            budget, CardMessage.of(key, first.card().payerNumber()), client::removeCard);
    RemovalOutcome ended =
        learned(sameKey, ofRemoval(first, reply, budget), notSent(first.card().orderId(), reply));
    if (ended.evidence() instanceof CardEvidence.RemovalDoubt && budget.allowsAnotherCall()) {
      lookedUp(sameKey, first, budget);
    }
    return ended;
  }

  /** The exception for a removal that was not sent or not processed, so that it may be repeated. */
  private static @Nullable RuntimeException notSent(
      String orderId, CallResult<CardRemovalResponse> result) {
    String notDone =
        "The card or account of order " + orderId + " was not removed; repeat the removal";
    return result.fold(
        notSent ->
            new NotSentException(notDone + ": " + notSent.cause().getMessage(), notSent.cause()),
        unclear -> null,
        response ->
            response.refused() && CodeRules.notProcessed(response.refusal())
                ? new NotSentException(
                    notDone + ": " + CodeRules.notProcessedBecause(response.refusal()))
                : null);
  }

  private void lookedUp(List<CardRecord> sameKey, CardRecord first, TimeBudget budget) {
    if (CardAnswers.ofLookup(keys, first, cards.ask(first, budget))
        instanceof CardInquiry.NotRegistered gone) {
      learned(sameKey, Cards.removedElsewhere(gone.refusal()), null);
    }
  }

  private RemovalOutcome learned(
      List<CardRecord> sameKey, CardEvidence evidence, @Nullable RuntimeException notSent) {
    sameKey.forEach(known -> journal.transition(known.card().orderId(), evidence));
    return new RemovalOutcome(evidence, notSent);
  }

  /**
   * Ends a removal whose answer did not arrive. A card that Payple does not know any more was
   * removed. A card that Payple still knows is removed again, because a second removal is harmless.
   */
  public void reconcile(String orderId) {
    CardRecord known =
        journal
            .read(orderId)
            .flatMap(PaymentRecord::card)
            .filter(card -> card.card().state() == CardState.REMOVING)
            .orElse(null);
    if (known == null) {
      return;
    }
    TimeBudget budget = new TimeBudget(limits);
    CardInquiry answer = CardAnswers.ofLookup(keys, known, cards.ask(known, budget));
    if (answer instanceof CardInquiry.NotRegistered gone) {
      journal.transition(orderId, Cards.removedElsewhere(gone.refusal()));
      return;
    }
    CardEvidence learned =
        ofRemoval(
            known,
            PaypleCall.send(
                new TimeBudget(limits),
                CardMessage.of(keys.open(known), known.card().payerNumber()),
                client::removeCard),
            new TimeBudget(limits));
    journal.transition(
        orderId,
        learned instanceof CardEvidence.NotRemoved refused
            ? new CardEvidence.RemovalDoubt(
                refused.phase(), refused.refusal().code(), "not removed yet; tried again later")
            : learned);
  }

  /** Classifies the answer. After a refusal with an unknown code the card is looked up. */
  private CardEvidence ofRemoval(
      CardRecord known, CallResult<CardRemovalResponse> reply, TimeBudget budget) {
    CardEvidence learned = CardAnswers.ofRemoval(reply);
    if (!(learned instanceof CardEvidence.NotRemoved refused)
        || reply.answer().isEmpty()
        || !CodeRules.undocumented(refused.refusal())) {
      return learned;
    }
    CardInquiry answer = CardAnswers.ofLookup(keys, known, cards.ask(known, budget));
    if (answer instanceof CardInquiry.NotRegistered gone) {
      return Cards.removedElsewhere(gone.refusal());
    }
    return answer instanceof CardInquiry.Registered
        ? learned
        : new CardEvidence.RemovalDoubt(
            Phase.ANSWERED, refused.refusal().code(), "refused, and the card cannot be looked up");
  }

  private Card latest(CardRecord known) {
    return journal.read(known.card().orderId()).flatMap(PaymentRecord::card).orElse(known).card();
  }

  private Outcome<Card> outcome(
      CardRecord latest, List<CardRecord> left, List<RemovalOutcome> ended) {
    List<Card> after =
        left.stream()
            .map(known -> latest(known))
            .filter(card -> card.state() != CardState.REMOVED)
            .toList();
    if (after.isEmpty()) {
      return new Outcome.Approved<>(latest(latest));
    }
    for (Card card : after) {
      if (card.state() == CardState.REMOVING) {
        return new Outcome.InDoubt<>(card.orderId(), RemovalOutcome.phase(ended));
      }
    }
    // no request was sent, so the caller may repeat the removal
    if (!ended.isEmpty() && ended.stream().allMatch(one -> one.notSent() != null)) {
      throw ended.get(0).notSent();
    }
    return new Outcome.Declined<>(
        after.get(0).orderId(), RemovalOutcome.refusal(after, left, ended));
  }
}
