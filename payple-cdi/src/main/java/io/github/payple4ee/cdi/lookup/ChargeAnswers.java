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
import io.github.payple4ee.client.ChargeResponse;
import io.github.payple4ee.client.InquiryResponse;
import io.github.payple4ee.client.RefundResponse;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Classifies Payple's answers about a payment. An answer is a success only if it is {@code success}
 * for this order, this amount and this means of payment.
 */
@Dependent
public class ChargeAnswers {

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

  /** Classifies the answer to a confirm or a charge. */
  public ChargeEvidence ofCharge(Payment payment, CallResult<ChargeResponse> result) {
    return result.fold(
        notSent -> new ChargeEvidence.NotSent(notSent.phase(), notSent.cause().getMessage()),
        unclear -> new DoubtEvidence.Doubt(unclear.phase(), null, unclear.reason()),
        response ->
            response.success() ? ofSuccess(payment, response) : ofNoSuccess(payment, response));
  }

  private ChargeEvidence ofSuccess(Payment payment, ChargeResponse response) {
    return Matching.objectionToCharge(payment, response)
        .<ChargeEvidence>map(
            reason ->
                new DoubtEvidence.Mismatched(
                    response.refusal().code(), reason, Matching.observed(payment, response)))
        .orElseGet(
            () ->
                new ChargeEvidence.Approved(
                    response.approval(),
                    card(payment, response.billingKey(), response.approval()),
                    refundsLatePayments));
  }

  private static ChargeEvidence ofNoSuccess(Payment payment, ChargeResponse response) {
    Refusal refusal = response.refusal();
    if (refusesAnother(payment, response)) {
      return new DoubtEvidence.Doubt(
          Phase.ANSWERED, refusal.code(), "Payple's answer names another order");
    }
    if (!response.refused()) {
      return new DoubtEvidence.Doubt(Phase.ANSWERED, refusal.code(), NEITHER);
    }
    if (CodeRules.notProcessed(refusal)) {
      return new ChargeEvidence.NotProcessed(refusal);
    }
    if (!CodeRules.declinesCharge(refusal)) {
      return new DoubtEvidence.Doubt(Phase.ANSWERED, refusal.code(), NEITHER);
    }
    return CodeRules.noSuchSession(refusal)
        ? new ChargeEvidence.KeyRejected(refusal)
        : new ChargeEvidence.Declined(refusal);
  }

  /**
   * Whether the answer is a refusal that names another order. The key may be that of another
   * window.
   */
  private static boolean refusesAnother(Payment payment, ChargeResponse response) {
    return response.refused()
        && response.orderId() != null
        && !response.orderId().equals(payment.orderId());
  }

  /**
   * Whether Payple seems to refuse the keys of the window: the answer names another order, or it
   * names no order and its reason concerns neither the card nor the money. The browser may have
   * invented the keys.
   */
  public static boolean refusesTheKey(Payment payment, ChargeResponse response) {
    return refusesAnother(payment, response)
        || (response.refused()
            && response.orderId() == null
            && CodeRules.mayMeanTheKey(response.refusal()));
  }

  /** Classifies a lookup that found a charge, for a payment without a refund. */
  public ChargeEvidence ofCharged(Payment payment, Inquiry.Charged charged) {
    long refunded = charged.refunded().orElse(0);
    if (charged.amount() == payment.amount() && refunded == 0) {
      Approval approval = charged.approval();
      CardDetails card = card(payment, charged.billingKey().orElse(null), approval);
      return new ChargeEvidence.Approved(approval, card, refundsLatePayments);
    }
    return new DoubtEvidence.Contradicted(
        null,
        "Payple says that "
            + charged.amount()
            + " won were charged and "
            + refunded
            + " refunded; the order is of "
            + payment.amount(),
        new Observed(charged.amount(), refunded));
  }

  /** The card that a payment in the window registered (manual: 1. PCD_CARD_VER 01). */
  private @Nullable CardDetails card(Payment payment, @Nullable Secret key, Approval approval) {
    return registersCard(payment) && key != null
        ? CardDetails.of(seal(payment, key), approval)
        : null;
  }

  private SealedKey seal(Payment payment, Secret key) {
    return keys.seal(payment.orderId(), payment.terms().payerNumber(), key);
  }

  private static boolean registersCard(Payment payment) {
    return payment.work().inWindow() && payment.terms().card() == CardVersion.RECURRING;
  }

  /**
   * Classifies a lookup that found a charge after Payple said that it reversed the charge. The two
   * answers contradict each other, so neither "paid" nor "not charged" is certain, unless Payple
   * also says that the whole amount was refunded.
   */
  static ChargeEvidence ofChargedAndReversed(Refusal said, Inquiry.Charged charged) {
    if (charged.refunded().orElse(0) == charged.amount()) {
      return new ChargeEvidence.Declined(said);
    }
    return new DoubtEvidence.Contradicted(
        null,
        "Payple said that it cancelled the approval, but now says that "
            + charged.amount()
            + " won were charged and "
            + charged.refunded().orElse(0)
            + " refunded");
  }

  /** Classifies the answer to a cancel. */
  public static RefundEvidence ofRefund(
      Payment payment, String refundId, long amount, CallResult<RefundResponse> result) {
    return result.fold(
        notSent ->
            new RefundEvidence.RefundNotSent(
                refundId, notSent.phase(), notSent.cause().getMessage()),
        unclear ->
            new RefundDoubtEvidence.RefundDoubt(refundId, unclear.phase(), null, unclear.reason()),
        response ->
            response.success()
                ? ofRefundSuccess(payment, refundId, amount, response)
                : ofRefundRefused(refundId, response));
  }

  private static RefundEvidence ofRefundSuccess(
      Payment payment, String refundId, long amount, RefundResponse response) {
    return Matching.objectionToRefund(payment, response, amount)
        .<RefundEvidence>map(
            reason ->
                new RefundDoubtEvidence.RefundDoubt(
                    refundId, Phase.UNDERSTOOD, response.refusal().code(), reason))
        .orElseGet(
            () ->
                new RefundEvidence.Refunded(refundId, response.tradeNumber(), response.receipt()));
  }

  private static RefundEvidence ofRefundRefused(String refundId, RefundResponse response) {
    Refusal refusal = response.refusal();
    if (response.refused() && CodeRules.notProcessed(refusal)) {
      return new RefundEvidence.RefundNotSent(
          refundId, Phase.UNDERSTOOD, CodeRules.notProcessedBecause(refusal));
    }
    return response.refused() && CodeRules.declinesRefund(refusal)
        ? new RefundEvidence.RefundDeclined(refundId, refusal)
        : new RefundDoubtEvidence.RefundDoubt(refundId, Phase.ANSWERED, refusal.code(), NEITHER);
  }

  /** Classifies the answer to a lookup. */
  static Inquiry ofLookup(Payment payment, CallResult<InquiryResponse> result) {
    return result.fold(
        notSent -> new Inquiry.Failed(notSent.cause().getMessage()),
        unclear -> new Inquiry.Failed(unclear.reason()),
        response -> response.success() ? charged(payment, response) : notFound(response));
  }

  private static Inquiry notFound(InquiryResponse response) {
    Refusal refusal = response.refusal();
    return response.refused() && CodeRules.notFound(refusal)
        ? new Inquiry.NotFound(refusal)
        : new Inquiry.Failed("the lookup was refused: " + refusal.code() + " " + refusal.message());
  }

  private static Inquiry charged(Payment payment, InquiryResponse response) {
    Optional<String> another = Matching.anotherKind(payment, response);
    if (another.isPresent()) {
      return new Inquiry.Other(new Refusal(response.refusal().code(), another.get()));
    }
    if (!payment.orderId().equals(response.orderId())
        || response.total() == null
        || !Matching.namesRefunds(response)
        || !Matching.traced(response)) {
      return new Inquiry.Other(response.refusal());
    }
    return new Inquiry.Charged(
        response.total(),
        response.refundTotal() == null
            ? OptionalLong.empty()
            : OptionalLong.of(response.refundTotal()),
        response.approval(),
        Optional.ofNullable(response.billingKey()));
  }
}
