// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.cdi.client.Exchange;
import io.github.payple4ee.cdi.client.Reply;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.Opening;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.client.ChargeMessage;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Charges registered cards: the row first, then the call, then the row again. */
@Dependent
public class Charges {

  private final PaypleConfig config;
  private final PaypleClient client;
  private final Journal journal;
  private final BillingKeys keys;
  private final Verdict verdict;
  private final Lookup lookup;
  private final FirstOutcome first;
  private final EventDispatcher dispatcher;

  @Inject
  Charges(
      PaypleConfig config,
      @RestClient PaypleClient client,
      Journal journal,
      BillingKeys keys,
      Verdict verdict,
      Lookup lookup,
      FirstOutcome first,
      EventDispatcher dispatcher) {
    this.config = config;
    this.client = client;
    this.journal = journal;
    this.keys = keys;
    this.verdict = verdict;
    this.lookup = lookup;
    this.first = first;
    this.dispatcher = dispatcher;
  }

  Outcome<Payment> charge(ChargeRequest request) {
    Optional<Outcome<Payment>> known = firstOutcome(request);
    if (known.isPresent()) {
      return known.get();
    }
    Journal.KnownCard card = chargeable(request.payerNumber());
    Secret billingKey = keys.open(card.card().orderId(), card.key());
    Transition.Result taken = take(request, card.key().digest());
    if (!taken.changed()) {
      return firstOutcome(taken.payment());
    }
    return send(taken.payment(), new ChargeMessage(request, billingKey));
  }

  /** What came of the same order before; empty when it may be charged now. */
  private Optional<Outcome<Payment>> firstOutcome(ChargeRequest request) {
    return journal
        .find(request.orderId())
        .filter(known -> !mayBeCharged(known))
        .map(known -> firstOutcome(journal.open(Opening.of(request), Instant.now())));
  }

  private Outcome<Payment> firstOutcome(Payment payment) {
    return outcome(
        first.await(
            () -> journal.find(payment.orderId()).orElseThrow(),
            known -> known.state() != PaymentState.CHARGING),
        Phase.SENT);
  }

  private static boolean mayBeCharged(Payment payment) {
    return payment.state() == PaymentState.OPEN || payment.state() == PaymentState.NOT_CHARGED;
  }

  private Journal.KnownCard chargeable(String payerNumber) {
    return journal
        .latestCard(payerNumber)
        .filter(card -> card.card().state() == CardState.ACTIVE)
        .orElseThrow(UnknownCardException::new);
  }

  private Transition.Result take(ChargeRequest request, String keyDigest) {
    Instant giveUpAt = Instant.now().plus(config.givenUpAfter());
    try {
      return journal.charge(Opening.of(request), keyDigest, giveUpAt);
    } catch (OrderConflictException conflict) {
      throw conflict;
    } catch (RuntimeException another) {
      // two wanted the same order or the same month at the same time, and the other one was first
      return journal.charge(Opening.of(request), keyDigest, giveUpAt);
    }
  }

  private Outcome<Payment> send(Payment payment, ChargeMessage message) {
    String orderId = payment.orderId();
    TimeBudget budget = new TimeBudget(config);
    Reply reply =
        message.request().month() == null
            ? Exchange.send(budget, message, client::charge)
            : Exchange.send(budget, message, client::chargeMonth);
    ChargeEvidence learned = verdict.ofCharge(payment, reply);
    Payment after = journal.transition(orderId, learned).payment();
    if (after.state() == PaymentState.IN_DOUBT) {
      lookup.settleInTime(after, budget);
    }
    dispatcher.dispatch(orderId);
    if (reply instanceof Reply.NotSent notSent) {
      throw new NotSentException(notSent.cause().getMessage(), notSent.cause());
    }
    if (learned instanceof ChargeEvidence.KeyNotAccepted refused) {
      throw new NotSentException(
          "Payple did not accept the key it had just given: " + refused.refusal().code());
    }
    Phase phase = learned instanceof ChargeEvidence.Doubt doubt ? doubt.phase() : Phase.UNDERSTOOD;
    return outcome(journal.find(orderId).orElseThrow(), phase);
  }

  private static Outcome<Payment> outcome(Payment payment, Phase phase) {
    String orderId = payment.orderId();
    return switch (payment.state()) {
      case PAID, CANCELLING, PARTLY_CANCELLED, CANCELLED, CARD_REGISTERED ->
          new Outcome.Approved<>(payment);
      case DECLINED, NOT_CHARGED, EXPIRED, ABANDONED ->
          new Outcome.Declined<>(orderId, payment.refusal().orElse(new Refusal(null, null)));
      case OPEN, CONFIRMING, CHARGING, IN_DOUBT, NEEDS_REVIEW ->
          new Outcome.InDoubt<>(orderId, phase);
    };
  }
}
