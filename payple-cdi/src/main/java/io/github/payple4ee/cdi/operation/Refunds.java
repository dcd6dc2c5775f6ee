// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refund;
import io.github.payple4ee.Secret;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundDoubtEvidence;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.RefundRecord;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.lookup.ChargeAnswers;
import io.github.payple4ee.cdi.lookup.DeclineVerification;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.protocol.KoreanDay;
import io.github.payple4ee.client.CancelMessage;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.RefundResponse;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Refunds payments: the row first, then the call, then the row again; one refund of a payment at a
 * time.
 */
@Dependent
public class Refunds {

  /** Names the refund that the module itself asks for; no shop may use such a name. */
  public static final String AUTOMATIC = "payple-late";

  private final PaypleConfig config;
  private final PaypleClient client;
  private final Payments journal;
  private final Lookup lookup;
  private final DeclineVerification secondLook;
  private final ConcurrentOutcome first;
  private final EventDispatcher dispatcher;
  private final ModuleClock clock;

  @Inject
  Refunds(
      PaypleConfig config,
      @RestClient PaypleClient client,
      Payments journal,
      Lookup lookup,
      DeclineVerification secondLook,
      ConcurrentOutcome first,
      EventDispatcher dispatcher,
      ModuleClock clock) {
    this.config = config;
    this.client = client;
    this.journal = journal;
    this.lookup = lookup;
    this.secondLook = secondLook;
    this.first = first;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** Refunds a payment or a part of it, as {@code PaypleService.cancel} says. */
  public Outcome<Refund> cancel(CancelRequest request) {
    return cancel(request, request.refundId(), false);
  }

  /** Refunds all that is left of a late payment, once, without being asked by the shop. */
  Outcome<Refund> cancelAutomatically(String orderId) {
    return cancel(CancelRequest.whole(orderId), AUTOMATIC, true);
  }

  private Outcome<Refund> cancel(CancelRequest request, @Nullable String name, boolean automatic) {
    Secret refundKey =
        config
            .merchant()
            .refundKey()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "payple.refund-key is missing: set the one of Payple's admin pages to refund"));
    Payment payment =
        journal
            .find(request.orderId())
            .orElseThrow(() -> new UnknownOrderException(request.orderId()));
    Optional<Outcome<Refund>> known =
        Optional.ofNullable(name).flatMap(id -> firstOutcome(request, id));
    if (known.isPresent()) {
      return known.get();
    }
    String refundId = name == null ? nameOf(payment, request) : name;
    Optional<RefundRecord> unseen = unseen(request, refundId);
    RefundEvidence asked =
        unseen
            .map(seen -> again(payment, seen))
            .orElseGet(() -> requested(payment, request, refundId, automatic));
    Transition.Result taken = journal.transition(payment.orderId(), asked);
    if (!taken.changed()) {
      Optional<Outcome<Refund>> other = firstOutcome(request, refundId);
      if (name != null && other.isPresent()) {
        return other.get();
      }
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " has another refund under way, or not that much left to refund");
    }
    RefundRecord mine = refundOf(payment.orderId(), refundId).orElseThrow();
    TimeBudget budget = new TimeBudget(config.limits());
    return unseen.isPresent() && !lookup.stillNotSeen(taken.payment(), mine.refund(), budget)
        ? lookedUp(mine.refund())
        : send(taken.payment(), mine, unseen.isPresent(), refundKey, budget);
  }

  /**
   * Matches a repeated refund request without a name to the earlier request of the same amount that
   * Payple did not know.
   */
  private String nameOf(Payment payment, CancelRequest request) {
    long amount = request.amount() == null ? payment.refundable() : request.amount();
    return journal.require(payment.orderId()).unseenRefunds().stream()
        .map(RefundRecord::refund)
        .filter(refund -> refund.amount() == amount)
        .filter(refund -> request.vat() == null || request.vat().equals(refund.vat()))
        .map(Refund::refundId)
        .findFirst()
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private Outcome<Refund> lookedUp(Refund refund) {
    dispatcher.dispatch(refund.orderId());
    return outcome(refundOf(refund.orderId(), refund.refundId()).orElseThrow(), Phase.SENT);
  }

  /** A refund of that name that Payple was asked for and did not know of. */
  private Optional<RefundRecord> unseen(CancelRequest request, String refundId) {
    Optional<RefundRecord> unseen =
        refundOf(request.orderId(), refundId)
            .filter(known -> known.state() == RefundState.NOT_SEEN);
    unseen.ifPresent(known -> requireSame(request, known));
    return unseen;
  }

  private RefundEvidence again(Payment payment, RefundRecord unseen) {
    requirePossible(payment, unseen.refund().amount());
    return new RefundEvidence.RefundRetryRequested(unseen.refund().refundId(), leaseUntil());
  }

  private RefundEvidence requested(
      Payment payment, CancelRequest request, String refundId, boolean automatic) {
    long amount = request.amount() == null ? payment.refundable() : request.amount();
    requirePossible(payment, amount);
    return new RefundEvidence.RefundRequested(
        refundId, amount, vat(payment, request, amount), leaseUntil(), automatic);
  }

  private Instant leaseUntil() {
    return clock.instant().plus(config.limits().callLease());
  }

  private Outcome<Refund> send(
      Payment payment, RefundRecord mine, boolean again, Secret refundKey, TimeBudget budget) {
    Refund refund = mine.refund();
    String orderId = payment.orderId();
    String refundId = refund.refundId();
    CallResult<RefundResponse> reply =
        PaypleCall.send(
            budget,
            CancelMessage.of(
                orderId,
                paidOn(payment, budget),
                payment.terms().month(),
                refund.amount(),
                refund.vat(),
                refundKey),
            client::cancel);
    RefundEvidence verdict =
        again && reply instanceof CallResult.NotSent<RefundResponse> notSent
            ? new RefundEvidence.RefundRetryNotSent(
                refundId, notSent.phase(), notSent.cause().getMessage())
            : learned(payment, refund, again, reply, budget);
    // Payple may have no more to refund because it made the first one
    if (again
        && verdict instanceof RefundEvidence.RefundDeclined
        && !lookup.stillNotSeen(payment, refund, budget)) {
      return lookedUp(refund);
    }
    Transition.Result learned = journal.outcome(orderId, mine.attempt(), verdict);
    if (verdict instanceof RefundDoubtEvidence.RefundDoubt) {
      lookup.settleInTime(learned.payment(), budget);
      dispatcher.dispatch(orderId);
    } else {
      dispatcher.dispatch(learned.events());
    }
    reply.orThrowNotSent();
    Optional<String> notProcessed = notProcessed(verdict);
    if (notProcessed.isPresent()) {
      throw new NotSentException(notProcessed.get() + "; nothing was refunded: repeat the refund");
    }
    Phase phase =
        verdict instanceof RefundDoubtEvidence.RefundDoubt doubt ? doubt.phase() : Phase.UNDERSTOOD;
    return outcome(refundOf(orderId, refundId).orElseThrow(), phase);
  }

  /** That Payple did not process the refund is looked up, unless that was done just before. */
  private RefundEvidence learned(
      Payment payment,
      Refund refund,
      boolean again,
      CallResult<RefundResponse> reply,
      TimeBudget budget) {
    RefundEvidence said =
        ChargeAnswers.ofRefund(payment, refund.refundId(), refund.amount(), reply);
    if (!(said instanceof RefundEvidence.RefundNotSent notDone)
        || !(reply instanceof CallResult.Answered<RefundResponse> answered)) {
      return said;
    }
    return again
        ? new RefundEvidence.RefundRetryNotSent(
            refund.refundId(), Phase.UNDERSTOOD, notDone.reason())
        : secondLook.verify(payment, refund, notDone, answered.response().refusal().code(), budget);
  }

  /** Why a refund that was sent may be sent again: Payple did not process it. */
  private static Optional<String> notProcessed(RefundEvidence verdict) {
    return verdict instanceof RefundEvidence.RefundNotSent notDone
        ? Optional.of(notDone.reason())
        : verdict instanceof RefundEvidence.RefundRetryNotSent notRepeated
            ? Optional.of(notRepeated.reason())
            : Optional.empty();
  }

  private Optional<RefundRecord> refundOf(String orderId, String refundId) {
    return journal.require(orderId).refund(refundId);
  }

  private Optional<Outcome<Refund>> firstOutcome(CancelRequest request, String refundId) {
    return refundOf(request.orderId(), refundId)
        .filter(known -> !known.state().repeatable())
        .map(
            known -> {
              requireSame(request, known);
              return outcome(awaited(known), Phase.SENT);
            });
  }

  /** What becomes of a refund that another call has under way, also when that leaves a doubt. */
  private RefundRecord awaited(RefundRecord known) {
    Refund refund = known.refund();
    return known.state() == RefundState.REQUESTED
        ? first.await(
            () -> refundOf(refund.orderId(), refund.refundId()).orElseThrow(),
            latest -> !latest.state().pending())
        : known;
  }

  private static void requireSame(CancelRequest request, RefundRecord known) {
    if (request.amount() != null && request.amount() != known.refund().amount()) {
      throw new OrderConflictException(
          "Refund "
              + known.refund().refundId()
              + " of order "
              + request.orderId()
              + " was asked for with another amount");
    }
  }

  private static Outcome<Refund> outcome(RefundRecord known, Phase phase) {
    Refund refund = known.refund();
    return switch (known.state()) {
      case DONE -> new Outcome.Approved<>(refund);
      case DECLINED -> new Outcome.Declined<>(refund.orderId(), known.refusal());
      case NOT_DONE ->
          throw new NotSentException(
              "Refund "
                  + refund.refundId()
                  + " of order "
                  + refund.orderId()
                  + " was asked for by another call, which could not send it: repeat it when you"
                  + " like");
      case REQUESTED, IN_DOUBT, NOT_SEEN -> new Outcome.InDoubt<>(refund.orderId(), phase);
    };
  }

  private static void requirePossible(Payment payment, long amount) {
    if (!payment.state().charged()) {
      throw new OrderConflictException(
          "Order " + payment.orderId() + " is " + payment.state() + "; there is nothing to refund");
    }
    if (amount < 1 || amount > payment.refundable()) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " has "
              + payment.refundable()
              + " won left to refund; requested were "
              + amount);
    }
  }

  // manual 4, PCD_PAY_TAXTOTAL: the whole of a payment has its whole tax
  private static @Nullable Long vat(Payment payment, CancelRequest request, long amount) {
    if (request.vat() != null && request.vat() > amount) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + ": the tax of a refund is at most the refund, "
              + amount
              + " won");
    }
    return request.vat() == null && amount == payment.amount()
        ? payment.terms().tax().vat()
        : request.vat();
  }

  // manual 4, PCD_PAY_DATE: the day of the payment, not of the refund
  private LocalDate paidOn(Payment payment, TimeBudget budget) {
    return payment
        .approval()
        .flatMap(approval -> Optional.ofNullable(approval.time()))
        .map(time -> time.toLocalDate())
        .or(() -> lookup.dayOf(payment, budget))
        .orElseGet(() -> KoreanDay.of(payment.requestedAt().orElse(payment.openedAt())));
  }
}
