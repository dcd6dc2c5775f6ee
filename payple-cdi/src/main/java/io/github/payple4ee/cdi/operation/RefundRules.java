// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.RefundRecord;
import jakarta.annotation.Nullable;

/** What a shop may refund, and what it learns about a refund. */
final class RefundRules {

  private RefundRules() {}

  static void requireSame(CancelRequest request, RefundRecord known) {
    if (request.amount() != null && request.amount() != known.refund().amount()) {
      throw new OrderConflictException(
          "Refund "
              + known.refund().refundId()
              + " of order "
              + request.orderId()
              + " was asked for with another amount");
    }
  }

  static Outcome<Refund> outcome(RefundRecord known, Phase phase) {
    Refund refund = known.refund();
    return switch (known.state()) {
      case DONE -> new Outcome.Approved<>(refund);
      case DECLINED -> new Outcome.Declined<>(refund.orderId(), known.refusal());
      case NOT_DONE ->
          throw new NotSentException(
              "Refund "
                  + refund.refundId()
                  + " of order "
                  + refund.orderId()
                  + " was asked for by another call, which could not send it: repeat it when you"
                  + " like");
      case REQUESTED, IN_DOUBT, NOT_SEEN -> new Outcome.InDoubt<>(refund.orderId(), phase);
    };
  }

  static void requirePossible(Payment payment, long amount) {
    if (!payment.state().charged()) {
      throw new OrderConflictException(
          "Order " + payment.orderId() + " is " + payment.state() + "; there is nothing to refund");
    }
    if (amount < 1 || amount > payment.refundable()) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " has "
              + payment.refundable()
              + " won left to refund; requested were "
              + amount);
    }
  }

  // manual 4, PCD_PAY_TAXTOTAL: the whole of a payment has its whole tax
  static @Nullable Long vat(Payment payment, CancelRequest request, long amount) {
    if (request.vat() != null && request.vat() > amount) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + ": the tax of a refund is at most the refund, "
              + amount
              + " won");
    }
    return request.vat() == null && amount == payment.amount()
        ? payment.terms().tax().vat()
        : request.vat();
  }

  /** Ends with an exception when Payple did not process the refund, so that it may be repeated. */
  static void requireProcessed(RefundEvidence evidence) {
    String reason = null;
    if (evidence instanceof RefundEvidence.RefundNotSent notSent) {
      reason = notSent.reason();
    } else if (evidence instanceof RefundEvidence.RefundRetryNotSent notSent) {
      reason = notSent.reason();
    }
    if (reason != null) {
      throw new NotSentException(reason + "; nothing was refunded: repeat the refund");
    }
  }
}
