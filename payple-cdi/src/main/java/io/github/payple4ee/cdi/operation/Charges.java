// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Terms;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.client.TooManyCallsException;
import io.github.payple4ee.cdi.client.VisitorCalls;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardRecord;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.InstrumentKind;
import io.github.payple4ee.cdi.journal.NewPayment;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.lookup.ChargeAnswers;
import io.github.payple4ee.cdi.lookup.OutcomeRecorder;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.ChargeMessage;
import io.github.payple4ee.client.ChargeResponse;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Charges registered cards. It records the intent first, then sends the request, then records the
 * result.
 */
@Dependent
public class Charges {

  private final PaypleConfig config;
  private final PaypleClient client;
  private final Payments journal;
  private final BillingKeys keys;
  private final ChargeAnswers chargeAnswers;
  private final OutcomeRecorder outcomes;
  private final ConcurrentOutcome first;
  private final AutoRefunds late;
  private final VisitorCalls calls;
  private final ModuleClock clock;

  @Inject
  Charges(
      PaypleConfig config,
      @RestClient PaypleClient client,
      Payments journal,
      BillingKeys keys,
      ChargeAnswers chargeAnswers,
      OutcomeRecorder outcomes,
      ConcurrentOutcome first,
      AutoRefunds late,
      VisitorCalls calls,
      ModuleClock clock) {
    this.config = config;
    this.client = client;
    this.journal = journal;
    this.keys = keys;
    this.chargeAnswers = chargeAnswers;
    this.outcomes = outcomes;
    this.first = first;
    this.late = late;
    this.calls = calls;
    this.clock = clock;
  }

  /** Implements {@code PaypleService.charge}. */
  public Outcome<Payment> charge(ChargeRequest request) {
    try (VisitorCalls.Place place = calls.take(VisitorCalls.Kind.CHARGE)) {
      if (!place.granted() && mayBeSent(request.orderId())) {
        throw new NotSentException(
            "Order "
                + request.orderId()
                + " was not charged, because too many calls to Payple are under way"
                + " (payple.visitor-calls); repeat the charge in a few seconds",
            new TooManyCallsException());
      }
      Payments.Taken taken = take(request);
      Payment payment = taken.result().payment();
      return taken.result().changed()
          ? send(taken.result(), message(request, taken.card()))
          : firstOutcome(payment, place.granted());
    }
  }

  /** Whether a charge of this order would be sent now. */
  private boolean mayBeSent(String orderId) {
    return journal
        .find(orderId)
        .map(Payment::state)
        .filter(state -> state != PaymentState.OPEN && state != PaymentState.NOT_CHARGED)
        .isEmpty();
  }

  private Outcome<Payment> firstOutcome(Payment payment, boolean mayWait) {
    // the first caller may still look up a payment that its call left in doubt
    Payment latest =
        mayWait && payment.state() == PaymentState.CHARGING
            ? first.await(
                () -> journal.find(payment.orderId()).orElseThrow(),
                seen ->
                    seen.state() != PaymentState.CHARGING && seen.state() != PaymentState.IN_DOUBT)
            : payment;
    return late.refunds(latest) ? refunded(latest) : outcome(latest, Phase.SENT);
  }

  private Payments.Taken take(ChargeRequest request) {
    Instant leaseUntil = clock.instant().plus(config.limits().callLease());
    return journal.charge(NewPayment.of(request), leaseUntil);
  }

  private ChargeMessage message(ChargeRequest request, CardRecord card) {
    try {
      return ChargeMessage.of(request, keys.open(card));
    } catch (RuntimeException sealed) {
      journal.transition(
          request.orderId(), new ChargeEvidence.NotSent(Phase.PREPARED, sealed.getMessage()));
      throw sealed;
    }
  }

  private Outcome<Payment> send(Transition.Result taken, ChargeMessage message) {
    Payment payment = taken.payment();
    TimeBudget budget = new TimeBudget(config.limits());
    CallResult<ChargeResponse> result =
        PaypleCall.send(budget, message, call(payment.terms(), message));
    ChargeEvidence learned = chargeAnswers.ofCharge(payment, result);
    Payment after = outcomes.record(taken, learned, budget);
    String notDone = notCharged(payment.orderId());
    result.orThrowNotSent(notDone);
    if (learned instanceof ChargeEvidence.KeyRejected refused) {
      throw new NotSentException(
          notDone
              + ": Payple did not accept the key that it had just issued ("
              + refused.refusal().code()
              + ")");
    }
    if (learned instanceof ChargeEvidence.NotProcessed refused) {
      throw new NotSentException(notDone + ": " + CodeRules.notProcessedBecause(refused.refusal()));
    }
    Phase phase = learned instanceof DoubtEvidence.Doubt doubt ? doubt.phase() : Phase.UNDERSTOOD;
    // the answer came so late that the order had already ended
    return config.refundsLatePayments() && late.refunds(after)
        ? refunded(after)
        : outcome(after, phase);
  }

  private static String notCharged(String orderId) {
    return "Order " + orderId + " was not charged; repeat the charge with the same order id";
  }

  /** The operation of the charge: it differs for a card and an account, and for a month. */
  private Function<Envelope<ChargeMessage>, ChargeResponse> call(
      Terms terms, ChargeMessage message) {
    boolean month = message.recurring() != null;
    return InstrumentKind.of(terms.method()) == InstrumentKind.ACCOUNT
        ? month ? client::chargeAccountMonth : client::chargeAccount
        : month ? client::chargeMonth : client::charge;
  }

  private static Outcome<Payment> refunded(Payment payment) {
    return new Outcome.Declined<>(
        payment.orderId(),
        new Refusal(null, "charged after its order had ended, so the module refunds it"));
  }

  private static Outcome<Payment> outcome(Payment payment, Phase phase) {
    String orderId = payment.orderId();
    return switch (payment.state()) {
      case PAID, CANCELLING, PARTLY_CANCELLED, CANCELLED, CARD_REGISTERED ->
          new Outcome.Approved<>(payment);
      case DECLINED, NOT_CHARGED, EXPIRED, ABANDONED ->
          new Outcome.Declined<>(orderId, payment.refusal().orElse(new Refusal(null, null)));
      case OPEN ->
          throw new NotSentException(
              "The charge of order "
                  + orderId
                  + " was requested by another call, which could not send it; repeat the"
                  + " charge at any time");
      case CONFIRMING, CHARGING, IN_DOUBT, NEEDS_REVIEW -> new Outcome.InDoubt<>(orderId, phase);
    };
  }
}
