// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentLink;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.JournalException;
import io.github.payple4ee.cdi.journal.LinkEvidence;
import io.github.payple4ee.cdi.journal.NewPayment;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.lookup.ChargeAnswers;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.protocol.KoreanDay;
import io.github.payple4ee.client.LinkMessage;
import io.github.payple4ee.client.LinkResponse;
import io.github.payple4ee.client.PaypleClient;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Creates payment links. It records the request first, then sends it, then records the result. The
 * buyer's action charges a link, so the reconciliation job looks the order up until the link has
 * expired.
 *
 * <p>The request moves no money. So a request with an unknown result may be repeated, once its
 * caller cannot be waiting any more and Payple knows of no payment. However often it is sent, the
 * shop gets one address: the first that is recorded. No buyer gets a link whose address was lost.
 */
@Dependent
public class Links {

  // the buyer needs some time to receive and open the link; a webhook triggers an earlier lookup
  private static final Duration FIRST_LOOKUP = Duration.ofMinutes(10);

  private final TimeLimits limits;
  private final PaypleClient client;
  private final Payments journal;
  private final Lookup lookup;
  private final ChargeAnswers answers;
  private final EventDispatcher dispatcher;
  private final ModuleClock clock;

  @Inject
  Links(
      TimeLimits limits,
      @RestClient PaypleClient client,
      Payments journal,
      Lookup lookup,
      ChargeAnswers answers,
      EventDispatcher dispatcher,
      ModuleClock clock) {
    this.limits = limits;
    this.client = client;
    this.journal = journal;
    this.lookup = lookup;
    this.answers = answers;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** Implements {@code PaypleService.createLink}. */
  public Outcome<PaymentLink> create(LinkRequest request) {
    Instant end = KoreanDay.instant(request.expiresAt());
    if (!end.isAfter(clock.instant())) {
      throw new IllegalArgumentException(
          "expiresAt must be in the future, as Korean time (PCD_LINK_EXPIREDATE); was "
              + request.expiresAt());
    }
    journal.open(NewPayment.of(request), end);
    PaymentRecord known = journal.require(request.orderId());
    requireSameEnd(known, end);
    requireOpen(known.payment());
    TimeBudget budget = new TimeBudget(limits);
    boolean sends = known.link().isEmpty() && mayBeSent(known.payment(), budget) && taken(known);
    return sends
        ? send(request, known.attempt() + 1, budget)
        : outcome(journal.require(request.orderId()), Phase.SENT);
  }

  /** Requires the same expiry, because the order expires together with the link. */
  private static void requireSameEnd(PaymentRecord known, Instant end) {
    if (!known.expiresAt().equals(end)) {
      throw new OrderConflictException(
          "Order "
              + known.payment().orderId()
              + " has a payment link that expires at "
              + known.expiresAt()
              + ", not at "
              + end
              + "; use another order id for another link");
    }
  }

  private static void requireOpen(Payment payment) {
    if (payment.state() != PaymentState.OPEN) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " is "
              + payment.state()
              + ", so no payment link is created; use another order id");
    }
  }

  /**
   * Whether the request may be sent: no earlier request can have reached Payple, or the caller of
   * the latest one cannot be waiting any more and Payple knows of no payment.
   */
  private boolean mayBeSent(Payment payment, TimeBudget budget) {
    Optional<Instant> latest = payment.requestedAt();
    if (latest.isEmpty()) {
      return true;
    }
    boolean leaseOver = !latest.get().plus(limits.callLease()).isAfter(clock.instant());
    return leaseOver && unpaid(payment, budget) && budget.allowsAnotherCall();
  }

  /** Looks up whether a link was paid, and records a payment that is found. */
  private boolean unpaid(Payment payment, TimeBudget budget) {
    Inquiry answer = lookup.askInTime(payment, budget);
    if (answer instanceof Inquiry.Charged charged) {
      String orderId = payment.orderId();
      dispatcher.dispatch(
          journal.transition(orderId, answers.ofCharged(payment, charged)).events());
      requireOpen(journal.find(orderId).orElseThrow());
    }
    return answer instanceof Inquiry.NotFound;
  }

  /** Whether this call sends the request. Another call may have been first. */
  private boolean taken(PaymentRecord known) {
    String orderId = known.payment().orderId();
    Evidence requested = new LinkEvidence.LinkRequested(clock.instant().plus(FIRST_LOOKUP));
    try {
      return journal
          .transition(
              orderId,
              now ->
                  Optional.of(requested)
                      .filter(mine -> now.attempt() == known.attempt() && now.link().isEmpty()))
          .changed();
    } catch (JournalException unconfirmed) {
      // it may be committed nevertheless: then it may be sent after its lease is over
      throw new NotSentException(
          "The journal's database did not confirm the request for a payment link of order "
              + orderId
              + ", so nothing was sent to Payple; repeat the call with the same order id,"
              + " and again after "
              + limits.callLease().toSeconds()
              + " seconds if it is in doubt",
          unconfirmed);
    }
  }

  private Outcome<PaymentLink> send(LinkRequest request, int attempt, TimeBudget budget) {
    String orderId = request.orderId();
    CallResult<LinkResponse> result =
        PaypleCall.send(budget, LinkMessage.of(request), client::createLink);
    LinkEvidence learned = LinkAnswers.evidence(result);
    journal.outcome(orderId, attempt, learned);
    PaymentRecord record = journal.require(orderId);
    // a repeated request may have created the link, or may be under way
    boolean latest = record.attempt() == attempt && record.link().isEmpty();
    if (latest) {
      result.orThrowNotSent(
          "No payment link of order "
              + orderId
              + " was created; repeat the call with the same order id");
    }
    return latest && learned instanceof LinkEvidence.LinkNotCreated refused
        ? new Outcome.Declined<>(orderId, refused.refusal())
        : outcome(record, result.phase());
  }

  private static Outcome<PaymentLink> outcome(PaymentRecord record, Phase phase) {
    String orderId = record.payment().orderId();
    return record
        .link()
        .<Outcome<PaymentLink>>map(
            address ->
                new Outcome.Approved<>(new PaymentLink(orderId, address, record.expiresAt())))
        .orElseGet(() -> new Outcome.InDoubt<>(orderId, phase));
  }
}
