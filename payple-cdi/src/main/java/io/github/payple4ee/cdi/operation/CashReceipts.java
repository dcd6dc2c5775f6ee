// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.CashReceiptRequest;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Phase;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.CashReceiptEvidence;
import io.github.payple4ee.cdi.journal.CashReceiptEvidence.Requested;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.JournalException;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.lookup.CashReceiptAnswers;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.lookup.LookupRound;
import io.github.payple4ee.client.CashReceiptMessage;
import io.github.payple4ee.client.CashReceiptResponse;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Issues and cancels the cash receipts of bank transfers. It records the request first, then looks
 * the payment up, then sends the request once.
 */
@Dependent
public class CashReceipts {

  private static final String INTERRUPTED =
      "the result of the call was not recorded, probably because the server stopped";

  private final TimeLimits limits;
  private final PaypleClient client;
  private final Payments journal;
  private final Lookup lookup;
  private final ConcurrentOutcome first;
  private final EventDispatcher dispatcher;
  private final ModuleClock clock;

  @Inject
  CashReceipts(
      TimeLimits limits,
      @RestClient PaypleClient client,
      Payments journal,
      Lookup lookup,
      ConcurrentOutcome first,
      EventDispatcher dispatcher,
      ModuleClock clock) {
    this.limits = limits;
    this.client = client;
    this.journal = journal;
    this.lookup = lookup;
    this.first = first;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** Implements {@code PaypleService.issueCashReceipt}. */
  public Outcome<CashReceipt> issue(CashReceiptRequest request) {
    Payment payment = journal.require(request.orderId()).payment();
    CashReceiptRules.requireTransfer(payment);
    Optional<CashReceipt> known = journal.require(request.orderId()).cashReceipt();
    long amount = CashReceiptRules.amount(request, payment, known);
    return perform(
        payment,
        false,
        amount,
        billingKey -> CashReceiptMessage.issuing(request, amount, billingKey));
  }

  /** Implements {@code PaypleService.cancelCashReceipt}. */
  public Outcome<CashReceipt> cancel(String orderId) {
    PaymentRecord record = journal.require(orderId);
    CashReceipt known = record.cashReceipt().orElseThrow(() -> CashReceiptRules.none(orderId));
    return perform(
        record.payment(),
        true,
        known.amount(),
        billingKey -> CashReceiptMessage.cancelling(orderId, known.amount(), billingKey));
  }

  /** Implements {@code PaypleService.findCashReceipt}. */
  public Optional<CashReceipt> find(String orderId) {
    return journal.require(orderId).cashReceipt();
  }

  /** Implements {@code PaypleService.decideCashReceipt}. */
  public CashReceipt decide(String orderId, boolean issued) {
    Evidence decided =
        new CashReceiptEvidence.Decided(journal.require(orderId).cashReceiptAttempt(), issued);
    if (!journal.transition(orderId, decided).changed()) {
      throw new OrderConflictException(
          "Order " + orderId + " has no cash receipt in doubt, so there is nothing to decide");
    }
    dispatcher.dispatch(orderId);
    return receipt(orderId);
  }

  /** Looks up a receipt whose caller does not wait any more. */
  public void reconcile(Payment payment, LookupRound round) {
    String orderId = payment.orderId();
    int attempt = journal.require(orderId).cashReceiptAttempt();
    if (!receipt(orderId).state().inDoubt()) {
      journal.transition(
          orderId, new CashReceiptEvidence.Doubt(attempt, Phase.SENT, null, INTERRUPTED));
    }
    Inquiry answer = lookup.ask(payment, round);
    journal.transition(orderId, CashReceiptAnswers.ofLookup(answer, attempt, true));
  }

  private Outcome<CashReceipt> perform(
      Payment payment, boolean cancels, long amount, CashReceiptRules.Message message) {
    String orderId = payment.orderId();
    TimeBudget budget = new TimeBudget(limits);
    Optional<Requested> mine = requested(orderId, cancels, amount);
    if (mine.isEmpty()) {
      return known(payment, cancels, amount, budget);
    }
    Requested asked = mine.get();
    Inquiry before = lookup.askInTime(payment, budget);
    if (!(before instanceof Inquiry.Charged charged)) {
      throw notAsked(orderId, asked, before);
    }
    // a cancellation is sent even if the lookup finds no receipt, because cancelling a missing
    // receipt is harmless
    Optional<CashReceiptEvidence> issued =
        cancels ? Optional.empty() : CashReceiptAnswers.issuedBefore(before, asked.attempt());
    CashReceiptEvidence learned =
        issued.orElseGet(
            () ->
                CashReceiptAnswers.ofRequest(
                    sent(budget, cancels, message.with(charged.billingKey().orElse(null))),
                    before,
                    orderId,
                    asked));
    return recorded(payment, asked, learned, budget);
  }

  /** The request that this caller has to send; empty when another caller sends it. */
  private Optional<Requested> requested(String orderId, boolean cancels, long amount) {
    Instant leaseUntil = clock.instant().plus(limits.callLease());
    try {
      Transition.Result taken =
          journal.transition(
              orderId,
              now ->
                  Optional.of(
                      new Requested(now.cashReceiptAttempt() + 1, cancels, amount, leaseUntil)));
      return taken.changed() && taken.evidence() instanceof Requested mine
          ? Optional.of(mine)
          : Optional.empty();
    } catch (JournalException lost) {
      throw new NotSentException(
          "The journal's database did not confirm the request for the cash receipt of order "
              + orderId
              + ", so nothing was sent to Payple; repeat the call at any time",
          lost);
    }
  }

  private CallResult<CashReceiptResponse> sent(
      TimeBudget budget, boolean cancels, CashReceiptMessage message) {
    return cancels
        ? PaypleCall.send(budget, message, client::cancelCashReceipt)
        : PaypleCall.send(budget, message, client::issueCashReceipt);
  }

  private NotSentException notAsked(String orderId, Requested asked, Inquiry before) {
    NotSentException cause =
        new NotSentException(
            "Nothing was sent to Payple about the cash receipt of order "
                + orderId
                + ", because the lookup before the request did not find the payment; repeat the call: "
                + CashReceiptRules.described(before));
    journal.transition(orderId, CashReceiptAnswers.notSent(asked.attempt(), Phase.PREPARED, cause));
    return cause;
  }

  private Outcome<CashReceipt> recorded(
      Payment payment, Requested asked, CashReceiptEvidence learned, TimeBudget budget) {
    String orderId = payment.orderId();
    journal.transition(orderId, learned);
    if (learned instanceof CashReceiptEvidence.Doubt) {
      lookUpNow(payment, asked.attempt(), budget);
    }
    dispatcher.dispatch(orderId);
    if (learned instanceof CashReceiptEvidence.Unchanged unchanged) {
      return CashReceiptRules.unchanged(orderId, unchanged);
    }
    return CashReceiptRules.outcome(receipt(orderId), asked.cancels());
  }

  /** The result of a request that was made before, or that another caller is making. */
  private Outcome<CashReceipt> known(
      Payment payment, boolean cancels, long amount, TimeBudget budget) {
    String orderId = payment.orderId();
    CashReceipt known =
        first.await(
            () ->
                journal
                    .require(orderId)
                    .cashReceipt()
                    .orElseThrow(() -> CashReceiptRules.notNow(orderId, cancels)),
            latest -> !latest.state().pending() || latest.state().inDoubt());
    if (known.state().inDoubt()) {
      lookUpNow(payment, journal.require(orderId).cashReceiptAttempt(), budget);
      dispatcher.dispatch(orderId);
      known = receipt(orderId);
    }
    CashReceiptRules.requireSame(known, cancels, amount);
    return CashReceiptRules.outcome(known, cancels);
  }

  /**
   * Looks the receipt up. The attempt was read before the lookup, so the answer does not count for
   * a later attempt.
   */
  private void lookUpNow(Payment payment, int attempt, TimeBudget budget) {
    if (budget.allowsAnotherCall()) {
      Inquiry answer = lookup.askInTime(payment, budget);
      journal.transition(payment.orderId(), CashReceiptAnswers.ofLookup(answer, attempt, false));
    }
  }

  private CashReceipt receipt(String orderId) {
    return journal.require(orderId).cashReceipt().orElseThrow();
  }
}
