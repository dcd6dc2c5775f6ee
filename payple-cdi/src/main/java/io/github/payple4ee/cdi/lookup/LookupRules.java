// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.RefundRecord;
import io.github.payple4ee.cdi.protocol.CodeRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Classifies the answer to a lookup of a payment, together with the payment's record in the
 * journal.
 */
@Dependent
public class LookupRules {

  private final Payments journal;
  private final ChargeAnswers chargeAnswers;

  @Inject
  LookupRules(Payments journal, ChargeAnswers chargeAnswers) {
    this.journal = journal;
    this.chargeAnswers = chargeAnswers;
  }

  /**
   * The evidence of an answer for a payment and for the refund that was pending before the lookup.
   *
   * @param before the payment's record before the lookup
   */
  Optional<Evidence> evidence(Payment payment, PaymentRecord before, Inquiry answer) {
    String orderId = payment.orderId();
    if (!payment.state().everCharged()) {
      return Optional.of(ofCharge(payment, answer));
    }
    PaymentRecord now = journal.require(orderId);
    Optional<RefundRecord> refund = now.pendingRefund();
    List<RefundRecord> unseen = now.unseenRefunds();
    if (refund.isEmpty() && unseen.isEmpty()) {
      return Optional.empty();
    }
    // Payple's sum may or may not include another refund that was requested or made meanwhile
    Optional<RefundRecord> awaited = before.pendingRefund();
    if (!refund.map(LookupRules::id).equals(awaited.map(LookupRules::id))
        || now.payment().refunded() != payment.refunded()) {
      return Optional.empty();
    }
    return Optional.of(
        refund
            .map(known -> RefundReconciler.ofAwaited(payment, known.refund(), unseen, answer))
            .orElseGet(() -> RefundReconciler.ofUnseen(payment, unseen, answer)));
  }

  private static String id(RefundRecord known) {
    return known.refund().refundId();
  }

  /**
   * Two windows of PAY may have been open for an order, and each may have charged. An answer about
   * another transaction is recorded as a duplicate charge, and says nothing about this one.
   */
  public Inquiry ofThisCharge(Payment payment, Inquiry answer) {
    Optional<String> another =
        payment.work().chargedByTheBuyer() && answer instanceof Inquiry.Charged charged
            ? AnotherCharge.named(payment, charged.approval())
            : Optional.empty();
    another.ifPresent(
        number -> journal.transition(payment.orderId(), new DoubtEvidence.DuplicateCharge(number)));
    return another
        .<Inquiry>map(
            number ->
                new Inquiry.Other(new Refusal(null, "Payple's answer names another transaction")))
        .orElse(answer);
  }

  /** The evidence of an answer for a payment that is not recorded as charged. */
  public Evidence ofCharge(Payment payment, Inquiry answer) {
    if (answer instanceof Inquiry.Charged charged) {
      return reversal(payment)
          .map(said -> ChargeAnswers.ofChargedAndReversed(said, charged))
          .orElseGet(() -> chargeAnswers.ofCharged(payment, charged));
    }
    if (answer instanceof Inquiry.NotFound notFound) {
      return beginning(payment).filter(CodeRules::duplicate).isPresent()
          ? new DoubtEvidence.LookupInconclusive(
              notFound.refusal().code(),
              "Payple does not find the payment, but said before that a payment of this"
                  + " order is done or under way")
          : new DoubtEvidence.NotFound(notFound.refusal());
    }
    if (answer instanceof Inquiry.Other other) {
      return new DoubtEvidence.LookupInconclusive(other.refusal().code(), otherwise(other));
    }
    return new DoubtEvidence.LookupInconclusive(null, ((Inquiry.Failed) answer).reason());
  }

  private static String otherwise(Inquiry.Other other) {
    String said = other.refusal().message();
    return "Payple's answer does not say that this order was charged"
        + (said == null ? "" : ": " + said);
  }

  /** Payple's answer that it reversed the charge, if the doubt began with that answer. */
  private Optional<Refusal> reversal(Payment payment) {
    return beginning(payment).filter(CodeRules::reversed);
  }

  /** Payple's answer with which the doubt began. */
  private Optional<Refusal> beginning(Payment payment) {
    return journal.require(payment.orderId()).doubt();
  }
}
