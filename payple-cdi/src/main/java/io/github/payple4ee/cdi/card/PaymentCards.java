// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.CardState;
import io.github.payple4ee.CardVersion;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardDetails;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.CardRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.SealedKey;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.client.CardResponse;
import io.github.payple4ee.client.PaypleField;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Finds the card that a charged payment was to register, when Payple's answer to the charge did not
 * name it (manual: 1. PCD_CARD_VER 01). The module queries Payple for the card that the window
 * named. If the window named none, it looks the payment up once more.
 */
@Dependent
public class PaymentCards {

  private final TimeLimits limits;
  private final Payments journal;
  private final Registrations registrations;
  private final BillingKeys keys;
  private final Cards cards;
  private final Lookup lookup;

  @Inject
  PaymentCards(
      TimeLimits limits,
      Payments journal,
      Registrations registrations,
      BillingKeys keys,
      Cards cards,
      Lookup lookup) {
    this.limits = limits;
    this.journal = journal;
    this.registrations = registrations;
    this.keys = keys;
    this.cards = cards;
    this.lookup = lookup;
  }

  /**
   * The card that a claim names for a payment that is to register one. The card is stored as
   * claimed, and can be charged only after Payple confirmed that it is this buyer's. A claim
   * without a card stays valid.
   */
  public Optional<CardDetails> claimed(String orderId, Claim claim) {
    if (!claim.success() || claim.value(PaypleField.PAYER_ID).isEmpty()) {
      return Optional.empty();
    }
    return journal
        .find(orderId)
        .filter(payment -> payment.work().inWindow() && payment.work().movesMoney())
        .filter(payment -> payment.terms().card() == CardVersion.RECURRING)
        .filter(payment -> registrations.objectionToCard(payment, claim).isEmpty())
        .map(
            payment ->
                CardDetails.of(
                    seal(payment, Secret.of(claim.value(PaypleField.PAYER_ID).orElseThrow()))));
  }

  /** Queries Payple for the card, if the payment waits for one. The caller delivers the events. */
  public void reconcile(Payment payment) {
    reconcile(payment, new TimeBudget(limits));
  }

  /**
   * The same, unless the time of the operation is over. In that case the resolver queries later.
   *
   * @return whether Payple was queried, so that an event may be due
   */
  public boolean reconcile(Payment payment, TimeBudget budget) {
    if (payment.terms().card() != CardVersion.RECURRING
        || !budget.allowsAnotherCall()
        || !journal.require(payment.orderId()).cardAwaited()) {
      return false;
    }
    journal.transition(payment.orderId(), found(payment, budget));
    return true;
  }

  private CardEvidence found(Payment payment, TimeBudget budget) {
    Optional<CardRecord> claimed =
        journal
            .require(payment.orderId())
            .card()
            .filter(known -> known.card().state() == CardState.CLAIMED)
            .filter(known -> !known.key().destroyed());
    if (claimed.isEmpty()) {
      return ofPayment(payment, budget);
    }
    CallResult<CardResponse> result = cards.ask(claimed.get(), budget);
    if (result instanceof CallResult.Answered<CardResponse> answered) {
      CardResponse response = answered.response();
      if (response.success() && CardAnswers.objection(keys, claimed.get(), response).isEmpty()) {
        return new CardEvidence.Registered(CardDetails.of(claimed.get().key(), response));
      }
      if (response.success() || CardAnswers.unknown(response)) {
        return ofPayment(payment, budget);
      }
    }
    return new CardEvidence.LookupUnavailable(
        result.phase(), "The module could not query Payple for the card");
  }

  /**
   * Looks the payment up, because the answer may name the card that the answer to the charge did
   * not name.
   */
  private CardEvidence ofPayment(Payment payment, TimeBudget budget) {
    Inquiry answer = lookup.askInTime(payment, budget);
    if (answer instanceof Inquiry.Failed failed) {
      return new CardEvidence.LookupUnavailable(Phase.ANSWERED, failed.reason());
    }
    return answer instanceof Inquiry.Charged charged && charged.billingKey().isPresent()
        ? new CardEvidence.Registered(
            CardDetails.of(seal(payment, charged.billingKey().get()), charged.approval()))
        : new CardEvidence.NotRegistered("Payple's answer names no registered card");
  }

  private SealedKey seal(Payment payment, Secret billingKey) {
    return keys.seal(payment.orderId(), payment.terms().payerNumber(), billingKey);
  }
}
