// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.Card;
import io.github.payple4ee.CardState;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentInstrument;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.TooManyCallsException;
import io.github.payple4ee.cdi.client.VisitorCalls;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.journal.Adoption;
import io.github.payple4ee.cdi.journal.AdoptionRules;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardDetails;
import io.github.payple4ee.cdi.journal.CardRecord;
import io.github.payple4ee.cdi.journal.CardRegister;
import io.github.payple4ee.cdi.journal.InstrumentKind;
import io.github.payple4ee.cdi.journal.JournalException;
import io.github.payple4ee.cdi.journal.NewPayment;
import io.github.payple4ee.cdi.lookup.VisitorLookups;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.CardResponse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Adopts cards and bank accounts that buyers registered without the module. */
@Dependent
public class Adoptions {

  private static final int ASKED_TOO_OFTEN = 3;
  private static final String BUSY =
      "The module did not query Payple for the card or account, because too"
          + " many lookups are waiting (payple.lookups-per-second); repeat the call"
          + " in a few seconds";

  private static final String NOT_ADOPTED =
      "The card or account was not adopted; repeat the call with the same billing key";

  private static final String UNCONFIRMED =
      "It is not known whether the card or account was adopted, because the"
          + " journal's database did not confirm it; repeat the call with the same"
          + " billing key";

  private final CardRegister register;
  private final Cards cards;
  private final BillingKeys keys;
  private final VisitorLookups lookups;
  private final VisitorCalls calls;
  private final ModuleClock clock;

  @Inject
  Adoptions(
      CardRegister register,
      Cards cards,
      BillingKeys keys,
      VisitorLookups lookups,
      VisitorCalls calls,
      ModuleClock clock) {
    this.register = register;
    this.cards = cards;
    this.keys = keys;
    this.lookups = lookups;
    this.calls = calls;
    this.clock = clock;
  }

  /** Adopts a card or account, as {@code PaypleService.adopt} documents. */
  public Outcome<PaymentInstrument> adopt(AdoptRequest request) {
    try (VisitorCalls.Place place = calls.take(VisitorCalls.Kind.CARD)) {
      if (!place.granted()) {
        throw new NotSentException(Instruments.BUSY, new TooManyCallsException());
      }
      return adopt(request, this::awaitTurn);
    }
  }

  private void awaitTurn() {
    if (!lookups.awaitTurn()) {
      throw new NotSentException(BUSY, new TooManyCallsException());
    }
  }

  /**
   * The card or account, if it is already in the journal. Payple is not queried.
   *
   * @throws io.github.payple4ee.OrderConflictException when the journal contradicts the adoption
   */
  public Optional<PaymentInstrument> known(AdoptRequest request) {
    return confirmed(() -> rules(request).known().map(Adoptions::instrument));
  }

  /**
   * The same as {@link #adopt(AdoptRequest)}.
   *
   * @param turn waits until the lookup may be made
   */
  public Outcome<PaymentInstrument> adopt(AdoptRequest request, Runnable turn) {
    return confirmed(() -> adoptedNow(request, turn));
  }

  private static <T> T confirmed(Supplier<T> work) {
    try {
      return work.get();
    } catch (JournalException unconfirmed) {
      throw new NotSentException(UNCONFIRMED, unconfirmed);
    }
  }

  private Outcome<PaymentInstrument> adoptedNow(AdoptRequest request, Runnable turn) {
    // before anything is read, because a card that is registered from now on is later than this one
    Instant requestedAt = clock.instant();
    AdoptionRules rules = rules(request);
    Optional<CardRecord> known = rules.known();
    if (known.isPresent()) {
      return new Outcome.Approved<>(instrument(known.get()));
    }
    NewPayment registration = NewPayment.of(request, orderId(request, rules.cardsOfBuyer() + 1));
    CardRecord claimed = claimed(request, registration.orderId(), requestedAt);
    CallResult<CardResponse> result = ask(claimed, turn);
    result.orThrowNotSent(NOT_ADOPTED);
    return result
        .answer()
        .map(response -> ofAnswer(registration, claimed, response, requestedAt))
        .orElseGet(() -> new Outcome.InDoubt<>(registration.orderId(), result.phase()));
  }

  private AdoptionRules rules(AdoptRequest request) {
    List<String> digests = keys.digests(request.billingKey());
    List<CardRecord> ofKey = register.cardsOf(digests);
    return new AdoptionRules(
        digests,
        ofKey,
        register.ofBuyer(request.payerNumber(), InstrumentKind.of(request.method())));
  }

  /**
   * The order id of the registration. Two simultaneous adoptions for a buyer compute the same order
   * id, and only one of them is stored.
   */
  private String orderId(AdoptRequest request, int number) {
    String kind = InstrumentKind.of(request.method()).name().toLowerCase(Locale.ROOT);
    return "adopted-" + kind + "-" + keys.buyer(request.payerNumber()) + "-" + number;
  }

  private CardRecord claimed(AdoptRequest request, String orderId, Instant requestedAt) {
    String payerNumber = request.payerNumber();
    return new CardRecord(
        new Card(orderId, payerNumber, CardState.CLAIMED, requestedAt, null, null, null, null),
        InstrumentKind.of(request.method()),
        keys.seal(orderId, payerNumber, request.billingKey()));
  }

  private CallResult<CardResponse> ask(CardRecord claimed, Runnable turn) {
    turn.run();
    CallResult<CardResponse> result = cards.ask(claimed);
    for (int again = 0; again < ASKED_TOO_OFTEN && tooOften(result); again++) {
      turn.run();
      result = cards.ask(claimed);
    }
    return result;
  }

  private static boolean tooOften(CallResult<CardResponse> result) {
    return result.answer().map(CardResponse::refusal).filter(CodeRules::rateLimited).isPresent();
  }

  private Outcome<PaymentInstrument> ofAnswer(
      NewPayment registration, CardRecord claimed, CardResponse response, Instant requestedAt) {
    String orderId = registration.orderId();
    if (response.success()) {
      Optional<String> objection = CardAnswers.objection(keys, claimed, response);
      return objection.isPresent()
          ? new Outcome.Declined<>(orderId, new Refusal(null, objection.get()))
          : new Outcome.Approved<>(stored(registration, claimed, response, requestedAt));
    }
    if (CardAnswers.unknown(response)) {
      return new Outcome.Declined<>(orderId, response.refusal());
    }
    if (CodeRules.notProcessed(response.refusal())) {
      throw new NotSentException(
          NOT_ADOPTED + ": " + CodeRules.notProcessedBecause(response.refusal()));
    }
    return new Outcome.InDoubt<>(orderId, Phase.UNDERSTOOD);
  }

  private PaymentInstrument stored(
      NewPayment registration, CardRecord claimed, CardResponse response, Instant requestedAt) {
    return instrument(
        register.adopt(
            new Adoption(
                registration,
                CardDetails.of(claimed.key(), response),
                keys.digests(keys.open(claimed)),
                requestedAt)));
  }

  private static PaymentInstrument instrument(CardRecord stored) {
    return stored.kind() == InstrumentKind.ACCOUNT
        ? Instruments.account(stored.card())
        : stored.card();
  }
}
