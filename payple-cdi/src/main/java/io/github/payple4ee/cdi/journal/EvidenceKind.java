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
 * The state machine of a payment: the kinds of evidence, each with its source, the states in which
 * it may have an effect, and the states to which it may move a payment. The history stores the code
 * of a kind: a code that was stored once keeps its meaning, whatever the class is called.
 */
public enum EvidenceKind {
  /** Payple's authentication for the window was handed to a browser. */
  WINDOW_OPENED(
      "WindowOpened",
      BROWSER,
      ClaimEvidence.WindowOpened.class,
      States.PAYABLE,
      States.of(PaymentState.OPEN)),
  /** A result of CERT was brought, and the caller asks Payple for the money. */
  CLAIMED(
      "Claimed",
      BROWSER,
      ClaimEvidence.Claimed.class,
      States.UNPAID,
      States.of(PaymentState.CONFIRMING)),
  /** A result of PAY was brought, and the caller looks it up. */
  CLAIM_RECEIVED(
      "ClaimReceived", BROWSER, ClaimEvidence.ClaimReceived.class, States.ANY, States.SAME),
  /** Payple does not know the card of a registration, or names another one. */
  CARD_UNKNOWN("CardUnknown", PAYPLE, ClaimEvidence.CardUnknown.class, States.ANY, States.SAME),
  /** A lookup does not confirm a claim of PAY, or not yet. */
  CLAIM_UNCONFIRMED(
      "ClaimUnconfirmed", PAYPLE, ClaimEvidence.ClaimUnconfirmed.class, States.ANY, States.SAME),
  /** A claim contradicts the journal. */
  CLAIM_REFUSED("ClaimRefused", BROWSER, ClaimEvidence.ClaimRefused.class, States.ANY, States.SAME),
  /** A claim came too soon after others of its order and is looked up later. */
  CLAIM_DEFERRED(
      "ClaimDeferred", BROWSER, ClaimEvidence.ClaimDeferred.class, States.ANY, States.SAME),
  /** The browser says that the buyer closed the window. */
  WINDOW_CLOSED(
      "WindowClosed",
      BROWSER,
      ClaimEvidence.WindowClosed.class,
      States.of(PaymentState.OPEN),
      States.of(PaymentState.ABANDONED)),
  /** The browser says that the window declined the card. */
  WINDOW_DECLINED(
      "WindowDeclined",
      BROWSER,
      ClaimEvidence.WindowDeclined.class,
      States.of(PaymentState.OPEN, PaymentState.ABANDONED),
      States.of(PaymentState.DECLINED)),
  /** The order was not paid in time. */
  EXPIRED(
      "Expired",
      SCHEDULE,
      ClaimEvidence.Expired.class,
      States.UNPAID,
      States.of(PaymentState.EXPIRED)),
  /** The shop asks for a charge of a registered card. */
  CHARGE_REQUESTED(
      "ChargeRequested",
      SHOP,
      ChargeEvidence.ChargeRequested.class,
      States.of(PaymentState.OPEN, PaymentState.NOT_CHARGED),
      States.of(PaymentState.CHARGING)),
  /** Payple says that it charged this order and amount. */
  APPROVED(
      "Approved",
      PAYPLE,
      ChargeEvidence.Approved.class,
      States.NEVER_CHARGED,
      States.of(PaymentState.PAID)),
  /** Payple declines the charge. */
  DECLINED(
      "Declined",
      PAYPLE,
      ChargeEvidence.Declined.class,
      States.AWAITED,
      States.of(PaymentState.DECLINED)),
  /** Payple was certainly not asked for the money. */
  NOT_SENT(
      "NotSent", PAYPLE, ChargeEvidence.NotSent.class, States.ASKING, States.of(PaymentState.OPEN)),
  /** Payple says that it charged another order or amount. */
  MISMATCHED(
      "Mismatched",
      PAYPLE,
      ChargeEvidence.Mismatched.class,
      States.ASKING,
      States.of(PaymentState.IN_DOUBT)),
  /** Payple does not accept the key that a claim brought. */
  KEY_REJECTED(
      "KeyRejected",
      PAYPLE,
      ChargeEvidence.KeyRejected.class,
      States.ASKING,
      States.of(PaymentState.OPEN)),
  /** Payple refused the request before it processed it. */
  NOT_PROCESSED(
      "NotProcessed",
      PAYPLE,
      ChargeEvidence.NotProcessed.class,
      States.ASKING,
      States.of(PaymentState.OPEN)),
  /** A call ended after another attempt had replaced it. */
  SUPERSEDED("Superseded", PAYPLE, ChargeEvidence.Superseded.class, States.ANY, States.SAME),
  /** Payple may have been asked for the money, and no trustworthy answer came. */
  DOUBT(
      "Doubt", PAYPLE, ChargeEvidence.Doubt.class, States.ASKING, States.of(PaymentState.IN_DOUBT)),
  /** A lookup does not find the payment. */
  NOT_FOUND(
      "NotFound",
      PAYPLE,
      ChargeEvidence.NotFound.class,
      States.of(PaymentState.IN_DOUBT),
      States.of(PaymentState.NOT_CHARGED, PaymentState.NEEDS_REVIEW)),
  /** A lookup of a payment taught nothing. */
  LOOKUP_INCONCLUSIVE(
      "LookupInconclusive",
      PAYPLE,
      ChargeEvidence.LookupInconclusive.class,
      States.of(PaymentState.IN_DOUBT),
      States.of(PaymentState.NEEDS_REVIEW)),
  /** Payple names a second transaction for a charged payment. */
  DUPLICATE_CHARGE(
      "DuplicateCharge",
      PAYPLE,
      ChargeEvidence.DuplicateCharge.class,
      States.EVER_CHARGED,
      States.SAME),
  /** Payple contradicts the journal. */
  CONTRADICTED(
      "Contradicted",
      PAYPLE,
      ChargeEvidence.Contradicted.class,
      States.NEVER_CHARGED,
      States.of(PaymentState.NEEDS_REVIEW)),
  /** The shop, or the module for a late payment, asks for a refund. */
  REFUND_REQUESTED(
      "RefundRequested",
      SHOP,
      RefundEvidence.RefundRequested.class,
      States.REFUNDABLE,
      States.of(PaymentState.CANCELLING)),
  /** The shop asks again for a refund that Payple did not know. */
  REFUND_RETRY_REQUESTED(
      "RefundRetryRequested",
      SHOP,
      RefundEvidence.RefundRetryRequested.class,
      States.REFUNDABLE,
      States.of(PaymentState.CANCELLING)),
  /** A refund was looked for again and not sent again. */
  REFUND_RETRY_NOT_SENT(
      "RefundRetryNotSent",
      PAYPLE,
      RefundEvidence.RefundRetryNotSent.class,
      States.CHARGED,
      States.of(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)),
  /** Payple refunded. */
  REFUNDED(
      "Refunded",
      PAYPLE,
      RefundEvidence.Refunded.class,
      States.CHARGED,
      States.of(PaymentState.PARTLY_CANCELLED, PaymentState.CANCELLED)),
  /** Payple declines the refund. */
  REFUND_DECLINED(
      "RefundDeclined",
      PAYPLE,
      RefundEvidence.RefundDeclined.class,
      States.CHARGED,
      States.of(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)),
  /** Payple was certainly not asked for the refund. */
  REFUND_NOT_SENT(
      "RefundNotSent",
      PAYPLE,
      RefundEvidence.RefundNotSent.class,
      States.CHARGED,
      States.of(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)),
  /** A call for a refund ended after another attempt had replaced it. */
  REFUND_SUPERSEDED(
      "RefundSuperseded", PAYPLE, RefundEvidence.RefundSuperseded.class, States.ANY, States.SAME),
  /** A late payment cannot be refunded as a whole. */
  AUTO_REFUND_IMPOSSIBLE(
      "AutoRefundImpossible",
      SCHEDULE,
      RefundEvidence.AutoRefundImpossible.class,
      States.CHARGED,
      States.SAME),
  /** A lookup does not find the refund. */
  REFUND_NOT_FOUND(
      "RefundNotFound",
      PAYPLE,
      RefundEvidence.RefundNotFound.class,
      States.CHARGED,
      States.of(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)),
  /** A lookup of a refund taught nothing. */
  REFUND_LOOKUP_INCONCLUSIVE(
      "RefundLookupInconclusive",
      PAYPLE,
      RefundEvidence.RefundLookupInconclusive.class,
      States.CHARGED,
      States.SAME),
  /** Payple may have been asked for the refund, and no trustworthy answer came. */
  REFUND_DOUBT(
      "RefundDoubt",
      PAYPLE,
      RefundEvidence.RefundDoubt.class,
      States.CHARGED,
      States.of(PaymentState.PAID, PaymentState.PARTLY_CANCELLED)),
  /** Payple knows the registered card. */
  CARD_REGISTERED(
      "CardRegistered",
      PAYPLE,
      CardEvidence.Registered.class,
      States.ANY,
      States.of(PaymentState.CARD_REGISTERED)),
  /** A charged payment registered no card that can be charged. */
  CARD_NOT_REGISTERED(
      "CardNotRegistered", PAYPLE, CardEvidence.NotRegistered.class, States.ANY, States.SAME),
  /** Payple could not be asked for the card of a payment. */
  CARD_LOOKUP_UNAVAILABLE(
      "CardLookupUnavailable",
      PAYPLE,
      CardEvidence.LookupUnavailable.class,
      States.ANY,
      States.SAME),
  /** A browser claims a registered card, and the caller asks Payple for it. */
  CARD_CLAIM_STORED(
      "CardClaimStored", BROWSER, CardEvidence.ClaimStored.class, States.ANY, States.SAME),
  /** A browser claims a registered card, and Payple could not be asked for it. */
  CARD_CLAIMED(
      "CardClaimed",
      BROWSER,
      CardEvidence.Claimed.class,
      States.PAYABLE,
      States.of(PaymentState.IN_DOUBT)),
  /** The shop asks for the removal of a card. */
  CARD_REMOVAL_REQUESTED(
      "CardRemovalRequested", SHOP, CardEvidence.RemovalRequested.class, States.ANY, States.SAME),
  /** Payple removed the card, or does not know it any more. */
  CARD_REMOVED("CardRemoved", PAYPLE, CardEvidence.Removed.class, States.ANY, States.SAME),
  /** Payple did not remove the card. */
  CARD_NOT_REMOVED(
      "CardNotRemoved", PAYPLE, CardEvidence.NotRemoved.class, States.ANY, States.SAME),
  /** Payple may have removed the card, and no trustworthy answer came. */
  CARD_REMOVAL_DOUBT(
      "CardRemovalDoubt", PAYPLE, CardEvidence.RemovalDoubt.class, States.ANY, States.SAME),
  /** A webhook names the order. */
  WEBHOOK_RECEIVED(
      "WebhookReceived", WEBHOOK, WebhookEvidence.WebhookReceived.class, States.ANY, States.SAME),
  /** A webhook names an order that has had its end. */
  WEBHOOK_IGNORED(
      "WebhookIgnored", WEBHOOK, WebhookEvidence.WebhookIgnored.class, States.ANY, States.SAME),
  /** A lookup does not confirm a webhook, or not yet. */
  WEBHOOK_UNCONFIRMED(
      "WebhookUnconfirmed",
      PAYPLE,
      WebhookEvidence.WebhookUnconfirmed.class,
      States.ANY,
      States.SAME),
  /** Payple could not be asked. */
  LOOKUP_UNAVAILABLE(
      "LookupUnavailable",
      PAYPLE,
      WebhookEvidence.LookupUnavailable.class,
      States.ANY,
      States.SAME),
  /** Payple refunded, and this shop had not asked for it. */
  EXTERNAL_REFUND(
      "ExternalRefund",
      PAYPLE,
      WebhookEvidence.ExternalRefund.class,
      States.EVER_CHARGED,
      States.of(PaymentState.PARTLY_CANCELLED, PaymentState.CANCELLED)),
  /** A person decides. */
  DECIDED(
      "Decided",
      OPERATOR,
      OperatorEvidence.Decided.class,
      States.DECIDABLE,
      States.of(
          PaymentState.PAID,
          PaymentState.NOT_CHARGED,
          PaymentState.PARTLY_CANCELLED,
          PaymentState.CANCELLED));

  private static final Map<Class<?>, EvidenceKind> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.type, Function.identity()));

  private final String code;
  private final EvidenceSource source;
  private final Class<? extends Evidence> type;
  private final Set<PaymentState> acceptedIn;
  private final Set<PaymentState> leadsTo;

  EvidenceKind(
      String code,
      EvidenceSource source,
      Class<? extends Evidence> type,
      Set<PaymentState> acceptedIn,
      Set<PaymentState> leadsTo) {
    this.code = code;
    this.source = source;
    this.type = type;
    this.acceptedIn = acceptedIn;
    this.leadsTo = leadsTo;
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

  /** The states in which it may have an effect; in any other it is ignored, with a line. */
  public Set<PaymentState> acceptedIn() {
    return acceptedIn;
  }

  /** The states to which it may move a payment; empty when it leaves it where it is. */
  public Set<PaymentState> leadsTo() {
    return leadsTo;
  }

  Class<? extends Evidence> type() {
    return type;
  }
}
