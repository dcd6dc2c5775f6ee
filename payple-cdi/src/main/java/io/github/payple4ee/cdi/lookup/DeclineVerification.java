// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundDoubtEvidence;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Verifies by a lookup that no money moved, before a refusal of Payple counts. */
@Dependent
public class DeclineVerification {

  private final Lookup lookup;
  private final ChargeAnswers chargeAnswers;
  private final Payments journal;

  @Inject
  DeclineVerification(Lookup lookup, ChargeAnswers chargeAnswers, Payments journal) {
    this.lookup = lookup;
    this.chargeAnswers = chargeAnswers;
    this.journal = journal;
  }

  /**
   * Verifies the answer of a page that only a claim named, and that is not in {@code
   * payple.confirm-paths}. Such a page may repeat its query as its answer. So only the lookup makes
   * the payment paid, and only "not found" confirms a decline.
   */
  public ChargeEvidence ofUnlistedPage(Payment payment, ChargeEvidence learned, TimeBudget budget) {
    if (learned instanceof ChargeEvidence.Declined declined) {
      return verify(payment, declined, declined.refusal().code(), budget);
    }
    if (learned instanceof ChargeEvidence.KeyRejected refused) {
      return verify(payment, refused, refused.refusal().code(), budget);
    }
    if (learned instanceof ChargeEvidence.NotProcessed refused) {
      return verify(payment, refused, refused.refusal().code(), budget);
    }
    if (learned instanceof DoubtEvidence.Mismatched other) {
      // an amount that only this page names is not confirmed by Payple
      return new DoubtEvidence.Mismatched(other.code(), other.reason());
    }
    if (!(learned instanceof ChargeEvidence.Approved)) {
      return learned;
    }
    return lookup.askInTime(payment, budget) instanceof Inquiry.Charged charged
        ? chargeAnswers.ofCharged(payment, charged)
        : new DoubtEvidence.Doubt(
            Phase.UNDERSTOOD,
            null,
            "a page that is not in payple.confirm-paths says that the payment was"
                + " charged, and a lookup does not confirm it");
  }

  /**
   * Verifies immediately that nothing was charged, as Payple's answer seems to say, and changes
   * nothing. A failed lookup does not confirm that nothing was charged.
   */
  public ChargeEvidence verify(
      Payment payment, ChargeEvidence nothing, @Nullable String code, TimeBudget budget) {
    Inquiry answer = lookup.askInTime(payment, budget);
    if (answer instanceof Inquiry.Charged charged) {
      return chargeAnswers.ofCharged(payment, charged);
    }
    return answer instanceof Inquiry.NotFound
        ? nothing
        : new DoubtEvidence.Doubt(
            Phase.ANSWERED,
            code,
            "Payple refused, and a lookup does not confirm that no money moved");
  }

  /**
   * The same for a refund. A refund has no id at Payple, so a second request would be a second
   * refund. Payple's answer may lack the refunded amount.
   */
  public RefundEvidence verify(
      Payment payment,
      Refund refund,
      RefundEvidence nothing,
      @Nullable String code,
      TimeBudget budget) {
    Inquiry answer = lookup.askInTime(payment, budget);
    if (answer instanceof Inquiry.Charged charged) {
      long more = charged.refunded().orElse(payment.refunded()) - payment.refunded();
      boolean another =
          journal.require(payment.orderId()).unseenRefunds().stream()
              .anyMatch(known -> known.refund().amount() == refund.amount());
      if (more == 0) {
        return nothing;
      }
      if (more == refund.amount() && !another) {
        return new RefundEvidence.Refunded(refund.refundId());
      }
    }
    return new RefundDoubtEvidence.RefundDoubt(
        refund.refundId(),
        Phase.ANSWERED,
        code,
        "Payple refused, and a lookup does not confirm that no money moved");
  }
}
