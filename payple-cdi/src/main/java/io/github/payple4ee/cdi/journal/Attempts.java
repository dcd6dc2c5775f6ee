// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/**
 * Compares the attempt that sent a call with the current one. A server may pause between a call and
 * its record, so that another node takes over and sends the request again. A success always counts;
 * any other result counts only for the attempt that sent the call.
 */
final class Attempts {

  private Attempts() {}

  static Evidence current(PaymentRecord now, int attempt, Evidence learned) {
    if (learned instanceof RefundEvidence refund) {
      return refund instanceof RefundEvidence.Refunded
              || now.refund(refund.refundId())
                  .filter(known -> known.attempt() == attempt)
                  .isPresent()
          ? refund
          : new RefundEvidence.RefundSuperseded(refund.refundId(), learned.kind().code());
    }
    return succeeded(learned) || now.attempt() == attempt
        ? learned
        : new ChargeEvidence.Superseded(learned.kind().code());
  }

  private static boolean succeeded(Evidence learned) {
    return learned instanceof ChargeEvidence.Approved
        || learned instanceof LinkEvidence.LinkCreated;
  }
}
