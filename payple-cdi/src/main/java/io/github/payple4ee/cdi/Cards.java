// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.CardState;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.cdi.client.Exchange;
import io.github.payple4ee.cdi.client.Reply;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.client.CardMessage;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Looks up and removes registered cards. */
@Dependent
public class Cards {

  private final PaypleConfig config;
  private final PaypleClient client;
  private final Journal journal;
  private final BillingKeys keys;
  private final EventDispatcher dispatcher;

  @Inject
  Cards(
      PaypleConfig config,
      @RestClient PaypleClient client,
      Journal journal,
      BillingKeys keys,
      EventDispatcher dispatcher) {
    this.config = config;
    this.client = client;
    this.journal = journal;
    this.keys = keys;
    this.dispatcher = dispatcher;
  }

  Optional<Card> find(String payerNumber) {
    return journal
        .latestCard(payerNumber)
        .map(Journal.KnownCard::card)
        .filter(card -> card.state() == CardState.ACTIVE);
  }

  CardInquiry inquire(String payerNumber) {
    Journal.KnownCard known = active(payerNumber);
    CardInquiry answer = CardVerdict.ofLookup(keys, known, ask(known));
    if (answer instanceof CardInquiry.NotRegistered gone) {
      journal.transition(known.card().orderId(), removedElsewhere(gone.refusal()));
      dispatcher.dispatch(known.card().orderId());
    }
    return answer;
  }

  Outcome<Card> remove(String payerNumber) {
    Journal.KnownCard known =
        journal.latestCard(payerNumber).orElseThrow(UnknownCardException::new);
    String orderId = known.card().orderId();
    if (known.card().state() == CardState.REMOVED) {
      return new Outcome.Approved<>(known.card());
    }
    Instant giveUpAt = Instant.now().plus(config.givenUpAfter());
    if (!journal.transition(orderId, new CardEvidence.RemovalRequested(giveUpAt)).changed()) {
      return outcome(orderId, Phase.SENT, null);
    }
    Reply reply = Exchange.send(new TimeBudget(config), message(known), client::removeCard);
    CardEvidence learned = ofRemoval(known, reply);
    journal.transition(orderId, learned);
    if (learned instanceof CardEvidence.RemovalDoubt) {
      settleRemoval(orderId, false);
    }
    dispatcher.dispatch(orderId);
    if (reply instanceof Reply.NotSent notSent) {
      throw new NotSentException(notSent.cause().getMessage(), notSent.cause());
    }
    return learned instanceof CardEvidence.NotRemoved refused
        ? new Outcome.Declined<>(orderId, refused.refusal())
        : outcome(
            orderId,
            learned instanceof CardEvidence.RemovalDoubt doubt ? doubt.phase() : Phase.UNDERSTOOD,
            null);
  }

  /**
   * Ends a removal whose answer did not come: a card that Payple knows no more was removed, and one
   * that it still knows is removed again, for that is harmless.
   */
  void settleRemoval(String orderId, boolean again) {
    Journal.KnownCard known =
        journal
            .card(orderId)
            .filter(card -> card.card().state() == CardState.REMOVING)
            .orElse(null);
    if (known == null) {
      return;
    }
    CardInquiry answer = CardVerdict.ofLookup(keys, known, ask(known));
    if (answer instanceof CardInquiry.NotRegistered gone) {
      journal.transition(orderId, removedElsewhere(gone.refusal()));
    } else if (again) {
      CardEvidence learned =
          ofRemoval(
              known, Exchange.send(new TimeBudget(config), message(known), client::removeCard));
      journal.transition(
          orderId,
          learned instanceof CardEvidence.NotRemoved refused
              ? new CardEvidence.RemovalDoubt(
                  refused.phase(), refused.refusal().code(), "not removed yet; tried again later")
              : learned);
    }
  }

  /** A removal and a lookup that are both refused without a reason mean that there is no card. */
  private CardEvidence ofRemoval(Journal.KnownCard known, Reply reply) {
    CardEvidence learned = CardVerdict.ofRemoval(reply);
    return learned instanceof CardEvidence.NotRemoved refused
            && CardVerdict.saysNo(reply)
            && CardVerdict.saysNo(ask(known))
        ? removedElsewhere(refused.refusal())
        : learned;
  }

  /** Learns, from Payple, whether a card of which somebody says that it was removed still is. */
  void checkRemoval(Journal.KnownCard known) {
    Reply reply = ask(known);
    if (CardVerdict.ofLookup(keys, known, reply) instanceof CardInquiry.NotRegistered gone) {
      journal.transition(known.card().orderId(), removedElsewhere(gone.refusal()));
      dispatcher.dispatch(known.card().orderId());
    } else if (CardVerdict.saysNo(reply) && CardVerdict.saysNo(ask(known))) {
      journal.transition(
          known.card().orderId(), removedElsewhere(((Reply.Understood) reply).answer().refusal()));
      dispatcher.dispatch(known.card().orderId());
    }
  }

  Reply ask(Journal.KnownCard known) {
    return Exchange.send(new TimeBudget(config), message(known), client::inquireCard);
  }

  private CardMessage message(Journal.KnownCard known) {
    return new CardMessage(keys.open(known), known.card().payerNumber());
  }

  private Journal.KnownCard active(String payerNumber) {
    return journal
        .latestCard(payerNumber)
        .filter(card -> card.card().state() == CardState.ACTIVE)
        .orElseThrow(UnknownCardException::new);
  }

  private static CardEvidence removedElsewhere(Refusal refusal) {
    return new CardEvidence.Removed(refusal.code(), "Payple knows the card no more");
  }

  private Outcome<Card> outcome(String orderId, Phase phase, Refusal refusal) {
    Card card = journal.card(orderId).orElseThrow(UnknownCardException::new).card();
    return switch (card.state()) {
      case REMOVED -> new Outcome.Approved<>(card);
      case ACTIVE, CLAIMED ->
          new Outcome.Declined<>(orderId, refusal == null ? new Refusal(null, null) : refusal);
      case REMOVING -> new Outcome.InDoubt<>(orderId, phase);
    };
  }
}
