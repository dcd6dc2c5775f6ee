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

/** Looks up whether a refusal of Payple's moved no money, before it is believed. */
@Dependent
public class DeclineVerification {

  private final Lookup lookup;
  private final ChargeAnswers verdict;
  private final Payments journal;

  @Inject
  DeclineVerification(Lookup lookup, ChargeAnswers verdict, Payments journal) {
    this.lookup = lookup;
    this.verdict = verdict;
    this.journal = journal;
  }

  /**
   * Looks up what a page answered that only a claim named and that is not on the list of {@code
   * payple.confirm-paths}. It may be a page that repeats its query: only what the lookup says makes
   * the payment paid, and only "not found" leaves a decline a decline.
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
      // an amount that only this page names was not seen at Payple
      return new DoubtEvidence.Mismatched(other.code(), other.reason());
    }
    if (!(learned instanceof ChargeEvidence.Approved)) {
      return learned;
    }
    return lookup.askInTime(payment, budget) instanceof Inquiry.Charged charged
        ? verdict.ofCharged(payment, charged)
        : new DoubtEvidence.Doubt(
            Phase.UNDERSTOOD,
            null,
            "a page that is not in payple.confirm-paths said that it was charged, and a lookup does"
                + " not confirm it");
  }

  /**
   * Queries Payple at once whether nothing was charged, as its answer seems to say, and changes
   * nothing. A lookup that fails is no confirmation that nothing was charged.
   */
  public ChargeEvidence verify(
      Payment payment, ChargeEvidence nothing, @Nullable String code, TimeBudget budget) {
    Inquiry answer = lookup.askInTime(payment, budget);
    if (answer instanceof Inquiry.Charged charged) {
      return verdict.ofCharged(payment, charged);
    }
    return answer instanceof Inquiry.NotFound
        ? nothing
        : new DoubtEvidence.Doubt(
            Phase.ANSWERED, code, "refused, and a lookup does not confirm that");
  }

  /**
   * The same of a refund, which has no name at Payple that a second request would repeat. Payple
   * may leave out what was refunded so far.
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
        refund.refundId(), Phase.ANSWERED, code, "refused, and a lookup does not confirm that");
  }
}
