// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.CardState;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.CardRecord;
import io.github.payple4ee.cdi.journal.CardRegister;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.client.CardMessage;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Looks up registered cards. */
@Dependent
public class Cards {

  private final PaypleConfig config;
  private final PaypleClient client;
  private final Payments journal;
  private final CardRegister register;
  private final BillingKeys keys;
  private final EventDispatcher dispatcher;

  @Inject
  Cards(
      PaypleConfig config,
      @RestClient PaypleClient client,
      Payments journal,
      CardRegister register,
      BillingKeys keys,
      EventDispatcher dispatcher) {
    this.config = config;
    this.client = client;
    this.journal = journal;
    this.register = register;
    this.keys = keys;
    this.dispatcher = dispatcher;
  }

  /** The buyer's latest card, when it can be charged. */
  public Optional<Card> find(String payerNumber) {
    return register
        .latestCard(payerNumber)
        .map(CardRecord::card)
        .filter(card -> card.state() == CardState.ACTIVE);
  }

  /** Asks Payple about the buyer's latest card, as {@code PaypleService.inquireCard} says. */
  public CardInquiry inquire(String payerNumber) {
    CardRecord known = active(payerNumber);
    CardInquiry answer = CardAnswers.ofLookup(keys, known, ask(known));
    if (answer instanceof CardInquiry.NotRegistered gone) {
      removed(known, gone.refusal());
    }
    return answer;
  }

  /** Learns, from Payple, whether a card of which somebody says that it was removed still is. */
  public void checkRemoval(CardRecord known) {
    if (CardAnswers.ofLookup(keys, known, ask(known)) instanceof CardInquiry.NotRegistered gone) {
      removed(known, gone.refusal());
    }
  }

  /** A card may have been registered several times: all of its registrations end. */
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

  CallResult ask(CardRecord known) {
    return ask(known, new TimeBudget(config));
  }

  CallResult ask(CardRecord known, TimeBudget budget) {
    return PaypleCall.send(budget, message(known), client::inquireCard);
  }

  private CardMessage message(CardRecord known) {
    return new CardMessage(keys.open(known), known.card().payerNumber());
  }

  private CardRecord active(String payerNumber) {
    return register
        .latestCard(payerNumber)
        .filter(card -> card.card().state() == CardState.ACTIVE)
        .orElseThrow(UnknownCardException::new);
  }

  static CardEvidence removedElsewhere(Refusal refusal) {
    return new CardEvidence.Removed(refusal.code(), "Payple knows the card no more");
  }
}
