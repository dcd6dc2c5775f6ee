// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.resolver;

import io.github.payple4ee.CardState;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.cdi.card.CardRemovals;
import io.github.payple4ee.cdi.card.PaymentCards;
import io.github.payple4ee.cdi.card.Registrations;
import io.github.payple4ee.cdi.config.LookupPolicy;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.AutoRefund;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.Lane;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundDoubtEvidence;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.lookup.LookupRateLimiter;
import io.github.payple4ee.cdi.lookup.LookupRound;
import io.github.payple4ee.cdi.operation.AutoRefunds;
import io.github.payple4ee.cdi.operation.CashReceipts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The reconciliation job. It looks up payments that are in doubt, whose server stopped during a
 * call, or whose buyer did not return from the window.
 */
@Dependent
public class Resolver {

  private static final System.Logger LOG = System.getLogger(Resolver.class.getName());
  // a round is bounded, so that the schedule can end it
  private static final int BATCH = 1_000;
  private static final int EXPIRED_AT_ONCE = 200;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final String INTERRUPTED =
      "the result of the call was not recorded, probably because the server stopped";

  private final LookupPolicy lookups;
  private final Payments payments;
  private final Lookup lookup;
  private final UnpaidOrders unpaid;
  private final Registrations registrations;
  private final CardRemovals removals;
  private final PaymentCards paymentCards;
  private final WebhookReconciliation webhooks;
  private final AutoRefunds autoRefunds;
  private final CashReceipts cashReceipts;
  private final EventDispatcher dispatcher;
  private volatile boolean stopped;

  @Inject
  Resolver(
      LookupPolicy lookups,
      Payments payments,
      Lookup lookup,
      UnpaidOrders unpaid,
      Registrations registrations,
      CardRemovals removals,
      PaymentCards paymentCards,
      WebhookReconciliation webhooks,
      AutoRefunds autoRefunds,
      CashReceipts cashReceipts,
      EventDispatcher dispatcher) {
    this.lookups = lookups;
    this.payments = payments;
    this.lookup = lookup;
    this.unpaid = unpaid;
    this.registrations = registrations;
    this.removals = removals;
    this.paymentCards = paymentCards;
    this.webhooks = webhooks;
    this.autoRefunds = autoRefunds;
    this.cashReceipts = cashReceipts;
    this.dispatcher = dispatcher;
  }

  /** Runs rounds until nothing is due. */
  public void resolve() {
    resolveDoubts();
    resolveOthers();
  }

  /**
   * Runs one round of the payments in doubt, on a thread of its own, so that other lookups do not
   * delay it.
   */
  public void resolveDoubts() {
    LookupRound round = lookup.round(LookupRateLimiter.Turn.IN_DOUBT);
    int taken = 0;
    while (taken < BATCH && !stopped && reconcileOneOf(Lane.IN_DOUBT, round)) {
      taken++;
    }
  }

  /**
   * Runs one round of the rest. Orders that a webhook or a claim names, and orders with an open
   * window, take turns, so a flood of webhooks does not delay the lookups of windows. Orders whose
   * window was never opened expire without a lookup.
   */
  public void resolveOthers() {
    LookupRound round = lookup.round(LookupRateLimiter.Turn.OTHER);
    boolean more = true;
    for (int taken = 0; taken < BATCH && more && !stopped; taken++) {
      boolean expired = payments.expire(lookups.timeToLive(), EXPIRED_AT_ONCE) > 0;
      boolean named = reconcileOneOf(Lane.NAMED, round);
      boolean receipt = reconcileOneReceipt(round);
      more = expired || reconcileOneOf(Lane.UNPAID, round) || named || receipt;
    }
  }

  /** Stops running rounds after their current payment. */
  void stop() {
    stopped = true;
  }

  /**
   * Leases and reconciles one payment at a time, because Payple may be slow, and a lease must not
   * expire before its lookup begins.
   */
  private boolean reconcileOneOf(Lane lane, LookupRound round) {
    List<String> due = payments.leaseDue(lane, LEASE, 1);
    due.forEach(orderId -> reconcile(orderId, round));
    return !due.isEmpty();
  }

  private boolean reconcileOneReceipt(LookupRound round) {
    List<String> due = payments.leaseReceipts(LEASE, 1);
    due.forEach(orderId -> reconcile(orderId, payment -> cashReceipts.reconcile(payment, round)));
    return !due.isEmpty();
  }

  private void reconcile(String orderId, LookupRound round) {
    reconcile(orderId, payment -> reconcile(payment, round));
  }

  private void reconcile(String orderId, Consumer<Payment> work) {
    try {
      payments.find(orderId).ifPresent(work);
      dispatcher.dispatch(orderId);
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          orderId + " could not be reconciled with Payple. The module tries again in " + LEASE,
          failed);
    }
  }

  private void reconcile(Payment payment, LookupRound round) {
    switch (payment.state()) {
      case CONFIRMING, CHARGING -> interruptedCharge(payment, round);
      case CANCELLING -> interruptedRefund(payment, round);
      // DECLINED, too, because only the browser says that the window declined the payment
      case OPEN, ABANDONED, DECLINED -> {
        if (payment.work() != PaymentWork.CHARGE) {
          unpaid.reconcile(payment, round);
        } else {
          webhooks.lookAgain(payment, round);
        }
      }
      case IN_DOUBT -> {
        if (payment.work() == PaymentWork.AUTH) {
          registrations.reconcile(payment);
        } else {
          lookup.reconcile(payment, round);
        }
      }
      default -> openWorkOf(payment, round);
    }
  }

  private void interruptedCharge(Payment payment, LookupRound round) {
    DoubtEvidence doubt = new DoubtEvidence.Doubt(Phase.SENT, null, INTERRUPTED);
    lookup.reconcile(payments.transition(payment.orderId(), doubt).payment(), round);
  }

  private void interruptedRefund(Payment payment, LookupRound round) {
    String orderId = payment.orderId();
    payments
        .require(orderId)
        .pendingRefund()
        .filter(refund -> refund.state() == RefundState.REQUESTED)
        .ifPresent(
            refund ->
                payments.transition(
                    orderId,
                    new RefundDoubtEvidence.RefundDoubt(
                        refund.refund().refundId(), Phase.SENT, null, INTERRUPTED)));
    payments.find(orderId).ifPresent(known -> lookup.reconcile(known, round));
  }

  /** Reconciles a payment with a final result: its refund, its card, or a webhook is due. */
  private void openWorkOf(Payment payment, LookupRound round) {
    PaymentRecord record = payments.require(payment.orderId());
    if (record.pendingRefund().isPresent()) {
      lookup.reconcile(payment, round);
    } else if (record.autoRefund() == AutoRefund.DUE) {
      autoRefunds.refund(payment);
    } else if (removesCard(record)) {
      removals.reconcile(payment.orderId());
    } else if (record.cardAwaited()) {
      paymentCards.reconcile(payment);
    } else {
      webhooks.lookAgain(payment, round);
    }
  }

  private static boolean removesCard(PaymentRecord record) {
    return record.card().filter(known -> known.card().state() == CardState.REMOVING).isPresent();
  }
}
