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
 * What becomes of the cash receipt of a charged payment. It moves no money, so that the state of
 * the payment stays what it is.
 */
public sealed interface CashReceiptEvidence extends Evidence {

  /**
   * The shop asks for a receipt, or for its cancellation. The first caller asks Payple, and has
   * until the given time.
   *
   * @param cancels whether the receipt is to be cancelled
   * @param amount won that the receipt is for
   * @param leaseUntil until when the caller has its outcome
   */
  record Requested(boolean cancels, long amount, Instant leaseUntil)
      implements CashReceiptEvidence {
    @Override
    public void apply(Transition t) {
      if (!possible(t)) {
        t.ignored();
        return;
      }
      CashReceiptColumns receipt = t.row.cashReceipt;
      Optional<CashReceipt> before = receipt.known(t.row);
      receipt.amount = amount;
      receipt.number = cancels ? before.map(CashReceipt::number).orElse(null) : null;
      receipt.state = cancels ? CashReceiptState.CANCELLING : CashReceiptState.ISSUING;
      receipt.attempt++;
      t.clearSchedule();
      t.checkAt(leaseUntil);
      t.become(
          t.row.state(),
          null,
          null,
          (cancels ? "cancellation of the cash receipt of " : "cash receipt of ")
              + amount
              + " won");
    }

    private boolean possible(Transition t) {
      boolean issued =
          t.row
              .cashReceipt
              .known(t.row)
              .filter(known -> known.state() == CashReceiptState.ISSUED)
              .isPresent();
      return !t.row.cashReceipt.awaited()
          && cancels == issued
          && !t.in(PaymentState.CANCELLING)
          && !refunding(t);
    }
  }

  /** Payple issued the receipt, or names it. */
  record Issued(int attempt, @Nullable String number) implements CashReceiptEvidence {

    /** Prepares the text before a row is locked. */
    public Issued {
      number = CashReceiptColumns.plainNumber(number);
    }

    @Override
    public void apply(Transition t) {
      end(t, attempt, CashReceiptState.ISSUED, number, "the cash receipt is issued");
    }
  }

  /** Payple cancelled the receipt, or has none. */
  record Cancelled(int attempt) implements CashReceiptEvidence {
    @Override
    public void apply(Transition t) {
      end(t, attempt, CashReceiptState.CANCELLED, null, "the cash receipt is cancelled");
    }
  }

  /**
   * Payple refused the request or was not asked: it counts for the attempt that sent it alone.
   *
   * @param refused whether Payple was asked and refused
   */
  record Unchanged(int attempt, boolean refused, Phase phase, Refusal refusal)
      implements CashReceiptEvidence {

    /** Prepares the texts before a row is locked. */
    public Unchanged {
      refusal = Texts.prepared(refusal);
    }

    @Override
    public void apply(Transition t) {
      if (t.row.cashReceipt.attempt != attempt || !t.row.cashReceipt.awaited()) {
        t.ignored();
        return;
      }
      t.row.cashReceipt.become(before(t.row.cashReceipt), null);
      planNothing(t);
      t.become(t.row.state(), phase, refusal.code(), refusal.message());
      if (refused) {
        tell(t);
      }
    }
  }

  /** The request may have reached Payple, and no trustworthy answer came. */
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
          receipt.cancels() ? CashReceiptState.CANCEL_IN_DOUBT : CashReceiptState.ISSUE_IN_DOUBT,
          null);
      if (planNothing(t)) {
        t.checkLater();
      }
      t.become(t.row.state(), phase, code, reason);
    }
  }

  /**
   * A lookup does not show what Payple was asked for.
   *
   * @param contradicted whether it says that Payple did not do it; else it says nothing
   * @param reason what it says
   */
  record NotSeen(boolean contradicted, String reason) implements CashReceiptEvidence {

    /** Prepares the text before a row is locked. */
    public NotSeen {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      CashReceiptColumns receipt = t.row.cashReceipt;
      if (!receipt.inDoubt()) {
        t.ignored();
      } else if (refunding(t)) {
        t.note(Phase.UNDERSTOOD, null, reason);
      } else if (contradicted && t.absentAgain()) {
        end(t, receipt.attempt, before(receipt), null, reason);
      } else if (t.checkAgain()) {
        t.become(t.row.state(), Phase.UNDERSTOOD, null, reason);
      } else {
        awaitAPerson(t);
      }
    }

    private void awaitAPerson(Transition t) {
      t.become(
          t.row.state(),
          Phase.UNDERSTOOD,
          null,
          "a person must decide about the cash receipt; last: " + reason);
      if (t.row.review().firstRequest()) {
        t.emit(new PaymentNeedsReview(t.row.orderId(), t.row.cashReceipt.amount, t.now));
      }
    }
  }

  /** A person found out whether there is a receipt. */
  record Decided(boolean issued) implements CashReceiptEvidence {
    @Override
    public void apply(Transition t) {
      CashReceiptColumns receipt = t.row.cashReceipt;
      if (!receipt.inDoubt()) {
        t.ignored();
        return;
      }
      CashReceiptState without =
          receipt.cancels() ? CashReceiptState.CANCELLED : CashReceiptState.NOT_ISSUED;
      end(
          t,
          receipt.attempt,
          issued ? CashReceiptState.ISSUED : without,
          null,
          "a person decided about the cash receipt");
    }
  }

  private static CashReceiptState before(CashReceiptColumns receipt) {
    return receipt.cancels() ? CashReceiptState.ISSUED : CashReceiptState.NOT_ISSUED;
  }

  private static void end(
      Transition t, int attempt, CashReceiptState state, @Nullable String number, String message) {
    CashReceiptColumns receipt = t.row.cashReceipt;
    if (receipt.attempt != attempt || receipt.state == state) {
      t.ignored();
      return;
    }
    receipt.become(state, number);
    planNothing(t);
    t.become(t.row.state(), Phase.UNDERSTOOD, null, message);
    tell(t);
  }

  /**
   * The receipt shares the plan of the payment with its refund, which comes first: when the refund
   * ends, the receipt is planned again.
   */
  private static boolean planNothing(Transition t) {
    if (refunding(t)) {
      return false;
    }
    t.clearSchedule();
    return true;
  }

  private static boolean refunding(Transition t) {
    return t.row.refunds().pending().isPresent();
  }

  private static void tell(Transition t) {
    CashReceiptColumns receipt = t.row.cashReceipt;
    t.emit(
        new CashReceiptChanged(
            t.row.orderId(), receipt.amount, receipt.state, receipt.number, t.now));
  }
}
