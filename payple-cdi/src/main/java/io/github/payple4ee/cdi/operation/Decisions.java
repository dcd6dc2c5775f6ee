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

/** Records what a person decided, or says why it cannot be and what to do instead. */
@Dependent
public class Decisions {

  private final Payments journal;
  private final EventDispatcher dispatcher;

  @Inject
  Decisions(Payments journal, EventDispatcher dispatcher) {
    this.journal = journal;
    this.dispatcher = dispatcher;
  }

  /** Records what an operator found out about a payment, and delivers the events. */
  public void decide(Payment payment, Decision decision) {
    PaymentRecord known = journal.require(payment.orderId());
    if (!journal.transition(payment.orderId(), new OperatorEvidence.Decided(decision)).changed()) {
      throw new OrderConflictException(
          refusal(payment, decision, refundsInQuestion(known), known.observed()));
    }
    dispatcher.dispatch(payment.orderId());
  }

  /** Won of each refund that the operator may decide about. */
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
          + " won in question, but of "
          + refunds
          + ". Look again which of them Payple made, and decide that; when it made none of them,"
          + " decide that it was not refunded";
    }
    return "Order "
        + payment.orderId()
        + " is "
        + payment.state()
        + "; there is no doubt that "
        + decision.finding()
        + " could end";
  }

  private static String anotherAmount(
      Payment payment, Decision decision, Optional<Observed> observed) {
    Optional<Observed> another = observed.filter(seen -> seen.charged() != payment.amount());
    if (decision.amount() == payment.amount() && another.isPresent()) {
      return " is of "
          + payment.amount()
          + " won, and Payple said that it charged "
          + another.get().charged()
          + " won: it is not paid. Look it up again (inquire): when Payple says now that it charged "
          + payment.amount()
          + " won, it is paid without a decision";
    }
    return " is of "
        + payment.amount()
        + " won, and "
        + decision.amount()
        + " won were seen: it is not paid. Cancel the "
        + decision.amount()
        + " won in Payple's admin pages, then decide that it was not charged";
  }
}
