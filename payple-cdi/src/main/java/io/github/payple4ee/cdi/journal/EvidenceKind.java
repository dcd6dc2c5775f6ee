// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static io.github.payple4ee.cdi.journal.EvidenceSource.BROWSER;
import static io.github.payple4ee.cdi.journal.EvidenceSource.OPERATOR;
import static io.github.payple4ee.cdi.journal.EvidenceSource.PAYPLE;
import static io.github.payple4ee.cdi.journal.EvidenceSource.SCHEDULE;
import static io.github.payple4ee.cdi.journal.EvidenceSource.SHOP;
import static io.github.payple4ee.cdi.journal.EvidenceSource.WEBHOOK;

import io.github.payple4ee.PaymentState;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of evidence: each with the code that the history stores, its source and its class. A
 * stored code keeps its meaning, even if the class is renamed. {@link StateTable} says what each
 * kind may do to a payment.
 */
public enum EvidenceKind {
  /** A browser got Payple's authentication for the window. */
  WINDOW_OPENED("WindowOpened", BROWSER, WindowEvidence.WindowOpened.class),
  /** A browser sent a result of CERT, and the caller sends the confirm to Payple. */
  CLAIMED("Claimed", BROWSER, ClaimEvidence.Claimed.class),
  /** A browser sent a result of PAY, and the caller looks the payment up. */
  CLAIM_RECEIVED("ClaimReceived", BROWSER, ClaimEvidence.ClaimReceived.class),
  /** Payple does not know the card of a registration, or names another card. */
  CARD_UNKNOWN("CardUnknown", PAYPLE, ClaimEvidence.CardUnknown.class),
  /** A lookup does not confirm a claim of PAY, or does not confirm it yet. */
  CLAIM_UNCONFIRMED("ClaimUnconfirmed", PAYPLE, ClaimEvidence.ClaimUnconfirmed.class),
  /** A claim contradicts the journal. */
  CLAIM_REFUSED("ClaimRefused", BROWSER, ClaimEvidence.ClaimRefused.class),
  /** A claim came too soon after other claims of its order, so the payment is looked up later. */
  CLAIM_DEFERRED("ClaimDeferred", BROWSER, ClaimEvidence.ClaimDeferred.class),
  /** The browser says that the buyer closed the window. */
  WINDOW_CLOSED("WindowClosed", BROWSER, WindowEvidence.WindowClosed.class),
  /** The browser says that the window declined the card. */
  WINDOW_DECLINED("WindowDeclined", BROWSER, WindowEvidence.WindowDeclined.class),
  /** The order was not paid in time. */
  EXPIRED("Expired", SCHEDULE, WindowEvidence.Expired.class),
  /** The shop requests a charge of a registered card. */
  CHARGE_REQUESTED("ChargeRequested", SHOP, ChargeEvidence.ChargeRequested.class),
  /** Payple says that it charged this order and amount. */
  APPROVED("Approved", PAYPLE, ChargeEvidence.Approved.class),
  /** Payple declines the charge. */
  DECLINED("Declined", PAYPLE, ChargeEvidence.Declined.class),
  /** The request for the money was certainly not sent to Payple. */
  NOT_SENT("NotSent", PAYPLE, ChargeEvidence.NotSent.class),
  /** Payple says that it charged another order or amount. */
  MISMATCHED("Mismatched", PAYPLE, DoubtEvidence.Mismatched.class),
  /** Payple does not accept the key of a claim. */
  KEY_REJECTED("KeyRejected", PAYPLE, ChargeEvidence.KeyRejected.class),
  /** Payple refused the request before it processed it. */
  NOT_PROCESSED("NotProcessed", PAYPLE, ChargeEvidence.NotProcessed.class),
  /** A call ended after another attempt had replaced it. */
  SUPERSEDED("Superseded", PAYPLE, ChargeEvidence.Superseded.class),
  /** The request for the money may have reached Payple, and no trustworthy answer arrived. */
  DOUBT("Doubt", PAYPLE, DoubtEvidence.Doubt.class),
  /** A lookup does not find the payment. */
  NOT_FOUND("NotFound", PAYPLE, DoubtEvidence.NotFound.class),
  /** A lookup of a payment did not show its result. */
  LOOKUP_INCONCLUSIVE("LookupInconclusive", PAYPLE, DoubtEvidence.LookupInconclusive.class),
  /** Payple names a second transaction for a charged payment. */
  DUPLICATE_CHARGE("DuplicateCharge", PAYPLE, DoubtEvidence.DuplicateCharge.class),
  /** Payple contradicts the journal. */
  CONTRADICTED("Contradicted", PAYPLE, DoubtEvidence.Contradicted.class),
  /** The shop, or the module for a late payment, requests a refund. */
  REFUND_REQUESTED("RefundRequested", SHOP, RefundEvidence.RefundRequested.class),
  /** The shop requests a refund again that Payple did not know. */
  REFUND_RETRY_REQUESTED("RefundRetryRequested", SHOP, RefundEvidence.RefundRetryRequested.class),
  /** A refund was looked up again, and was not sent again. */
  REFUND_RETRY_NOT_SENT("RefundRetryNotSent", PAYPLE, RefundEvidence.RefundRetryNotSent.class),
  /** Payple refunded. */
  REFUNDED("Refunded", PAYPLE, RefundEvidence.Refunded.class),
  /** Payple declines the refund. */
  REFUND_DECLINED("RefundDeclined", PAYPLE, RefundEvidence.RefundDeclined.class),
  /** The refund was certainly not sent to Payple. */
  REFUND_NOT_SENT("RefundNotSent", PAYPLE, RefundEvidence.RefundNotSent.class),
  /** A call for a refund ended after another attempt had replaced it. */
  REFUND_SUPERSEDED("RefundSuperseded", PAYPLE, RefundEvidence.RefundSuperseded.class),
  /** A late payment cannot be refunded as a whole. */
  AUTO_REFUND_IMPOSSIBLE(
      "AutoRefundImpossible", SCHEDULE, RefundEvidence.AutoRefundImpossible.class),
  /** A lookup does not find the refund. */
  REFUND_NOT_FOUND("RefundNotFound", PAYPLE, RefundDoubtEvidence.RefundNotFound.class),
  /** A lookup of a refund did not show its result. */
  REFUND_LOOKUP_INCONCLUSIVE(
      "RefundLookupInconclusive", PAYPLE, RefundDoubtEvidence.RefundLookupInconclusive.class),
  /** The refund may have reached Payple, and no trustworthy answer arrived. */
  REFUND_DOUBT("RefundDoubt", PAYPLE, RefundDoubtEvidence.RefundDoubt.class),
  /** Payple knows the registered card. */
  CARD_REGISTERED("CardRegistered", PAYPLE, CardEvidence.Registered.class),
  /** A charged payment registered no card that can be charged. */
  CARD_NOT_REGISTERED("CardNotRegistered", PAYPLE, CardEvidence.NotRegistered.class),
  /** The module could not query Payple for the card of a payment. */
  CARD_LOOKUP_UNAVAILABLE("CardLookupUnavailable", PAYPLE, CardEvidence.LookupUnavailable.class),
  /** A browser claims a registered card, and the caller queries Payple for it. */
  CARD_CLAIM_STORED("CardClaimStored", BROWSER, CardEvidence.ClaimStored.class),
  /** A browser claims a registered card, and the module could not query Payple for it. */
  CARD_CLAIMED("CardClaimed", BROWSER, CardEvidence.Claimed.class),
  /** The shop requests the removal of a card. */
  CARD_REMOVAL_REQUESTED("CardRemovalRequested", SHOP, CardEvidence.RemovalRequested.class),
  /** Payple removed the card, or does not know it any more. */
  CARD_REMOVED("CardRemoved", PAYPLE, CardEvidence.Removed.class),
  /** Payple did not remove the card. */
  CARD_NOT_REMOVED("CardNotRemoved", PAYPLE, CardEvidence.NotRemoved.class),
  /** Payple may have removed the card, and no trustworthy answer arrived. */
  CARD_REMOVAL_DOUBT("CardRemovalDoubt", PAYPLE, CardEvidence.RemovalDoubt.class),
  /** Payple knows a card that was registered without the module. */
  CARD_ADOPTED("CardAdopted", PAYPLE, CardAdopted.class),
  /** The shop requests a payment link. */
  LINK_REQUESTED("LinkRequested", SHOP, LinkEvidence.LinkRequested.class),
  /** Payple created the payment link. */
  LINK_CREATED("LinkCreated", PAYPLE, LinkEvidence.LinkCreated.class),
  /** The request created no payment link. */
  LINK_NOT_CREATED("LinkNotCreated", PAYPLE, LinkEvidence.LinkNotCreated.class),
  /** Payple may have created the payment link, and no trustworthy answer arrived. */
  LINK_DOUBT("LinkDoubt", PAYPLE, LinkEvidence.LinkDoubt.class),
  /** The shop requests a cash receipt, or its cancellation. */
  CASH_RECEIPT_REQUESTED("CashReceiptRequested", SHOP, CashReceiptEvidence.Requested.class),
  /** Payple issued the cash receipt, or names it. */
  CASH_RECEIPT_ISSUED("CashReceiptIssued", PAYPLE, CashReceiptEvidence.Issued.class),
  /** Payple cancelled the cash receipt, or has none. */
  CASH_RECEIPT_CANCELLED("CashReceiptCancelled", PAYPLE, CashReceiptEvidence.Cancelled.class),
  /** Payple refused the request for a cash receipt, or the request was not sent. */
  CASH_RECEIPT_UNCHANGED("CashReceiptUnchanged", PAYPLE, CashReceiptEvidence.Unchanged.class),
  /** A request about a cash receipt may have reached Payple, and no trustworthy answer arrived. */
  CASH_RECEIPT_DOUBT("CashReceiptDoubt", PAYPLE, CashReceiptEvidence.Doubt.class),
  /** A lookup of a cash receipt in doubt. */
  CASH_RECEIPT_LOOKED_UP("CashReceiptLookedUp", PAYPLE, CashReceiptEvidence.LookedUp.class),
  /** An operator decides about a cash receipt. */
  CASH_RECEIPT_DECIDED("CashReceiptDecided", OPERATOR, CashReceiptEvidence.Decided.class),
  /** A webhook names the order. */
  WEBHOOK_RECEIVED("WebhookReceived", WEBHOOK, WebhookEvidence.WebhookReceived.class),
  /** A webhook names an order that needs no lookup. */
  WEBHOOK_IGNORED("WebhookIgnored", WEBHOOK, WebhookEvidence.WebhookIgnored.class),
  /** A lookup does not confirm a webhook, or does not confirm it yet. */
  WEBHOOK_UNCONFIRMED("WebhookUnconfirmed", PAYPLE, WebhookEvidence.WebhookUnconfirmed.class),
  /** The module could not query Payple. */
  LOOKUP_UNAVAILABLE("LookupUnavailable", PAYPLE, WebhookEvidence.LookupUnavailable.class),
  /** Payple refunded a payment, and this shop had not requested the refund. */
  EXTERNAL_REFUND("ExternalRefund", PAYPLE, WebhookEvidence.ExternalRefund.class),
  /** An operator decides. */
  DECIDED("Decided", OPERATOR, OperatorEvidence.Decided.class);

  private static final Map<Class<?>, EvidenceKind> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.type, Function.identity()));

  private final String code;
  private final EvidenceSource source;
  private final Class<? extends Evidence> type;

  EvidenceKind(String code, EvidenceSource source, Class<? extends Evidence> type) {
    this.code = code;
    this.source = source;
    this.type = type;
  }

  static EvidenceKind of(Evidence evidence) {
    return BY_TYPE.get(evidence.getClass());
  }

  /** The code that the history stores. */
  public String code() {
    return code;
  }

  /** Where evidence of this kind comes from. */
  public EvidenceSource source() {
    return source;
  }

  /**
   * The states in which it may have an effect. In any other state it is ignored, with a history
   * entry.
   */
  public Set<PaymentState> acceptedIn() {
    return StateTable.rowOf(this).acceptedIn();
  }

  /** The states to which it may move a payment; empty when it does not change the state. */
  public Set<PaymentState> leadsTo() {
    return StateTable.rowOf(this).leadsTo();
  }

  Class<? extends Evidence> type() {
    return type;
  }
}
