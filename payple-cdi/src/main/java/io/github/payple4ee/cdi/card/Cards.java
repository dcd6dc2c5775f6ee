// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.CardState;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.CardRecord;
import io.github.payple4ee.cdi.journal.CardRegister;
import io.github.payple4ee.cdi.journal.InstrumentKind;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.client.CardMessage;
import io.github.payple4ee.client.CardResponse;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Looks up registered cards and accounts. */
@Dependent
public class Cards {

  private final TimeLimits limits;
  private final PaypleClient client;
  private final Payments journal;
  private final CardRegister register;
  private final BillingKeys keys;
  private final EventDispatcher dispatcher;

  @Inject
  Cards(
      TimeLimits limits,
      @RestClient PaypleClient client,
      Payments journal,
      CardRegister register,
      BillingKeys keys,
      EventDispatcher dispatcher) {
    this.limits = limits;
    this.client = client;
    this.journal = journal;
    this.register = register;
    this.keys = keys;
    this.dispatcher = dispatcher;
  }

  /** The buyer's latest card, or account, if it can be charged. */
  public Optional<Card> find(String payerNumber, InstrumentKind kind) {
    return register
        .latest(payerNumber, kind)
        .map(CardRecord::card)
        .filter(card -> card.state() == CardState.ACTIVE);
  }

  /**
   * Queries Payple for the buyer's latest card, or account, as {@code PaypleService.inquireCard}
   * documents.
   */
  public CardInquiry inquire(String payerNumber, InstrumentKind kind) {
    CardRecord known = register.requireActive(payerNumber, kind);
    CardInquiry answer = CardAnswers.ofLookup(keys, known, ask(known));
    if (answer instanceof CardInquiry.NotRegistered gone) {
      removed(known, gone.refusal());
    }
    return answer;
  }

  /** Queries Payple for a card, because a webhook says that it was removed. */
  public void checkRemoval(CardRecord known) {
    if (CardAnswers.ofLookup(keys, known, ask(known)) instanceof CardInquiry.NotRegistered gone) {
      removed(known, gone.refusal());
    }
  }

  /** Records the removal for all registrations of the card. */
  private void removed(CardRecord known, Refusal refusal) {
    String payerNumber = known.card().payerNumber();
    for (CardRecord same : register.cardsOf(keys.digests(keys.open(known)))) {
      Card card = same.card();
      if (card.state() != CardState.REMOVED && card.payerNumber().equals(payerNumber)) {
        journal.transition(card.orderId(), removedElsewhere(refusal));
        dispatcher.dispatch(card.orderId());
      }
    }
  }

  CallResult<CardResponse> ask(CardRecord known) {
    return ask(known, new TimeBudget(limits));
  }

  CallResult<CardResponse> ask(CardRecord known, TimeBudget budget) {
    return PaypleCall.send(budget, message(known), client::inquireCard);
  }

  private CardMessage message(CardRecord known) {
    return CardMessage.of(keys.open(known), known.card().payerNumber());
  }

  static CardEvidence removedElsewhere(Refusal refusal) {
    return new CardEvidence.Removed(refusal.code(), "Payple does not know the card any more");
  }
}
