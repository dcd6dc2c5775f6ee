// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.journal.AutoRefund;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Refunds payments that Payple charged after the order expired or was abandoned ({@code
 * payple.late-payment=cancel}).
 */
@Dependent
public class AutoRefunds {

  private static final System.Logger LOG = System.getLogger(AutoRefunds.class.getName());

  private final Payments journal;
  private final Refunds refunds;

  @Inject
  AutoRefunds(Payments journal, Refunds refunds) {
    this.journal = journal;
    this.refunds = refunds;
  }

  /**
   * Refunds a late payment. If the request was not sent, the resolver calls this method again
   * later.
   */
  public void refund(Payment payment) {
    try {
      Outcome<Refund> outcome = refunds.cancelAutomatically(payment.orderId());
      LOG.log(
          System.Logger.Level.INFO,
          () ->
              payment.orderId()
                  + " was charged after its order had ended, so the module refunds it."
                  + " Result: "
                  + outcome);
    } catch (NotSentException notYet) {
      LOG.log(
          System.Logger.Level.INFO,
          () ->
              payment.orderId()
                  + " was charged after its order had ended, and its refund was not sent. The"
                  + " module tries again later: "
                  + notYet.getMessage());
    } catch (OrderConflictException partlyRefunded) {
      LOG.log(
          System.Logger.Level.WARNING,
          () ->
              payment.orderId()
                  + " was charged after its order had ended, and the module cannot refund it"
                  + " as a whole. Decide about the rest in Payple's admin pages: "
                  + partlyRefunded.getMessage());
      journal.transition(
          payment.orderId(),
          new RefundEvidence.AutoRefundImpossible(Refunds.AUTOMATIC, partlyRefunded.getMessage()));
    }
  }

  /**
   * Whether the module refunds, or has refunded, a payment automatically, so that the order is not
   * paid.
   */
  public boolean refunds(Payment payment) {
    if (!payment.state().everCharged()) {
      return false;
    }
    AutoRefund refund = journal.require(payment.orderId()).autoRefund();
    return refund == AutoRefund.DUE || refund == AutoRefund.DONE;
  }
}
