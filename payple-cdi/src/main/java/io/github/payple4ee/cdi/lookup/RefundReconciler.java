// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.RefundDoubtEvidence;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.RefundRecord;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Derives the results of refunds from the sum that Payple refunded, because a lookup names only the
 * sum of all refunds.
 */
final class RefundReconciler {

  private RefundReconciler() {}

  /** The evidence for the pending refund, in view of the refunds that Payple did not know. */
  static Evidence ofAwaited(
      Payment payment, Refund awaited, List<RefundRecord> unseen, Inquiry answer) {
    String id = awaited.refundId();
    long amount = awaited.amount();
    OptionalLong total = total(answer);
    if (total.isEmpty()) {
      return doubt(id, "Payple does not say how much was refunded");
    }
    long more = total.getAsLong() - payment.refunded();
    if (more == 0) {
      return new RefundDoubtEvidence.RefundNotFound(id);
    }
    // Payple may have recorded a refund that it did not know before instead
    boolean another = unseen.stream().anyMatch(known -> known.refund().amount() == amount);
    return more == amount && !another ? new RefundEvidence.Refunded(id) : doubt(id, said(total));
  }

  /** The evidence for refunds that Payple did not know, while no refund is pending. */
  static Evidence ofUnseen(Payment payment, List<RefundRecord> unseen, Inquiry answer) {
    List<Refund> refunds = unseen.stream().map(RefundRecord::refund).toList();
    String first = refunds.get(0).refundId();
    OptionalLong total = total(answer);
    if (total.isEmpty()) {
      return new RefundDoubtEvidence.RefundLookupInconclusive(
          first, "Payple does not say how much was refunded");
    }
    long more = total.getAsLong() - payment.refunded();
    if (more == 0) {
      return new RefundDoubtEvidence.RefundNotFound(first);
    }
    if (more < 0 || more > payment.refundable()) {
      return new RefundDoubtEvidence.RefundLookupInconclusive(first, said(total));
    }
    List<Refund> within = refunds.stream().filter(refund -> refund.amount() <= more).toList();
    if (within.isEmpty()) {
      return new WebhookEvidence.ExternalRefund("payple-" + UUID.randomUUID(), total.getAsLong());
    }
    List<Refund> same = within.stream().filter(refund -> refund.amount() == more).toList();
    return same.size() == 1
        ? new RefundEvidence.Refunded(same.get(0).refundId())
        : doubt(within.get(0).refundId(), said(total));
  }

  private static OptionalLong total(Inquiry answer) {
    return answer instanceof Inquiry.Charged charged ? charged.refunded() : OptionalLong.empty();
  }

  private static Evidence doubt(String refundId, String reason) {
    return new RefundDoubtEvidence.RefundDoubt(refundId, Phase.UNDERSTOOD, null, reason);
  }

  private static String said(OptionalLong total) {
    return "Payple says " + total.getAsLong() + " won were refunded so far";
  }
}
