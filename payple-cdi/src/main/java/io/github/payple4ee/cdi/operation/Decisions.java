// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.Decision;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.Observed;
import io.github.payple4ee.cdi.journal.OperatorEvidence;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Records the decision of an operator. If a decision is not possible, the exception says why and
 * what to do instead.
 */
@Dependent
public class Decisions {

  private final Payments journal;
  private final EventDispatcher dispatcher;

  @Inject
  Decisions(Payments journal, EventDispatcher dispatcher) {
    this.journal = journal;
    this.dispatcher = dispatcher;
  }

  /** Records the decision about a payment, and delivers the events. */
  public void decide(Payment payment, Decision decision) {
    PaymentRecord known = journal.require(payment.orderId());
    if (!journal.transition(payment.orderId(), new OperatorEvidence.Decided(decision)).changed()) {
      throw new OrderConflictException(
          refusal(payment, decision, refundsInQuestion(known), known.observed()));
    }
    dispatcher.dispatch(payment.orderId());
  }

  /** The won of each refund about which the operator may decide. */
  private static List<Long> refundsInQuestion(PaymentRecord known) {
    return Stream.concat(known.pendingRefund().stream(), known.unseenRefunds().stream())
        .map(RefundRecord::refund)
        .map(Refund::amount)
        .toList();
  }

  private static String refusal(
      Payment payment, Decision decision, List<Long> refunds, Optional<Observed> observed) {
    boolean undecided =
        payment.state() == PaymentState.IN_DOUBT || payment.state() == PaymentState.NEEDS_REVIEW;
    if (undecided
        && decision.finding() == Decision.Finding.CHARGED
        && payment.work().movesMoney()) {
      return "Order " + payment.orderId() + anotherAmount(payment, decision, observed);
    }
    if (decision.finding() == Decision.Finding.REFUNDED
        && decision.amount() != null
        && !refunds.isEmpty()
        && !refunds.contains(decision.amount())) {
      return "Order "
          + payment.orderId()
          + " has no refund of "
          + decision.amount()
          + " won in doubt; the refunds in doubt are of "
          + refunds
          + " won. Check which of them Payple made, and decide that it was refunded;"
          + " if Payple made none of them, decide that it was not refunded";
    }
    return "Order "
        + payment.orderId()
        + " is "
        + payment.state()
        + ", so there is nothing that the decision "
        + decision.finding()
        + " could clarify";
  }

  private static String anotherAmount(
      Payment payment, Decision decision, Optional<Observed> observed) {
    Optional<Observed> another = observed.filter(seen -> seen.charged() != payment.amount());
    if (decision.amount() == payment.amount() && another.isPresent()) {
      return " is of "
          + payment.amount()
          + " won, but Payple said that it charged "
          + another.get().charged()
          + " won, so it is not paid. Look it up again (inquire): if Payple now says"
          + " that it charged "
          + payment.amount()
          + " won, it becomes paid without a decision";
    }
    return " is of "
        + payment.amount()
        + " won, and the operator saw "
        + decision.amount()
        + " won, so it is not paid. Cancel the "
        + decision.amount()
        + " won in Payple's admin pages, then decide that it was not charged";
  }
}
