// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Approval;
import io.github.payple4ee.CardVersion;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardDetails;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.Observed;
import io.github.payple4ee.cdi.journal.RefundDoubtEvidence;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.SealedKey;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What Payple's answer means for a payment. Success is {@code success} for this order, this amount
 * and a card; nothing less.
 */
@Dependent
public class ChargeAnswers {

  private static final String ERROR = "error";
  private static final String NEITHER =
      "Payple answered neither success nor with a code that is known to be a decline";

  private final BillingKeys keys;
  private final boolean refundsLatePayments;

  @Inject
  ChargeAnswers(BillingKeys keys, PaypleConfig config) {
    this(keys, config.refundsLatePayments());
  }

  ChargeAnswers(BillingKeys keys, boolean refundsLatePayments) {
    this.keys = keys;
    this.refundsLatePayments = refundsLatePayments;
  }

  /** What the answer to a confirm or a charge means. */
  public ChargeEvidence ofCharge(Payment payment, CallResult reply) {
    if (reply instanceof CallResult.NotSent notSent) {
      return new ChargeEvidence.NotSent(notSent.phase(), notSent.cause().getMessage());
    }
    if (reply instanceof CallResult.Ambiguous unclear) {
      return new DoubtEvidence.Doubt(unclear.phase(), null, unclear.reason());
    }
    Answer answer = ((CallResult.Answered) reply).answer();
    Refusal refusal = answer.refusal();
    if (answer.success()) {
      return Matching.objectionToCharge(payment, answer)
          .<ChargeEvidence>map(
              reason ->
                  new DoubtEvidence.Mismatched(
                      refusal.code(), reason, Matching.observed(payment, answer)))
          .orElseGet(
              () ->
                  new ChargeEvidence.Approved(
                      answer.approval(), card(payment, answer), refundsLatePayments));
    }
    if (refusesAnother(payment, reply)) {
      return new DoubtEvidence.Doubt(
          Phase.ANSWERED, refusal.code(), "Payple's answer speaks of another order");
    }
    if (!refused(answer)
        || !(CodeRules.declinesCharge(refusal) || CodeRules.notProcessed(refusal))) {
      return new DoubtEvidence.Doubt(Phase.ANSWERED, refusal.code(), NEITHER);
    }
    if (CodeRules.notProcessed(refusal)) {
      return new ChargeEvidence.NotProcessed(refusal);
    }
    return CodeRules.noSuchSession(refusal)
        ? new ChargeEvidence.KeyRejected(refusal)
        : new ChargeEvidence.Declined(refusal);
  }

  /** Whether Payple says no, and names another order: the key may be that of another window. */
  static boolean refusesAnother(Payment payment, CallResult reply) {
    return reply instanceof CallResult.Answered understood
        && refused(understood.answer())
        && understood
            .answer()
            .value(PaypleField.ORDER_ID)
            .filter(id -> !id.equals(payment.orderId()))
            .isPresent();
  }

  /**
   * Whether Payple says no to the keys, as far as can be told: it names another order, or none and
   * no reason that has to do with the card or the money. Somebody may have invented them.
   */
  public static boolean refusesTheKey(Payment payment, CallResult reply) {
    return refusesAnother(payment, reply)
        || (reply instanceof CallResult.Answered understood
            && refused(understood.answer())
            && understood.answer().value(PaypleField.ORDER_ID).isEmpty()
            && CodeRules.mayMeanTheKey(understood.answer().refusal()));
  }

  /** What a lookup that found a charge means for a payment that nobody gave back. */
  public ChargeEvidence ofCharged(Payment payment, Inquiry.Charged charged) {
    long refunded = charged.refunded().orElse(0);
    if (charged.amount() == payment.amount() && refunded == 0) {
      Approval approval = charged.approval();
      CardDetails card =
          registersCard(payment)
              ? charged
                  .billingKey()
                  .map(
                      key ->
                          new CardDetails(
                              seal(payment, key),
                              approval.cardName(),
                              null,
                              approval.cardNumber(),
                              null))
                  .orElse(null)
              : null;
      return new ChargeEvidence.Approved(approval, card, refundsLatePayments);
    }
    return new DoubtEvidence.Contradicted(
        null,
        "Payple says that "
            + charged.amount()
            + " won were charged and "
            + refunded
            + " given back; the order is of "
            + payment.amount(),
        new Observed(charged.amount(), refunded));
  }

  /** The card that was registered with a payment in the window (manual: 1. PCD_CARD_VER 01). */
  private @Nullable CardDetails card(Payment payment, Answer answer) {
    Optional<String> key = answer.value(PaypleField.PAYER_ID);
    return registersCard(payment) && key.isPresent()
        ? CardDetails.of(seal(payment, Secret.of(key.get())), answer)
        : null;
  }

  private SealedKey seal(Payment payment, Secret key) {
    return keys.seal(payment.orderId(), payment.terms().payerNumber(), key);
  }

  private static boolean registersCard(Payment payment) {
    return payment.work().inWindow() && payment.terms().card() == CardVersion.RECURRING;
  }

  /**
   * What a lookup that found a charge means after Payple said that it took the charge back: the one
   * contradicts the other, and neither "paid" nor "not charged" is safe to say, unless Payple says
   * as well that all of it was given back.
   */
  static ChargeEvidence ofChargedAndReversed(Refusal said, Inquiry.Charged charged) {
    if (charged.refunded().orElse(0) == charged.amount()) {
      return new ChargeEvidence.Declined(said);
    }
    return new DoubtEvidence.Contradicted(
        null,
        "Payple said that it cancelled the approval, and says now that "
            + charged.amount()
            + " won were charged and "
            + charged.refunded().orElse(0)
            + " given back");
  }

  /** What the answer to a cancel means. */
  public static RefundEvidence ofRefund(
      Payment payment, String refundId, long amount, CallResult reply) {
    if (reply instanceof CallResult.NotSent notSent) {
      return new RefundEvidence.RefundNotSent(
          refundId, notSent.phase(), notSent.cause().getMessage());
    }
    if (reply instanceof CallResult.Ambiguous unclear) {
      return new RefundDoubtEvidence.RefundDoubt(refundId, unclear.phase(), null, unclear.reason());
    }
    Answer answer = ((CallResult.Answered) reply).answer();
    Refusal refusal = answer.refusal();
    if (answer.success()) {
      return Matching.objectionToRefund(payment, answer, amount)
          .<RefundEvidence>map(
              reason ->
                  new RefundDoubtEvidence.RefundDoubt(
                      refundId, Phase.UNDERSTOOD, refusal.code(), reason))
          .orElseGet(
              () ->
                  new RefundEvidence.Refunded(
                      refundId,
                      answer.value(PaypleField.TRADE_NUMBER).orElse(null),
                      answer.value(PaypleField.RECEIPT).orElse(null)));
    }
    if (refused(answer) && CodeRules.notProcessed(refusal)) {
      return new RefundEvidence.RefundNotSent(
          refundId, Phase.UNDERSTOOD, CodeRules.notProcessedBecause(refusal));
    }
    return refused(answer) && CodeRules.declinesRefund(refusal)
        ? new RefundEvidence.RefundDeclined(refundId, refusal)
        : new RefundDoubtEvidence.RefundDoubt(refundId, Phase.ANSWERED, refusal.code(), NEITHER);
  }

  /** What the answer to a lookup says. */
  static Inquiry ofLookup(Payment payment, CallResult reply) {
    if (reply instanceof CallResult.NotSent notSent) {
      return new Inquiry.Failed(notSent.cause().getMessage());
    }
    if (reply instanceof CallResult.Ambiguous unclear) {
      return new Inquiry.Failed(unclear.reason());
    }
    Answer answer = ((CallResult.Answered) reply).answer();
    Refusal refusal = answer.refusal();
    if (answer.success()) {
      return charged(payment, answer);
    }
    return refused(answer) && CodeRules.notFound(refusal)
        ? new Inquiry.NotFound(refusal)
        : new Inquiry.Failed("the lookup was refused: " + refusal.code() + " " + refusal.message());
  }

  private static Inquiry charged(Payment payment, Answer answer) {
    Optional<String> another = Matching.anotherKind(payment, answer);
    if (another.isPresent()) {
      return new Inquiry.Other(new Refusal(answer.refusal().code(), another.get()));
    }
    boolean traced =
        answer.value(PaypleField.PAYMENT_TIME).isPresent()
            || answer.value(PaypleField.TRADE_NUMBER).isPresent();
    if (!payment.orderId().equals(answer.value(PaypleField.ORDER_ID).orElse(null))
        || answer.won(PaypleField.TOTAL).isEmpty()
        || !Matching.tellsRefunds(answer)
        || !traced) {
      return new Inquiry.Other(answer.refusal());
    }
    return new Inquiry.Charged(
        answer.won(PaypleField.TOTAL).getAsLong(),
        answer.won(PaypleField.REFUND_TOTAL),
        answer.approval(),
        answer.value(PaypleField.PAYER_ID).map(Secret::of));
  }

  /** Whether Payple answered {@code error}, and nothing that is neither that nor a success. */
  public static boolean refused(Answer answer) {
    return answer.value(PaypleField.RESULT).filter(ERROR::equals).isPresent();
  }
}
