// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentNeedsReview;
import jakarta.annotation.Nullable;

/** Evidence that leaves the result of a refund open, and lookups that do not find the refund. */
public sealed interface RefundDoubtEvidence extends RefundEvidence {

  /**
   * A lookup finds the payment but not the refund. A second such lookup, some time later, means
   * that the money was not refunded so far, and the refund may be requested again. The planned
   * lookups continue, because Payple may still record the refund.
   */
  record RefundNotFound(String refundId) implements RefundDoubtEvidence {

    private static final String REASON = "Payple does not know the refund";

    @Override
    public void apply(Transition t) {
      RefundSteps.ifUnknown(t, refundId, refund -> notFound(t, refund));
    }

    private void notFound(Transition t, RefundRow refund) {
      if (refund.unseen()) {
        RefundSteps.stillNotFound(t, refund, REASON);
      } else if (t.notFoundAgain()) {
        RefundSteps.notFound(t, refund, Phase.UNDERSTOOD, REASON);
      } else {
        new RefundDoubt(refundId, Phase.UNDERSTOOD, null, REASON + " (yet)").apply(t);
      }
    }
  }

  /** A lookup of a refund that Payple did not know does not show its result. */
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
   * The request may have reached Payple, and no trustworthy answer arrived. The money counts as the
   * shop's until the result is known. A refund that Payple did not know is in doubt again when
   * Payple refunded more than the journal has recorded.
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
        t.note(phase, code, "refund " + refundId + " still needs a manual review");
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
            "refund "
                + refundId
                + " needs a manual review, because no lookup found its result; last lookup: "
                + reason);
        t.emit(new PaymentNeedsReview(t.row.orderId(), refund.amount(), t.now));
      }
    }
  }
}
