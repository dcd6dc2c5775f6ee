// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.CashReceiptRequest;
import io.github.payple4ee.CashReceiptState;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.journal.CashReceiptEvidence;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.CashReceiptMessage;
import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.Set;

/** The rules for requests about cash receipts, and the meaning of their results. */
final class CashReceiptRules {

  private static final Set<CashReceiptState> OF_A_CANCELLATION =
      Set.of(
          CashReceiptState.CANCELLED,
          CashReceiptState.CANCELLING,
          CashReceiptState.CANCEL_IN_DOUBT);

  private CashReceiptRules() {}

  /** Creates a message with the billing key of the account. */
  interface Message {
    CashReceiptMessage with(@Nullable Secret billingKey);
  }

  static void requireTransfer(Payment payment) {
    if (!payment.methods().contains(PaymentMethod.BANK_TRANSFER)) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " was not paid by a bank transfer, so it has no cash receipt; its method is "
              + payment.terms().method());
    }
  }

  /**
   * The amount of the receipt in won: the requested amount, or that of the order's present receipt,
   * or all that is paid.
   */
  static long amount(CashReceiptRequest request, Payment payment, Optional<CashReceipt> known) {
    boolean repeats =
        known
            .filter(
                receipt -> receipt.state() == CashReceiptState.ISSUED || receipt.state().pending())
            .isPresent();
    if (request.amount() == null && repeats) {
      return known.orElseThrow().amount();
    }
    long amount = request.amount() == null ? payment.refundable() : request.amount();
    if (!repeats && (amount < 1 || amount > payment.refundable())) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " is "
              + payment.state()
              + " with "
              + payment.refundable()
              + " won that are paid and not refunded; a cash receipt of "
              + amount
              + " won is not possible");
    }
    return amount;
  }

  static OrderConflictException none(String orderId) {
    return new OrderConflictException("Order " + orderId + " has no cash receipt to cancel");
  }

  static OrderConflictException notNow(String orderId, boolean cancels) {
    return new OrderConflictException(
        "The cash receipt of order "
            + orderId
            + " cannot be "
            + (cancels ? "cancelled" : "issued")
            + " now: the payment is not charged, or a refund is in progress");
  }

  static void requireSame(CashReceipt known, boolean cancels, long amount) {
    CashReceiptState state = known.state();
    if (cancels && state == CashReceiptState.NOT_ISSUED) {
      throw none(known.orderId());
    }
    if (state == (cancels ? CashReceiptState.ISSUED : CashReceiptState.CANCELLED)
        || state == CashReceiptState.NOT_ISSUED) {
      throw new NotSentException(
          "Nothing was sent to Payple about the cash receipt of order "
              + known.orderId()
              + ", which is "
              + state
              + ", because another request about it has just ended, or a refund is in"
              + " progress; repeat the call");
    }
    if (OF_A_CANCELLATION.contains(state) != cancels || known.amount() != amount) {
      throw new OrderConflictException(
          "Order "
              + known.orderId()
              + " has a cash receipt of "
              + known.amount()
              + " won that is "
              + state
              + (cancels
                  ? "; wait until its issue has ended"
                  : "; cancel it before another one is issued"));
    }
  }

  static Outcome<CashReceipt> outcome(CashReceipt known, boolean cancels) {
    CashReceiptState done = cancels ? CashReceiptState.CANCELLED : CashReceiptState.ISSUED;
    return known.state() == done
        ? new Outcome.Approved<>(known)
        : new Outcome.InDoubt<>(known.orderId(), Phase.SENT);
  }

  static Outcome<CashReceipt> unchanged(String orderId, CashReceiptEvidence.Unchanged unchanged) {
    if (!unchanged.refused()) {
      throw new NotSentException(
          "The cash receipt of order "
              + orderId
              + " has not changed; repeat the call: "
              + (unchanged.phase() == Phase.UNDERSTOOD
                  ? CodeRules.notProcessedBecause(unchanged.refusal())
                  : unchanged.refusal().message()));
    }
    return new Outcome.Declined<>(orderId, unchanged.refusal());
  }

  static String described(Inquiry answer) {
    if (answer instanceof Inquiry.Failed failed) {
      return failed.reason();
    }
    return answer instanceof Inquiry.NotFound
        ? "Payple does not know the payment"
        : "Payple's answer is not a charge of the order";
  }
}
