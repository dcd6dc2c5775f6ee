// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.Payment;
import io.github.payple4ee.Refund;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.lookup.ChargeAnswers;
import io.github.payple4ee.cdi.lookup.DeclineVerification;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.protocol.KoreanDay;
import io.github.payple4ee.client.CancelMessage;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.RefundResponse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sends a refund to Payple, and classifies the answer. */
@Dependent
class RefundCall {

  private final PaypleClient client;
  private final Lookup lookup;
  private final DeclineVerification verification;

  @Inject
  RefundCall(@RestClient PaypleClient client, Lookup lookup, DeclineVerification verification) {
    this.client = client;
    this.lookup = lookup;
    this.verification = verification;
  }

  CallResult<RefundResponse> send(
      Payment payment, Refund refund, Secret refundKey, TimeBudget budget) {
    return PaypleCall.send(
        budget,
        CancelMessage.of(
            payment.orderId(),
            paidOn(payment, budget),
            lookup.monthAtPayple(payment),
            refund.amount(),
            refund.vat(),
            refundKey),
        client::cancel);
  }

  /**
   * The evidence of the first request. If Payple answers that it did not process the refund, a
   * lookup verifies that.
   */
  RefundEvidence ofFirst(
      Payment payment, Refund refund, CallResult<RefundResponse> result, TimeBudget budget) {
    RefundEvidence evidence =
        ChargeAnswers.ofRefund(payment, refund.refundId(), refund.amount(), result);
    return evidence instanceof RefundEvidence.RefundNotSent
            && result instanceof CallResult.Answered<RefundResponse> answered
        ? verification.verify(
            payment, refund, evidence, answered.response().refusal().code(), budget)
        : evidence;
  }

  /**
   * The evidence of a request that was repeated because a lookup immediately before did not find
   * the refund.
   */
  static RefundEvidence ofRetry(Payment payment, Refund refund, CallResult<RefundResponse> result) {
    RefundEvidence evidence =
        ChargeAnswers.ofRefund(payment, refund.refundId(), refund.amount(), result);
    return evidence instanceof RefundEvidence.RefundNotSent notSent
        ? new RefundEvidence.RefundRetryNotSent(
            refund.refundId(), notSent.phase(), notSent.reason())
        : evidence;
  }

  // manual 4, PCD_PAY_DATE: the day of the payment, not of the refund
  private LocalDate paidOn(Payment payment, TimeBudget budget) {
    return payment
        .approval()
        .flatMap(approval -> Optional.ofNullable(approval.time()))
        .map(time -> time.toLocalDate())
        .or(() -> lookup.dayOf(payment, budget))
        .orElseGet(() -> KoreanDay.of(payment.requestedAt().orElse(payment.openedAt())));
  }
}
