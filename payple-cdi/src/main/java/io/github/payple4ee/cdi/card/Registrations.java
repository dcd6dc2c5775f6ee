// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardState;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardDetails;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.CardRecord;
import io.github.payple4ee.cdi.journal.CardRegister;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.InstrumentKind;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.SealedKey;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.client.CardResponse;
import io.github.payple4ee.client.PaypleField;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Verifies at Payple that a claimed card exists and belongs to this buyer only. */
@Dependent
public class Registrations {

  // the encrypted key must fit into its column; Payple's keys have about sixty letters
  private static final int LONGEST_KEY = 1000;

  private final TimeLimits limits;
  private final Payments journal;
  private final CardRegister register;
  private final Cards cards;
  private final BillingKeys keys;
  private final ModuleClock clock;

  @Inject
  Registrations(
      TimeLimits limits,
      Payments journal,
      CardRegister register,
      Cards cards,
      BillingKeys keys,
      ModuleClock clock) {
    this.limits = limits;
    this.journal = journal;
    this.register = register;
    this.cards = cards;
    this.keys = keys;
    this.clock = clock;
  }

  /** Queries Payple for the card of a claim. */
  public void verify(Payment registration, Claim claim) {
    keep(registration, claim, clock.instant().plus(limits.callLease()))
        .ifPresent(
            claimed ->
                journal.transition(registration.orderId(), ofClaim(claimed, cards.ask(claimed))));
  }

  /**
   * Stores the card of a claim. The resolver queries Payple for it, and the sender does not wait.
   */
  public void keep(Payment registration, Claim claim) {
    keep(registration, claim, clock.instant());
  }

  private Optional<CardRecord> keep(Payment registration, Claim claim, Instant askAt) {
    String orderId = registration.orderId();
    Optional<Evidence> objection = objection(registration, claim);
    if (objection.isPresent()) {
      journal.transition(orderId, objection.get());
      return Optional.empty();
    }
    Secret billingKey = Secret.of(claim.value(PaypleField.PAYER_ID).orElseThrow());
    CardRecord claimed =
        claimed(registration, keys.seal(orderId, registration.terms().payerNumber(), billingKey));
    journal.transition(orderId, new CardEvidence.ClaimStored(CardDetails.of(claimed.key()), askAt));
    return Optional.of(claimed);
  }

  /**
   * Queries Payple again for the card of a claim, because an earlier query failed or its answer was
   * not recorded.
   *
   * @return whether there was such a claim
   */
  public boolean reconcile(Payment registration) {
    String orderId = registration.orderId();
    Optional<CardRecord> claimed =
        journal
            .require(orderId)
            .card()
            .filter(known -> known.card().state() == CardState.CLAIMED)
            .filter(known -> !known.key().destroyed());
    claimed.ifPresent(card -> journal.transition(orderId, ofAnswer(registration, card)));
    return claimed.isPresent();
  }

  private Evidence ofAnswer(Payment registration, CardRecord claimed) {
    CallResult<CardResponse> result = cards.ask(claimed);
    return registration.state() == PaymentState.IN_DOUBT
        ? ofDoubt(claimed, result)
        : ofClaim(claimed, result);
  }

  private Optional<Evidence> objection(Payment registration, Claim claim) {
    String work = claim.value(PaypleField.PAYMENT_WORK).orElse("AUTH");
    // protocol notes: the manual's text and its table name the work of a registration differently
    if (!work.equals("AUTH") && !work.equals("AUTHREG")) {
      return refused("the claim names another work than a registration");
    }
    return objectionToCard(registration, claim);
  }

  /** Why Payple is not queried for the card of a claim. */
  Optional<Evidence> objectionToCard(Payment registration, Claim claim) {
    Optional<String> key = claim.value(PaypleField.PAYER_ID);
    if (key.isEmpty()) {
      return refused("the claim names no card");
    }
    if (key.get().length() > LONGEST_KEY) {
      return refused("the claim names a key that is not a billing key of Payple");
    }
    String payerNumber = registration.terms().payerNumber();
    if (CardAnswers.namesAnotherBuyer(claim.value(PaypleField.PAYER_NUMBER), payerNumber)) {
      return refused("the claim names another buyer");
    }
    boolean another =
        register.cardsOf(keys.digests(Secret.of(key.get()))).stream()
            .filter(known -> known.card().state() != CardState.REMOVED)
            .anyMatch(known -> !known.card().payerNumber().equals(payerNumber));
    return another
        ? refused("the claim names a card that another buyer has registered")
        : Optional.empty();
  }

  private static Optional<Evidence> refused(String reason) {
    return Optional.of(new ClaimEvidence.ClaimRefused(reason, false));
  }

  private CardRecord claimed(Payment registration, SealedKey key) {
    return new CardRecord(
        new Card(
            registration.orderId(),
            registration.terms().payerNumber(),
            CardState.CLAIMED,
            clock.instant(),
            null,
            null,
            null,
            null),
        InstrumentKind.of(registration.terms().method()),
        key);
  }

  private Evidence ofClaim(CardRecord claimed, CallResult<CardResponse> result) {
    if (result instanceof CallResult.Answered<CardResponse> answered) {
      CardResponse response = answered.response();
      if (response.success()) {
        return CardAnswers.objection(keys, claimed, response)
            .<Evidence>map(reason -> new ClaimEvidence.CardUnknown(reason, claimed.key()))
            .orElseGet(() -> new CardEvidence.Registered(CardDetails.of(claimed.key(), response)));
      }
      if (CardAnswers.unknown(response)) {
        return new ClaimEvidence.CardUnknown(
            "Payple does not know the card: " + response.refusal().code(), claimed.key());
      }
    }
    return new CardEvidence.Claimed(
        CardDetails.of(claimed.key()),
        result.phase(),
        "the module could not query Payple for the card");
  }

  private Evidence ofDoubt(CardRecord claimed, CallResult<CardResponse> result) {
    if (result instanceof CallResult.Answered<CardResponse> answered) {
      CardResponse response = answered.response();
      if (response.success()) {
        return CardAnswers.objection(keys, claimed, response)
            .<Evidence>map(reason -> new DoubtEvidence.LookupInconclusive(null, reason))
            .orElseGet(() -> new CardEvidence.Registered(CardDetails.of(claimed.key(), response)));
      }
      if (CardAnswers.unknown(response)) {
        return new DoubtEvidence.NotFound(response.refusal());
      }
    }
    return new DoubtEvidence.LookupInconclusive(
        null, "the module could not query Payple for the card");
  }
}
