// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.resolver;

import io.github.payple4ee.CardState;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.cdi.card.CardRemovals;
import io.github.payple4ee.cdi.card.PaymentCards;
import io.github.payple4ee.cdi.card.Registrations;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.AutoRefund;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Lane;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import io.github.payple4ee.cdi.lookup.ChargeAnswers;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.lookup.LookupPace;
import io.github.payple4ee.cdi.lookup.LookupRound;
import io.github.payple4ee.cdi.operation.AutoRefunds;
import io.github.payple4ee.cdi.window.WindowLookupSchedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks after what nobody waits for any more: payments in doubt, and calls that a stopped server
 * left open.
 */
@Dependent
public class Resolver {

  private static final System.Logger LOG = System.getLogger(Resolver.class.getName());
  // a round ends some time, so that the schedule can end it
  private static final int BATCH = 1_000;
  private static final int EXPIRED_AT_ONCE = 200;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_DOUBT_AT_THE_END = Duration.ofDays(1);
  private static final String INTERRUPTED =
      "nobody wrote down how the call ended; did the server stop?";

  private final PaypleConfig config;
  private final Payments journal;
  private final Lookup lookup;
  private final ChargeAnswers verdict;
  private final WindowLookupSchedule windows;
  private final Registrations registrations;
  private final CardRemovals removals;
  private final PaymentCards paymentCards;
  private final WebhookReconciliation rechecks;
  private final AutoRefunds late;
  private final EventDispatcher dispatcher;
  private final ModuleClock clock;
  private volatile boolean stopped;

  @Inject
  Resolver(
      PaypleConfig config,
      Payments journal,
      Lookup lookup,
      ChargeAnswers verdict,
      WindowLookupSchedule windows,
      Registrations registrations,
      CardRemovals removals,
      PaymentCards paymentCards,
      WebhookReconciliation rechecks,
      AutoRefunds late,
      EventDispatcher dispatcher,
      ModuleClock clock) {
    this.config = config;
    this.journal = journal;
    this.lookup = lookup;
    this.verdict = verdict;
    this.windows = windows;
    this.registrations = registrations;
    this.removals = removals;
    this.paymentCards = paymentCards;
    this.rechecks = rechecks;
    this.late = late;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** One round of everything that is due, until nothing is. */
  public void resolve() {
    resolveDoubts();
    resolveOthers();
  }

  /**
   * One round of what is in doubt, on a thread of its own: neither a slow lookup of something else
   * nor a crowd of it holds it up.
   */
  public void resolveDoubts() {
    LookupRound round = lookup.round(LookupPace.Turn.IN_DOUBT);
    int taken = 0;
    while (taken < BATCH && !stopped && lookAfterOneOf(Lane.IN_DOUBT, round)) {
      taken++;
    }
  }

  /**
   * One round of the rest: what a webhook or a claim names before open windows. Orders whose window
   * was never opened expire meanwhile, because they need no lookup: webhooks that anybody sends
   * keep no order open.
   */
  public void resolveOthers() {
    LookupRound round = lookup.round(LookupPace.Turn.OTHER);
    boolean more = true;
    for (int taken = 0; taken < BATCH && more && !stopped; taken++) {
      boolean expired = journal.expire(config.lookups().timeToLive(), EXPIRED_AT_ONCE) > 0;
      more = lookAfterOneOf(Lane.NAMED, round) || expired || lookAfterOneOf(Lane.UNPAID, round);
    }
  }

  /** Ends the rounds that are under way after what they look after now. */
  void stop() {
    stopped = true;
  }

  /** One at a time: Payple may be slow, and a lease must not run out while others are asked for. */
  private boolean lookAfterOneOf(Lane lane, LookupRound round) {
    List<String> due = journal.leaseDue(lane, LEASE, 1);
    due.forEach(orderId -> lookAfter(orderId, round));
    return !due.isEmpty();
  }

  private void lookAfter(String orderId, LookupRound round) {
    try {
      journal.find(orderId).ifPresent(payment -> lookAfter(payment, round));
      dispatcher.dispatch(orderId);
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          orderId + " could not be looked after; tried again in " + LEASE,
          failed);
    }
  }

  private void lookAfter(Payment payment, LookupRound round) {
    String orderId = payment.orderId();
    switch (payment.state()) {
      case CONFIRMING, CHARGING ->
          lookup.settle(
              journal
                  .transition(orderId, new ChargeEvidence.Doubt(Phase.SENT, null, INTERRUPTED))
                  .payment(),
              round);
      case CANCELLING -> {
        journal
            .require(orderId)
            .pendingRefund()
            .filter(refund -> refund.state() == RefundState.REQUESTED)
            .ifPresent(
                refund ->
                    journal.transition(
                        orderId,
                        new RefundEvidence.RefundDoubt(
                            refund.refund().refundId(), Phase.SENT, null, INTERRUPTED)));
        journal.find(orderId).ifPresent(known -> lookup.settle(known, round));
      }
      // a decline in the window is what a browser said
      case OPEN, ABANDONED, DECLINED -> {
        if (payment.work().inWindow()) {
          lookAfterOpen(payment, round);
        } else {
          rechecks.lookAgain(payment, round);
        }
      }
      case IN_DOUBT -> {
        if (payment.work() == PaymentWork.AUTH) {
          registrations.settle(payment);
        } else {
          lookup.settle(payment, round);
        }
      }
      default -> lookAfterSettled(payment, round);
    }
  }

  /** What was settled is looked at for its refund, for the removal of its card, or for news. */
  private void lookAfterSettled(Payment payment, LookupRound round) {
    String orderId = payment.orderId();
    PaymentRecord record = journal.require(orderId);
    if (record.pendingRefund().isPresent()) {
      lookup.settle(payment, round);
    } else if (record.autoRefund() == AutoRefund.DUE) {
      late.giveBack(payment);
    } else if (record
        .card()
        .filter(known -> known.card().state() == CardState.REMOVING)
        .isPresent()) {
      removals.settle(orderId);
    } else if (record.cardAwaited()) {
      paymentCards.settle(payment);
    } else {
      rechecks.lookAgain(payment, round);
    }
  }

  /** The buyer has not come back. For PAY the money may have moved all the same. */
  private void lookAfterOpen(Payment payment, LookupRound round) {
    // it was opened a moment after the end of its time was set
    Instant end = payment.openedAt().plus(config.lookups().timeToLive()).minusSeconds(1);
    boolean over = !end.isAfter(clock.instant());
    if (payment.work() == PaymentWork.AUTH && registrations.settle(payment) && !over) {
      return;
    }
    if (payment.work() == PaymentWork.PAY && payment.requestedAt().isPresent()) {
      Instant again = windows.next(payment.requestedAt().get(), clock.instant());
      Inquiry answer = lookup.settleWindow(payment, again, round);
      if (over && !(answer instanceof Inquiry.NotFound) && !(answer instanceof Inquiry.Charged)) {
        giveToAPerson(payment, end);
      }
      // who is in the window may still pay
      over = over && answer instanceof Inquiry.NotFound && !windowMayBeOpen(payment.orderId());
    }
    if (payment.work() == PaymentWork.CERT
        && journal.require(payment.orderId()).windowOrigin().isPresent()
        && lookAfterWindow(payment, round, end, over)) {
      return;
    }
    if (!over && payment.work() != PaymentWork.PAY) {
      journal.transition(
          payment.orderId(),
          new WebhookEvidence.WebhookUnconfirmed("Payple does not know of a charge (yet)", end));
    }
    if (over) {
      journal.transition(
          payment.orderId(), new ClaimEvidence.Expired(config.lookups().timeToLive()));
    }
  }

  private boolean windowMayBeOpen(String orderId) {
    return journal.require(orderId).windowMayBeOpen(WindowLookupSchedule.WINDOW, clock.instant());
  }

  /**
   * The window of a CERT may have charged all the same: its result was brought under the name of
   * another order, or Payple refused it and charged. Whoever cannot be asked has not said no.
   *
   * @return whether no more need be done
   */
  private boolean lookAfterWindow(Payment payment, LookupRound round, Instant end, boolean over) {
    String orderId = payment.orderId();
    Inquiry answer = lookup.ask(payment, round);
    if (answer instanceof Inquiry.NotFound) {
      return false;
    }
    if (answer instanceof Inquiry.Charged charged) {
      journal.transition(orderId, verdict.ofCharged(payment, charged));
    } else if (over && payment.state().payable()) {
      journal.transition(orderId, new ClaimEvidence.Expired(config.lookups().timeToLive(), true));
    } else {
      journal.transition(
          orderId,
          new WebhookEvidence.LookupUnavailable("Payple does not say whether it charged", end));
    }
    return true;
  }

  /** Time alone ends no doubt: what could not be looked up for a day is for a person to decide. */
  private void giveToAPerson(Payment payment, Instant end) {
    if (end.plus(LONGEST_DOUBT_AT_THE_END).isBefore(clock.instant())) {
      journal.transition(
          payment.orderId(),
          new ChargeEvidence.Contradicted(
              null, "the window may have charged it, and Payple could not be asked for a day"));
    }
  }
}
