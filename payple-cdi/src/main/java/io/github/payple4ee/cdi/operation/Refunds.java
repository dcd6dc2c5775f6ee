// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refund;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.JournalException;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundDoubtEvidence;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.RefundRecord;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.client.RefundResponse;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Refunds payments, one refund of a payment at a time. It records the request first, then sends it,
 * then records the result.
 */
@Dependent
public class Refunds {

  /** The id of the automatic refund of a late payment. Shops cannot use such an id. */
  public static final String AUTOMATIC = "payple-late";

  private final PaypleConfig config;
  private final RefundCall call;
  private final Payments journal;
  private final Lookup lookup;
  private final ConcurrentOutcome first;
  private final EventDispatcher dispatcher;
  private final ModuleClock clock;

  @Inject
  Refunds(
      PaypleConfig config,
      RefundCall call,
      Payments journal,
      Lookup lookup,
      ConcurrentOutcome first,
      EventDispatcher dispatcher,
      ModuleClock clock) {
    this.config = config;
    this.call = call;
    this.journal = journal;
    this.lookup = lookup;
    this.first = first;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** Implements {@code PaypleService.cancel}. */
  public Outcome<Refund> cancel(CancelRequest request) {
    return cancel(request, request.refundId(), false);
  }

  /** Refunds a late payment once, without a request of the shop. */
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
                        "payple.refund-key is missing: set it to the key for refunds from"
                            + " Payple's admin pages"));
    Transition.Result taken =
        taken(request, new RefundRules(request, name, automatic, leaseUntil()));
    if (name != null && taken.evidence() == null) {
      return RefundRules.outcome(awaited(taken.refund(name).orElseThrow()), Phase.SENT);
    }
    if (!taken.changed()) {
      return Optional.ofNullable(name)
          .flatMap(id -> firstOutcome(request, id))
          .orElseThrow(() -> RefundRules.notNow(request.orderId()));
    }
    TimeBudget budget = new TimeBudget(config.limits());
    if (taken.evidence() instanceof RefundEvidence.RefundRetryRequested again) {
      RefundRecord mine = taken.refund(again.refundId()).orElseThrow();
      return lookup.stillNotSeen(taken.payment(), mine.refund(), budget)
          ? sendAgain(taken.payment(), mine, refundKey, budget)
          : lookedUp(mine.refund());
    }
    String refundId = ((RefundEvidence.RefundRequested) taken.evidence()).refundId();
    return sendFirst(taken.payment(), taken.refund(refundId).orElseThrow(), refundKey, budget);
  }

  private Transition.Result taken(CancelRequest request, RefundRules rules) {
    try {
      return journal.transition(request.orderId(), rules::evidence);
    } catch (JournalException unconfirmed) {
      // it may be committed nevertheless: then it is looked up when its lease is over
      throw new NotSentException(
          "Order "
              + request.orderId()
              + " was not refunded, because the journal's database did not confirm that"
              + " the refund is recorded. Nothing was sent to Payple; repeat the refund"
              + " with the same refund id",
          unconfirmed);
    }
  }

  private Instant leaseUntil() {
    return clock.instant().plus(config.limits().callLease());
  }

  private Outcome<Refund> lookedUp(Refund refund) {
    dispatcher.dispatch(refund.orderId());
    return RefundRules.outcome(
        refundOf(refund.orderId(), refund.refundId()).orElseThrow(), Phase.SENT);
  }

  private Outcome<Refund> sendFirst(
      Payment payment, RefundRecord mine, Secret refundKey, TimeBudget budget) {
    CallResult<RefundResponse> result = call.send(payment, mine.refund(), refundKey, budget);
    RefundEvidence evidence = call.ofFirst(payment, mine.refund(), result, budget);
    return recorded(payment, mine, result, evidence, budget);
  }

  private Outcome<Refund> sendAgain(
      Payment payment, RefundRecord mine, Secret refundKey, TimeBudget budget) {
    CallResult<RefundResponse> result = call.send(payment, mine.refund(), refundKey, budget);
    RefundEvidence evidence = RefundCall.ofRetry(payment, mine.refund(), result);
    // Payple may refuse because it made the first refund and has no more to refund
    return evidence instanceof RefundEvidence.RefundDeclined
            && !lookup.stillNotSeen(payment, mine.refund(), budget)
        ? lookedUp(mine.refund())
        : recorded(payment, mine, result, evidence, budget);
  }

  private Outcome<Refund> recorded(
      Payment payment,
      RefundRecord mine,
      CallResult<RefundResponse> result,
      RefundEvidence evidence,
      TimeBudget budget) {
    String orderId = payment.orderId();
    Transition.Result recorded = journal.outcome(orderId, mine.attempt(), evidence);
    if (evidence instanceof RefundDoubtEvidence.RefundDoubt) {
      lookup.reconcileInTime(recorded.payment(), budget);
      dispatcher.dispatch(orderId);
    } else {
      dispatcher.dispatch(recorded.events());
    }
    String notDone = RefundRules.notRefunded(mine.refund());
    result.orThrowNotSent(notDone);
    RefundRules.requireProcessed(evidence, notDone);
    Phase phase =
        evidence instanceof RefundDoubtEvidence.RefundDoubt doubt
            ? doubt.phase()
            : Phase.UNDERSTOOD;
    String refundId = mine.refund().refundId();
    // a lookup may have changed the refund since
    Optional<RefundRecord> after =
        evidence instanceof RefundDoubtEvidence.RefundDoubt
            ? Optional.empty()
            : recorded.refund(refundId);
    return RefundRules.outcome(after.or(() -> refundOf(orderId, refundId)).orElseThrow(), phase);
  }

  private Optional<RefundRecord> refundOf(String orderId, String refundId) {
    return journal.require(orderId).refund(refundId);
  }

  private Optional<Outcome<Refund>> firstOutcome(CancelRequest request, String refundId) {
    return refundOf(request.orderId(), refundId)
        .filter(known -> !known.state().repeatable())
        .map(
            known -> {
              RefundRules.requireSame(request, known);
              return RefundRules.outcome(awaited(known), Phase.SENT);
            });
  }

  /** The result of a refund that another call has under way, even when the result is in doubt. */
  private RefundRecord awaited(RefundRecord known) {
    Refund refund = known.refund();
    return known.state() == RefundState.REQUESTED
        ? first.await(
            () -> refundOf(refund.orderId(), refund.refundId()).orElseThrow(),
            latest -> !latest.state().pending())
        : known;
  }
}
