// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentNeedsReview;
import jakarta.annotation.Nullable;

/** What leaves the outcome of a refund open, and the lookups that do not find it. */
public sealed interface RefundDoubtEvidence extends RefundEvidence {

  /**
   * A lookup knows the payment and not the refund. The second time, with time between, it means
   * that the money was not refunded so far, and the refund may be requested again. It is looked up
   * all the same, because Payple may book it later than that.
   */
  record RefundNotFound(String refundId) implements RefundDoubtEvidence {

    private static final String REASON = "Payple knows of no such refund";

    @Override
    public void apply(Transition t) {
      RefundSteps.ifUnknown(t, refundId, refund -> notFound(t, refund));
    }

    private void notFound(Transition t, RefundRow refund) {
      if (refund.unseen()) {
        RefundSteps.stillNotFound(t, refund, REASON);
      } else if (t.absentAgain()) {
        RefundSteps.notFound(t, refund, Phase.UNDERSTOOD, REASON);
      } else {
        new RefundDoubt(refundId, Phase.UNDERSTOOD, null, REASON + " (yet)").apply(t);
      }
    }
  }

  /** A lookup of a refund that Payple did not know says nothing about it. */
  record RefundLookupInconclusive(String refundId, String reason) implements RefundDoubtEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundLookupInconclusive {
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      RefundSteps.ifUnknown(
          t,
          refundId,
          refund -> {
            if (refund.unseen()) {
              RefundSteps.stillNotFound(t, refund, reason);
            } else {
              t.ignored();
            }
          });
    }
  }

  /**
   * The request may have reached Payple, and no trustworthy answer came: the money counts as the
   * shop's until the outcome is known. A refund that Payple did not know is in doubt again when
   * Payple refunded more than the journal can explain.
   */
  record RefundDoubt(String refundId, Phase phase, @Nullable String code, String reason)
      implements RefundDoubtEvidence {

    /** Prepares the texts before a row is locked. */
    public RefundDoubt {
      code = Texts.code(code);
      reason = Texts.message(reason);
    }

    @Override
    public void apply(Transition t) {
      RefundSteps.ifUnknown(t, refundId, refund -> doubt(t, refund));
    }

    private void doubt(Transition t, RefundRow refund) {
      if (refund.state() == RefundState.IN_DOUBT && !t.row.plan().scheduled()) {
        t.note(phase, code, "a person must still decide about refund " + refundId);
        return;
      }
      refund.become(RefundState.IN_DOUBT);
      if (t.checkLater()) {
        t.become(t.row.stateAfterRefunds(), phase, code, reason);
      } else {
        t.become(
            t.row.stateAfterRefunds(),
            phase,
            code,
            "a person must decide about refund " + refundId + "; last: " + reason);
        t.emit(new PaymentNeedsReview(t.row.orderId(), refund.amount(), t.now));
      }
    }
  }
}
