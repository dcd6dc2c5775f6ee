// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.RefundRecord;
import io.github.payple4ee.cdi.journal.RefundState;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides which refund a shop may make, under the lock of the payment's row.
 *
 * @param request the shop's request
 * @param name the id of the refund; null when the shop named none
 * @param automatic whether the module refunds a late payment automatically
 * @param leaseUntil the time by which the call must have ended
 */
record RefundRules(
    CancelRequest request, @Nullable String name, boolean automatic, Instant leaseUntil) {

  /**
   * The request to record; empty when a refund with that id was requested before and must not be
   * repeated.
   *
   * @throws OrderConflictException when less than the amount can be refunded, or the refund with
   *     that id has another amount
   */
  Optional<Evidence> evidence(PaymentRecord known) {
    Optional<RefundRecord> named = Optional.ofNullable(name).flatMap(known::refund);
    named
        .filter(one -> one.state() != RefundState.NOT_DONE)
        .ifPresent(one -> requireSame(request, one));
    if (named.filter(one -> !one.state().repeatable()).isPresent()) {
      return Optional.empty();
    }
    Payment payment = known.payment();
    Optional<RefundRecord> unseen =
        name == null ? unseen(known) : named.filter(one -> one.state() == RefundState.NOT_SEEN);
    if (unseen.isPresent()) {
      Refund refund = unseen.get().refund();
      requirePossible(payment, refund.amount());
      return Optional.of(new RefundEvidence.RefundRetryRequested(refund.refundId(), leaseUntil));
    }
    long amount = amount(payment);
    requirePossible(payment, amount);
    return Optional.of(
        new RefundEvidence.RefundRequested(
            name == null ? UUID.randomUUID().toString() : name,
            amount,
            vat(payment, request, amount),
            leaseUntil,
            automatic));
  }

  /**
   * Matches a refund request without an id to the earlier request of the same amount that Payple
   * did not know.
   */
  private Optional<RefundRecord> unseen(PaymentRecord known) {
    long amount = amount(known.payment());
    return known.unseenRefunds().stream()
        .filter(one -> one.refund().amount() == amount)
        .filter(one -> request.vat() == null || request.vat().equals(one.refund().vat()))
        .findFirst();
  }

  private long amount(Payment payment) {
    return request.amount() == null ? payment.refundable() : request.amount();
  }

  /**
   * The exception for a refund that was not recorded, because another refund is under way or the
   * payment has changed.
   */
  static OrderConflictException notNow(String orderId) {
    return new OrderConflictException(
        "Order "
            + orderId
            + " has another refund under way, or less than the amount left to refund;"
            + " repeat the refund when the other one has ended");
  }

  /** Prints the order id alone. */
  @Override
  public String toString() {
    return "RefundRules[" + request.orderId() + "]";
  }

  static void requireSame(CancelRequest request, RefundRecord known) {
    if (request.amount() != null && request.amount() != known.refund().amount()) {
      throw new OrderConflictException(
          "Refund "
              + known.refund().refundId()
              + " of order "
              + request.orderId()
              + " was requested with "
              + known.refund().amount()
              + " won, and not with "
              + request.amount()
              + " won; use another refund id for another refund");
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
                  + " was requested by another call, which could not send it; repeat the"
                  + " refund at any time");
      case REQUESTED, IN_DOUBT, NOT_SEEN -> new Outcome.InDoubt<>(refund.orderId(), phase);
    };
  }

  private static void requirePossible(Payment payment, long amount) {
    if (!payment.state().charged()) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " is "
              + payment.state()
              + ", so there is nothing to refund");
    }
    if (amount < 1 || amount > payment.refundable()) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " has "
              + payment.refundable()
              + " won left to refund, and "
              + amount
              + " won were requested; request at most what is left");
    }
  }

  // manual 4, PCD_PAY_TAXTOTAL: a refund of the whole payment has its whole tax
  private static @Nullable Long vat(Payment payment, CancelRequest request, long amount) {
    if (request.vat() != null && request.vat() > amount) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + ": the tax of a refund of "
              + amount
              + " won must not be larger than the refund; it is "
              + request.vat()
              + " won");
    }
    return request.vat() == null && amount == payment.amount()
        ? payment.terms().tax().vat()
        : request.vat();
  }

  /** What did not happen, and how to repeat it. */
  static String notRefunded(Refund refund) {
    return "Refund "
        + refund.refundId()
        + " of order "
        + refund.orderId()
        + " was not made, so nothing was refunded; repeat the refund";
  }

  /**
   * Throws an exception when Payple did not process the refund, so that the caller may repeat it.
   */
  static void requireProcessed(RefundEvidence evidence, String notDone) {
    String reason = null;
    if (evidence instanceof RefundEvidence.RefundNotSent notSent) {
      reason = notSent.reason();
    } else if (evidence instanceof RefundEvidence.RefundRetryNotSent notSent) {
      reason = notSent.reason();
    }
    if (reason != null) {
      throw new NotSentException(notDone + ": " + reason);
    }
  }
}
