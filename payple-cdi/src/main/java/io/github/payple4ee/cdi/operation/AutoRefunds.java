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

/** Gives back what Payple charged when the order had been given up, if the shop wants that. */
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

  /** Gives back what came too late; asked for again by the resolver as long as it was not sent. */
  public void giveBack(Payment payment) {
    try {
      Outcome<Refund> outcome = refunds.cancelAutomatically(payment.orderId());
      LOG.log(
          System.Logger.Level.INFO,
          () -> payment.orderId() + " was charged too late and is refunded: " + outcome);
    } catch (NotSentException notYet) {
      LOG.log(
          System.Logger.Level.INFO,
          () ->
              payment.orderId()
                  + " was charged too late; the refund is tried again later: "
                  + notYet.getMessage());
    } catch (OrderConflictException partlyGivenBack) {
      LOG.log(
          System.Logger.Level.WARNING,
          () -> payment.orderId() + " came too late: " + partlyGivenBack.getMessage());
      journal.transition(
          payment.orderId(),
          new RefundEvidence.AutoRefundImpossible(Refunds.AUTOMATIC, partlyGivenBack.getMessage()));
    }
  }

  /** Whether the module itself refunds, or refunded, a payment: the shop is not paid. */
  public boolean refunds(Payment payment) {
    if (!payment.state().everCharged()) {
      return false;
    }
    AutoRefund refund = journal.require(payment.orderId()).autoRefund();
    return refund == AutoRefund.DUE || refund == AutoRefund.DONE;
  }
}
