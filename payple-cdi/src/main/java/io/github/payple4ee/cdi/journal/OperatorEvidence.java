// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import io.github.payple4ee.Decision;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentNotCharged;
import java.util.Optional;

/** Decisions of an operator about a payment or a refund in doubt. */
public sealed interface OperatorEvidence extends Evidence {

  /** The decision of an operator. */
  record Decided(Decision decision) implements OperatorEvidence {

    /** Prepares the text for the history. */
    public Decided {
      decision =
          new Decision(
              decision.orderId(),
              decision.finding(),
              decision.amount(),
              Texts.message(decision.reason()),
              Texts.message(decision.person()));
    }

    @Override
    public void apply(Transition t) {
      String said = decision.finding() + " says " + decision.person() + ": " + decision.reason();
      switch (decision.finding()) {
        case CHARGED -> charged(t, said);
        case NOT_CHARGED -> notCharged(t, said);
        case REFUNDED, NOT_REFUNDED -> ofRefund(t, said);
        default -> throw new IllegalStateException("unknown: " + decision.finding());
      }
    }

    private void charged(Transition t, String said) {
      if (!undecided(t) || !t.row.terms.work.movesMoney()) {
        t.ignored();
        return;
      }
      if (decision.amount() != t.row.amount()) {
        t.note(
            null,
            null,
            "no change, because the amount of the order is "
                + t.row.amount()
                + " won, and the operator saw "
                + decision.amount()
                + " won; "
                + said);
        return;
      }
      Optional<Observed> observed = t.row.doubt().observed();
      if (observed.isPresent() && observed.get().charged() != t.row.amount()) {
        t.note(
            null,
            null,
            "no change, because Payple said that it charged "
                + observed.get().charged()
                + " won of "
                + t.row.amount()
                + "; "
                + said);
        return;
      }
      t.clearSchedule();
      t.row.doubt().observed(null);
      t.row.approved(new Approval(null, null, null, null, null, null));
      t.row.refused(null);
      t.become(PaymentState.PAID, null, null, said);
      t.emit(new PaymentCompleted(t.row.orderId(), t.row.amount(), t.now));
      t.awaitCard();
    }

    private static void notCharged(Transition t, String said) {
      if (!undecided(t)) {
        t.ignored();
        return;
      }
      t.clearSchedule();
      t.row.doubt().observed(null);
      t.become(PaymentState.NOT_CHARGED, null, null, said);
      t.emit(new PaymentNotCharged(t.row.orderId(), t.row.amount(), t.now));
    }

    private void ofRefund(Transition t, String said) {
      doubtful(t)
          .ifPresentOrElse(
              refund -> {
                if (decision.finding() == Decision.Finding.REFUNDED) {
                  new RefundEvidence.Refunded(refund.refundId()).decided(t, said);
                } else {
                  new RefundEvidence.RefundNotSent(refund.refundId(), null, said).decided(t);
                }
              },
              t::ignored);
    }

    /** The refund that is in doubt, or else the first refund that Payple did not know. */
    private Optional<RefundRow> doubtful(Transition t) {
      Optional<RefundRow> pending = t.row.refunds().pending();
      return pending.isPresent()
          ? pending.filter(refund -> refund.state() == RefundState.IN_DOUBT).filter(this::isSeen)
          : t.row.refunds().unseen().stream().filter(this::isSeen).findFirst();
    }

    private boolean isSeen(RefundRow refund) {
      return decision.amount() == null || decision.amount() == refund.amount();
    }

    private static boolean undecided(Transition t) {
      return t.in(PaymentState.IN_DOUBT, PaymentState.NEEDS_REVIEW);
    }
  }
}
