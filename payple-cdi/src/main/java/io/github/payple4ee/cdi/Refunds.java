// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

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
import io.github.payple4ee.cdi.client.Exchange;
import io.github.payple4ee.cdi.client.Reply;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.client.CancelMessage;
import io.github.payple4ee.client.PaypleClient;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Gives money back: the row first, then the call, then the row again; one refund of a payment at a
 * time.
 */
@Dependent
public class Refunds {

  private static final System.Logger LOG = System.getLogger(Refunds.class.getName());
  private static final String LATE = "late";

  private final PaypleConfig config;
  private final PaypleClient client;
  private final Journal journal;
  private final Lookup lookup;
  private final FirstOutcome first;
  private final EventDispatcher dispatcher;

  @Inject
  Refunds(
      PaypleConfig config,
      @RestClient PaypleClient client,
      Journal journal,
      Lookup lookup,
      FirstOutcome first,
      EventDispatcher dispatcher) {
    this.config = config;
    this.client = client;
    this.journal = journal;
    this.lookup = lookup;
    this.first = first;
    this.dispatcher = dispatcher;
  }

  Outcome<Refund> cancel(CancelRequest request) {
    Secret refundKey =
        config
            .refundKey()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "payple.refund-key is missing: set the one of Payple's admin pages to give money back"));
    Payment payment =
        journal
            .find(request.orderId())
            .orElseThrow(() -> new UnknownOrderException(request.orderId()));
    Optional<Outcome<Refund>> known =
        Optional.ofNullable(request.refundId()).flatMap(id -> firstOutcome(request, id));
    if (known.isPresent()) {
      return known.get();
    }
    String refundId =
        request.refundId() == null ? UUID.randomUUID().toString() : request.refundId();
    Optional<Journal.KnownRefund> unseen = unseen(request, refundId);
    RefundEvidence asked =
        unseen
            .map(seen -> again(payment, seen))
            .orElseGet(() -> requested(payment, request, refundId));
    Transition.Result taken = journal.transition(payment.orderId(), asked);
    if (!taken.changed()) {
      Optional<Outcome<Refund>> other = firstOutcome(request, refundId);
      if (other.isPresent()) {
        return other.get();
      }
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " has another refund under way, or not that much left to give back");
    }
    Refund refund = journal.refund(payment.orderId(), refundId).orElseThrow().refund();
    TimeBudget budget = new TimeBudget(config);
    return unseen.isPresent() && !lookup.stillNotSeen(taken.payment(), refund, budget)
        ? lookedUp(refund)
        : send(taken.payment(), refund, unseen.isPresent(), refundKey, budget);
  }

  private Outcome<Refund> lookedUp(Refund refund) {
    dispatcher.dispatch(refund.orderId());
    return outcome(journal.refund(refund.orderId(), refund.refundId()).orElseThrow(), Phase.SENT);
  }

  /** A refund of that name that Payple was asked for and did not know of. */
  private Optional<Journal.KnownRefund> unseen(CancelRequest request, String refundId) {
    Optional<Journal.KnownRefund> unseen =
        journal
            .refund(request.orderId(), refundId)
            .filter(known -> known.state() == RefundState.NOT_SEEN);
    unseen.ifPresent(known -> requireSame(request, known));
    return unseen;
  }

  private RefundEvidence again(Payment payment, Journal.KnownRefund unseen) {
    requirePossible(payment, unseen.refund().amount());
    return new RefundEvidence.RefundAskedAgain(unseen.refund().refundId(), giveUpAt());
  }

  private RefundEvidence requested(Payment payment, CancelRequest request, String refundId) {
    long amount = request.amount() == null ? payment.refundable() : request.amount();
    requirePossible(payment, amount);
    return new RefundEvidence.RefundRequested(
        refundId, amount, vat(payment, request, amount), giveUpAt());
  }

  private Instant giveUpAt() {
    return Instant.now().plus(config.givenUpAfter());
  }

  /** Gives back what came too late; asked for again by the resolver as long as it was not sent. */
  void giveBack(Payment payment) {
    try {
      Outcome<Refund> outcome = cancel(CancelRequest.whole(payment.orderId()).named(LATE));
      LOG.log(
          System.Logger.Level.INFO,
          () -> payment.orderId() + " came too late and is given back: " + outcome);
    } catch (NotSentException notYet) {
      LOG.log(
          System.Logger.Level.INFO,
          () -> payment.orderId() + " came too late; given back later: " + notYet.getMessage());
    }
  }

  private Outcome<Refund> send(
      Payment payment, Refund refund, boolean again, Secret refundKey, TimeBudget budget) {
    String orderId = payment.orderId();
    String refundId = refund.refundId();
    Reply reply =
        Exchange.send(
            budget,
            new CancelMessage(
                orderId,
                paidOn(payment),
                payment.terms().month(),
                refund.amount(),
                refund.vat(),
                refundKey),
            client::cancel);
    RefundEvidence verdict =
        again && reply instanceof Reply.NotSent notSent
            ? new RefundEvidence.RefundNotRepeated(
                refundId, notSent.phase(), notSent.cause().getMessage())
            : Verdict.ofRefund(payment, refundId, refund.amount(), reply);
    // no more may be left to give back because the first one was made
    if (again
        && verdict instanceof RefundEvidence.RefundDeclined
        && !lookup.stillNotSeen(payment, refund, budget)) {
      return lookedUp(refund);
    }
    Transition.Result learned = journal.transition(orderId, verdict);
    if (verdict instanceof RefundEvidence.RefundDoubt) {
      lookup.settleInTime(learned.payment(), budget);
      dispatcher.dispatch(orderId);
    } else {
      dispatcher.dispatch(learned.told());
    }
    if (reply instanceof Reply.NotSent notSent) {
      throw new NotSentException(notSent.cause().getMessage(), notSent.cause());
    }
    Phase phase =
        verdict instanceof RefundEvidence.RefundDoubt doubt ? doubt.phase() : Phase.UNDERSTOOD;
    return outcome(journal.refund(orderId, refundId).orElseThrow(), phase);
  }

  private Optional<Outcome<Refund>> firstOutcome(CancelRequest request, String refundId) {
    return journal
        .refund(request.orderId(), refundId)
        .filter(known -> !known.state().repeatable())
        .map(
            known -> {
              requireSame(request, known);
              return outcome(awaited(known), Phase.SENT);
            });
  }

  /** What becomes of a refund that another call has under way, also when that leaves a doubt. */
  private Journal.KnownRefund awaited(Journal.KnownRefund known) {
    Refund refund = known.refund();
    return known.state() == RefundState.REQUESTED
        ? first.await(
            () -> journal.refund(refund.orderId(), refund.refundId()).orElseThrow(),
            latest -> !latest.state().pending())
        : known;
  }

  private static void requireSame(CancelRequest request, Journal.KnownRefund known) {
    if (request.amount() != null && request.amount() != known.refund().amount()) {
      throw new OrderConflictException(
          "Refund "
              + known.refund().refundId()
              + " of order "
              + request.orderId()
              + " was asked for with another amount");
    }
  }

  private static Outcome<Refund> outcome(Journal.KnownRefund known, Phase phase) {
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
          "Order "
              + payment.orderId()
              + " is "
              + payment.state()
              + "; there is nothing to give back");
    }
    if (amount < 1 || amount > payment.refundable()) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " has "
              + payment.refundable()
              + " won left to give back; asked for "
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
  private static LocalDate paidOn(Payment payment) {
    return payment
        .approval()
        .flatMap(approval -> Optional.ofNullable(approval.time()))
        .map(time -> time.toLocalDate())
        .orElseGet(() -> KoreanDay.of(payment.requestedAt().orElse(payment.openedAt())));
  }
}
