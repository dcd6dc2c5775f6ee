// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.Account;
import io.github.payple4ee.AccountInquiry;
import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.cdi.client.TooManyCallsException;
import io.github.payple4ee.cdi.client.VisitorCalls;
import io.github.payple4ee.cdi.journal.InstrumentKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The registered cards and bank accounts of buyers, for the shop. Visitors cause lookups and
 * removals, so these calls count towards {@code payple.visitor-calls}.
 */
@Dependent
public class Instruments {

  static final String BUSY =
      "The module did not call Payple for the card or account, because too many"
          + " calls are under way (payple.visitor-calls); repeat the call in a few"
          + " seconds";

  private final Cards cards;
  private final CardRemovals removals;
  private final VisitorCalls calls;

  @Inject
  Instruments(Cards cards, CardRemovals removals, VisitorCalls calls) {
    this.cards = cards;
    this.removals = removals;
    this.calls = calls;
  }

  /** Implements {@code PaypleService.findCard}. */
  public Optional<Card> findCard(String payerNumber) {
    return cards.find(payerNumber, InstrumentKind.CARD);
  }

  /** Implements {@code PaypleService.findAccount}. */
  public Optional<Account> findAccount(String payerNumber) {
    return cards.find(payerNumber, InstrumentKind.ACCOUNT).map(Instruments::account);
  }

  /** Implements {@code PaypleService.inquireCard}. */
  public CardInquiry inquireCard(String payerNumber) {
    return inquire(payerNumber, InstrumentKind.CARD);
  }

  /** Implements {@code PaypleService.inquireAccount}. */
  public AccountInquiry inquireAccount(String payerNumber) {
    CardInquiry answer = inquire(payerNumber, InstrumentKind.ACCOUNT);
    if (answer instanceof CardInquiry.Registered registered) {
      return new AccountInquiry.Registered(account(registered.card()), registered.further());
    }
    return answer instanceof CardInquiry.NotRegistered gone
        ? new AccountInquiry.NotRegistered(gone.refusal())
        : new AccountInquiry.Failed(((CardInquiry.Failed) answer).reason());
  }

  /** Implements {@code PaypleService.removeCard}. */
  public Outcome<Card> removeCard(String payerNumber) {
    return remove(payerNumber, InstrumentKind.CARD);
  }

  /** Implements {@code PaypleService.removeAccount}. */
  public Outcome<Account> removeAccount(String payerNumber) {
    Outcome<Card> ended = remove(payerNumber, InstrumentKind.ACCOUNT);
    if (ended instanceof Outcome.Approved<Card> removed) {
      return new Outcome.Approved<>(account(removed.value()));
    }
    return ended instanceof Outcome.Declined<Card> declined
        ? new Outcome.Declined<>(declined.orderId(), declined.refusal())
        : inDoubt((Outcome.InDoubt<Card>) ended);
  }

  private static Outcome<Account> inDoubt(Outcome.InDoubt<Card> doubt) {
    return new Outcome.InDoubt<>(doubt.orderId(), doubt.phase());
  }

  private CardInquiry inquire(String payerNumber, InstrumentKind kind) {
    return within(() -> cards.inquire(payerNumber, kind), () -> new CardInquiry.Failed(BUSY));
  }

  private Outcome<Card> remove(String payerNumber, InstrumentKind kind) {
    return within(
        () -> removals.remove(payerNumber, kind),
        () -> {
          throw new NotSentException(BUSY, new TooManyCallsException());
        });
  }

  private <T> T within(Supplier<T> call, Supplier<T> busy) {
    try (VisitorCalls.Place place = calls.take(VisitorCalls.Kind.CARD)) {
      return place.granted() ? call.get() : busy.get();
    }
  }

  /** Converts a stored account. The journal stores its bank in the columns of the card company. */
  static Account account(Card stored) {
    return new Account(
        stored.orderId(),
        stored.payerNumber(),
        stored.state(),
        stored.registeredAt(),
        stored.company(),
        stored.companyCode(),
        stored.number(),
        stored.holder());
  }
}
