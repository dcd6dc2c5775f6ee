// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.CashReceiptState;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.CashReceiptChanged;
import io.github.payple4ee.event.PaymentNeedsReview;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;

/**
 * Evidence about the cash receipt of a charged payment. It moves no money, so the state of the
 * payment does not change. Evidence counts only for the attempt that sent the request.
 */
public sealed interface CashReceiptEvidence extends Evidence {

  /** The number of the request for a receipt, or for its cancellation. */
  int attempt();

  /**
   * The shop requests a receipt, or its cancellation. The first caller sends the request to Payple,
   * and has until the given time.
   *
   * @param attempt the number of this request
   * @param cancels whether the receipt is to be cancelled
   * @param amount won that the receipt is for
   * @param leaseUntil until when the caller records the result
   */
  record Requested(int attempt, boolean cancels, long amount, Instant leaseUntil)
      implements CashReceiptEvidence {
    @Override
    public void apply(Transition t) {
      Optional<CashReceipt> before = t.row.cashReceipt.known(t.row);
      if (!possible(t, before)) {
        t.ignored();
        return;
      }
      t.row.cashReceipt.request(
          cancels ? CashReceiptState.CANCELLING : CashReceiptState.ISSUING,
          amount,
          cancels ? before.map(CashReceipt::number).orElse(null) : null,
          leaseUntil);
      t.become(
          t.row.state(),
          null,
          null,
          (cancels ? "cancellation of the cash receipt of " : "cash receipt of ")
              + amount
              + " won");
    }

    private boolean possible(Transition t, Optional<CashReceipt> before) {
      boolean issued = before.filter(known -> known.state() == CashReceiptState.ISSUED).isPresent();
      return !t.row.cashReceipt.awaited()
          && cancels == issued
          && !t.in(PaymentState.CANCELLING)
          && t.row.refunds().pending().isEmpty()
          && (cancels || amount <= t.row.payment().refundable());
    }
  }

  /**
   * Payple issued the receipt, or a lookup before the request names one. Components that Payple
   * does not name are null.
   */
  record Issued(int attempt, @Nullable String number, @Nullable Long amount)
      implements CashReceiptEvidence {

    /** Prepares the text before a row is locked. */
    public Issued {
      number = CashReceiptColumns.plainNumber(number);
    }

    @Override
    public void apply(Transition t) {
      if (t.row.cashReceipt.attempt == attempt && amount != null) {
        t.row.cashReceipt.amount = amount;
      }
      end(t, attempt, CashReceiptState.ISSUED, number, "the cash receipt is issued");
    }
  }

  /** Payple cancelled the receipt. */
  record Cancelled(int attempt) implements CashReceiptEvidence {
    @Override
    public void apply(Transition t) {
      end(t, attempt, CashReceiptState.CANCELLED, null, "the cash receipt is cancelled");
    }
  }

  /**
   * Payple refused the request, or the request was not sent.
   *
   * @param refused whether Payple refused the request
   */
  record Unchanged(int attempt, boolean refused, Phase phase, Refusal refusal)
      implements CashReceiptEvidence {

    /** Prepares the texts before a row is locked. */
    public Unchanged {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      CashReceiptColumns receipt = t.row.cashReceipt;
      if (receipt.attempt != attempt || !receipt.awaited()) {
        t.ignored();
        return;
      }
      receipt.become(receipt.cancels() ? CashReceiptState.ISSUED : CashReceiptState.NOT_ISSUED);
      t.become(t.row.state(), phase, refusal.code(), refusal.message());
      if (refused) {
        emit(t);
      }
    }
  }

  /** The request may have reached Payple, and no trustworthy answer arrived. */
  record Doubt(int attempt, Phase phase, @Nullable String code, String reason)
      implements CashReceiptEvidence {

    /** Prepares the texts before a row is locked. */
    public Doubt {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      CashReceiptColumns receipt = t.row.cashReceipt;
      if (receipt.attempt != attempt || !receipt.awaited() || receipt.inDoubt()) {
        t.ignored();
        return;
      }
      receipt.become(
          receipt.cancels() ? CashReceiptState.CANCEL_IN_DOUBT : CashReceiptState.ISSUE_IN_DOUBT);
      receipt.checkLater(t.backoff(), t.now);
      t.become(t.row.state(), phase, code, reason);
    }
  }

  /**
   * The result of a lookup of a receipt in doubt. "Issued" counts immediately. Any other result
   * counts only when two lookups agree, because Payple's lookups may lag behind.
   *
   * @param planned whether the reconciliation job made the lookup
   * @param issued whether there is a receipt; null when the lookup does not say
   * @param number the receipt's number; null when the lookup does not say
   * @param reason what the lookup says
   */
  record LookedUp(
      int attempt,
      boolean planned,
      @Nullable Boolean issued,
      @Nullable String number,
      String reason)
      implements CashReceiptEvidence {

    /** Prepares the texts before a row is locked. */
    public LookedUp {
      number = CashReceiptColumns.plainNumber(number);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      CashReceiptColumns receipt = t.row.cashReceipt;
      if (receipt.attempt != attempt || !receipt.inDoubt()) {
        t.ignored();
      } else if (issued != null && believed(receipt, t)) {
        end(t, attempt, issued ? CashReceiptState.ISSUED : without(receipt), number, reason);
      } else if (!planned || receipt.checkLater(t.backoff(), t.now)) {
        t.become(t.row.state(), Phase.UNDERSTOOD, null, reason);
      } else {
        awaitReview(t);
      }
    }

    private boolean believed(CashReceiptColumns receipt, Transition t) {
      return (issued && !receipt.cancels())
          || receipt.saidBefore(issued, t.now, t.backoff().betweenAbsences());
    }

    private void awaitReview(Transition t) {
      t.become(
          t.row.state(),
          Phase.UNDERSTOOD,
          null,
          "the cash receipt needs a manual review, because no lookup found its"
              + " result; last lookup: "
              + reason);
      if (t.row.cashReceipt.firstReview()) {
        t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.cashReceipt.amount, t.now));
      }
    }
  }

  /** An operator found out whether there is a receipt. */
  record Decided(int attempt, boolean issued) implements CashReceiptEvidence {
    @Override
    public void apply(Transition t) {
      CashReceiptColumns receipt = t.row.cashReceipt;
      if (!receipt.inDoubt()) {
        t.ignored();
        return;
      }
      end(
          t,
          attempt,
          issued ? CashReceiptState.ISSUED : without(receipt),
          null,
          "an operator decided about the cash receipt");
    }
  }

  private static CashReceiptState without(CashReceiptColumns receipt) {
    return receipt.cancels() ? CashReceiptState.CANCELLED : CashReceiptState.NOT_ISSUED;
  }

  private static void end(
      Transition t, int attempt, CashReceiptState state, @Nullable String number, String message) {
    CashReceiptColumns receipt = t.row.cashReceipt;
    if (receipt.attempt != attempt || receipt.state == state) {
      t.ignored();
      return;
    }
    receipt.become(state);
    receipt.number = number == null ? receipt.number : number;
    t.become(t.row.state(), Phase.UNDERSTOOD, null, message);
    emit(t);
  }

  private static void emit(Transition t) {
    CashReceiptColumns receipt = t.row.cashReceipt;
    t.emit(
        new CashReceiptChanged(
            t.row.orderId(), receipt.amount, receipt.state, receipt.number, t.now));
  }
}
