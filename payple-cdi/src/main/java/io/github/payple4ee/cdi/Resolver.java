// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.RefundState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks after what nobody waits for any more: payments in doubt, calls that a stopped server left
 * open, events nobody heard.
 */
@Dependent
public class Resolver {

  private static final System.Logger LOG = System.getLogger(Resolver.class.getName());
  private static final int BATCH = 20;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS_AT_OPEN_ONES = Duration.ofMinutes(10);
  private static final String INTERRUPTED =
      "nobody wrote down how the call ended; did the server stop?";

  private final PaypleConfig config;
  private final Journal journal;
  private final Lookup lookup;
  private final EventDispatcher dispatcher;

  @Inject
  Resolver(PaypleConfig config, Journal journal, Lookup lookup, EventDispatcher dispatcher) {
    this.config = config;
    this.journal = journal;
    this.lookup = lookup;
    this.dispatcher = dispatcher;
  }

  /** One round: events first, for they wait for nobody. */
  public void resolve() {
    dispatcher.dispatchAll();
    for (String orderId : journal.leaseDue(LEASE, BATCH)) {
      try {
        journal.find(orderId).ifPresent(this::lookAfter);
        dispatcher.dispatch(orderId);
      } catch (RuntimeException failed) {
        LOG.log(
            System.Logger.Level.WARNING,
            orderId + " could not be looked after; tried again in " + LEASE,
            failed);
      }
    }
  }

  private void lookAfter(Payment payment) {
    String orderId = payment.orderId();
    switch (payment.state()) {
      case CONFIRMING, CHARGING ->
          lookup.settle(
              journal
                  .transition(orderId, new ChargeEvidence.Doubt(Phase.SENT, null, INTERRUPTED))
                  .payment());
      case CANCELLING -> {
        journal
            .pendingRefund(orderId)
            .filter(refund -> refund.state() == RefundState.REQUESTED)
            .ifPresent(
                refund ->
                    journal.transition(
                        orderId,
                        new RefundEvidence.RefundDoubt(
                            refund.refund().refundId(), Phase.SENT, null, INTERRUPTED)));
        journal.find(orderId).ifPresent(lookup::settle);
      }
      // a decline in the window is what a browser said
      case OPEN, ABANDONED, DECLINED -> lookAfterOpen(payment);
      default -> lookup.settle(payment);
    }
  }

  /** The buyer has not come back. For PAY the money may have moved all the same. */
  private void lookAfterOpen(Payment payment) {
    boolean mayBeCharged = payment.work() == PaymentWork.PAY && payment.requestedAt().isPresent();
    Instant again = Instant.now().plus(BETWEEN_LOOKS_AT_OPEN_ONES);
    if (mayBeCharged && lookup.settleWindow(payment, again)) {
      return;
    }
    // it was opened a moment after the end of its time was set
    Instant end = payment.openedAt().plus(config.timeToLive()).minusSeconds(1);
    if (!end.isAfter(Instant.now())) {
      journal.transition(payment.orderId(), new ClaimEvidence.TimeToLiveOver(config.timeToLive()));
    }
  }
}
