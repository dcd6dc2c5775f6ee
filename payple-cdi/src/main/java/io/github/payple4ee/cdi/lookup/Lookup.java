// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.RequestAuthorizer;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundDoubtEvidence;
import io.github.payple4ee.cdi.journal.RefundRecord;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.InquiryMessage;
import io.github.payple4ee.client.InquiryResponse;
import io.github.payple4ee.client.PaypleClient;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Queries Payple for the result of a payment, and records it. */
@Dependent
public class Lookup {

  private static final int ASKED_TOO_OFTEN = 3;

  private final TimeLimits limits;
  private final PaypleClient client;
  private final Payments journal;
  private final ChargeAnswers chargeAnswers;
  private final LookupRules rules;
  private final RequestAuthorizer authorizer;
  private final LookupRateLimiter limiter;
  private final PaymentDays days;

  @Inject
  Lookup(
      TimeLimits limits,
      @RestClient PaypleClient client,
      Payments journal,
      ChargeAnswers chargeAnswers,
      LookupRules rules,
      RequestAuthorizer authorizer,
      LookupRateLimiter limiter,
      PaymentDays days) {
    this.limits = limits;
    this.client = client;
    this.journal = journal;
    this.chargeAnswers = chargeAnswers;
    this.rules = rules;
    this.authorizer = authorizer;
    this.limiter = limiter;
    this.days = days;
  }

  /**
   * Begins several lookups that share an authentication, at the rate of the shared budget. No
   * caller waits for them, so each lookup has the full time of an operation from its turn on.
   */
  public LookupRound round(LookupRateLimiter.Turn turn) {
    return new LookupRound(
        client, authorizer, () -> limiter.await(turn), () -> new TimeBudget(limits));
  }

  private LookupRound one() {
    return one(new TimeBudget(limits));
  }

  private LookupRound one(TimeBudget budget) {
    return new LookupRound(client, authorizer, null, () -> budget);
  }

  /** Queries Payple, and changes nothing. */
  public Inquiry ask(Payment payment, LookupRound round) {
    Inquiry answer = new Inquiry.Failed("no lookup was made");
    for (LocalDate day : days.of(payment)) {
      answer = askOfDay(payment, day, round);
      if (!(answer instanceof Inquiry.NotFound)) {
        return answer;
      }
    }
    return answer;
  }

  /** Queries Payple for each means of payment that the buyer may have chosen. */
  private Inquiry askOfDay(Payment payment, LocalDate day, LookupRound round) {
    Inquiry answer = new Inquiry.Failed("no lookup was made");
    for (PaymentMethod method : payment.methods()) {
      if (!round.allowsAnotherCall()) {
        // one means was not looked up, so the answer is not "not found" either
        return new Inquiry.Failed("the time of the operation (payple.deadline) is over");
      }
      answer = askOnce(payment, method, day, round);
      if (!(answer instanceof Inquiry.NotFound)) {
        return answer;
      }
    }
    return answer;
  }

  private Inquiry askOnce(Payment payment, PaymentMethod method, LocalDate day, LookupRound round) {
    InquiryMessage message =
        InquiryMessage.of(payment.orderId(), method, day, monthAtPayple(payment));
    CallResult<InquiryResponse> reply = round.ask(message);
    for (int again = 0; again < ASKED_TOO_OFTEN && round.paced() && tooOften(reply); again++) {
      // Payple did not process the lookup, so it does not count as one of the planned lookups
      reply = round.ask(message);
    }
    Inquiry answer = ChargeAnswers.ofLookup(payment, reply);
    if (!round.tokenWasReused() || !(answer instanceof Inquiry.Failed) || tooOften(reply)) {
      return answer;
    }
    // the lookup may have failed because the key was used before
    round.discardToken();
    return ChargeAnswers.ofLookup(payment, round.ask(message));
  }

  /** The month that was sent to Payple with the payment; null when none was sent. */
  public @Nullable YearMonth monthAtPayple(Payment payment) {
    YearMonth month = payment.terms().month();
    return month == null || !payment.work().inWindow()
        ? month
        : journal.require(payment.orderId()).monthAtPayple().orElse(null);
  }

  private static boolean tooOften(CallResult<InquiryResponse> result) {
    return result.answer().map(InquiryResponse::refusal).filter(CodeRules::rateLimited).isPresent();
  }

  /**
   * Queries Payple immediately for the payment or refund that a call left in doubt. If the time
   * budget is used up, the resolver queries later.
   */
  public void reconcileInTime(Payment payment, TimeBudget budget) {
    if (budget.allowsAnotherCall()) {
      PaymentRecord before = journal.require(payment.orderId());
      recorded(payment, before, ask(payment, one(budget)));
    }
  }

  /** Queries Payple immediately, and changes nothing. */
  public Inquiry askInTime(Payment payment, TimeBudget budget) {
    return budget.allowsAnotherCall()
        ? ask(payment, one(budget))
        : new Inquiry.Failed("the time of the operation (payple.deadline) is over");
  }

  /**
   * The Korean day of a charge whose time is not known. If several days are possible, it is the day
   * with which Payple finds the charge. A refund has to name this day.
   */
  public Optional<LocalDate> dayOf(Payment payment, TimeBudget budget) {
    List<LocalDate> possible = days.of(payment);
    if (possible.size() == 1) {
      return Optional.of(possible.get(0));
    }
    LookupRound round = one(budget);
    return possible.stream()
        .takeWhile(day -> budget.allowsAnotherCall())
        .filter(day -> askOfDay(payment, day, round) instanceof Inquiry.Charged)
        .findFirst();
  }

  /**
   * Looks up a refund that is requested again. Returns true when Payple still does not know it. Any
   * other result, including a missing answer, is recorded for the refund.
   */
  public boolean stillNotSeen(Payment payment, Refund refund, TimeBudget budget) {
    String orderId = payment.orderId();
    PaymentRecord before = journal.require(orderId);
    Evidence learned =
        RefundReconciler.ofAwaited(
            payment, refund, before.unseenRefunds(), ask(payment, one(budget)));
    if (learned instanceof RefundDoubtEvidence.RefundNotFound) {
      RefundRecord now = journal.require(orderId).refund(refund.refundId()).orElseThrow();
      return now.state().pending() && now.attempt() == before.attemptOf(learned);
    }
    journal.outcome(orderId, before.attemptOf(learned), learned);
    return false;
  }

  /**
   * Queries Payple whether the window of PAY charged. If Payple does not know of a charge, another
   * lookup is planned.
   */
  public Inquiry reconcileWindow(Payment payment, Instant again) {
    return reconcileWindow(payment, again, one());
  }

  /** The same in a round of lookups. */
  public Inquiry reconcileWindow(Payment payment, Instant again, LookupRound round) {
    Inquiry answer = ask(payment, round);
    journal.transition(
        payment.orderId(),
        answer instanceof Inquiry.Charged charged
            ? chargeAnswers.ofCharged(payment, charged)
            : new ClaimEvidence.ClaimUnconfirmed("Payple does not know of a charge (yet)", again));
    return answer;
  }

  /** Queries Payple, and records the result. */
  public Inquiry reconcile(Payment payment) {
    return reconcile(payment, one());
  }

  /** The same in a round of lookups. */
  public Inquiry reconcile(Payment payment, LookupRound round) {
    PaymentRecord before = journal.require(payment.orderId());
    return recorded(payment, before, ask(payment, round));
  }

  /** The transaction that Payple names for a payment, if it is not the recorded one. */
  public Optional<String> anotherCharge(Payment payment) {
    return ask(payment, one()) instanceof Inquiry.Charged charged
        ? AnotherCharge.named(payment, charged.approval())
        : Optional.empty();
  }

  /** Records an answer for the attempt that was the current one before the lookup. */
  private Inquiry recorded(Payment payment, PaymentRecord before, Inquiry answer) {
    rules
        .evidence(payment, before, rules.ofThisCharge(payment, answer))
        .ifPresent(
            evidence -> journal.outcome(payment.orderId(), before.attemptOf(evidence), evidence));
    return answer;
  }
}
