// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.event.PaymentEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Codes that journals hold: one that was stored once is never renamed. */
class StoredCodesTest {

  @Test
  void codesOfEvidenceDoNotChange() {
    assertThat(Arrays.stream(EvidenceKind.values()).map(EvidenceKind::code))
        .containsExactly(
            "WindowOpened",
            "Claimed",
            "ClaimReceived",
            "CardUnknown",
            "ClaimUnconfirmed",
            "ClaimRefused",
            "ClaimDeferred",
            "WindowClosed",
            "WindowDeclined",
            "Expired",
            "ChargeRequested",
            "Approved",
            "Declined",
            "NotSent",
            "Mismatched",
            "KeyRejected",
            "NotProcessed",
            "Superseded",
            "Doubt",
            "NotFound",
            "LookupInconclusive",
            "DuplicateCharge",
            "Contradicted",
            "RefundRequested",
            "RefundRetryRequested",
            "RefundRetryNotSent",
            "Refunded",
            "RefundDeclined",
            "RefundNotSent",
            "RefundSuperseded",
            "AutoRefundImpossible",
            "RefundNotFound",
            "RefundLookupInconclusive",
            "RefundDoubt",
            "CardRegistered",
            "CardNotRegistered",
            "CardLookupUnavailable",
            "CardClaimStored",
            "CardClaimed",
            "CardRemovalRequested",
            "CardRemoved",
            "CardNotRemoved",
            "CardRemovalDoubt",
            "CardAdopted",
            "LinkRequested",
            "LinkCreated",
            "LinkNotCreated",
            "LinkDoubt",
            "CashReceiptRequested",
            "CashReceiptIssued",
            "CashReceiptCancelled",
            "CashReceiptUnchanged",
            "CashReceiptDoubt",
            "CashReceiptLookedUp",
            "CashReceiptDecided",
            "WebhookReceived",
            "WebhookIgnored",
            "WebhookUnconfirmed",
            "LookupUnavailable",
            "ExternalRefund",
            "Decided");
  }

  @Test
  void codesOfEventsDoNotChange() {
    assertThat(Arrays.stream(EventKind.values()).map(EventKind::code))
        .containsExactly(
            "PaymentCompleted",
            "PaymentDeclined",
            "PaymentAbandoned",
            "PaymentInDoubt",
            "PaymentNotCharged",
            "PaymentNeedsReview",
            "PaymentMismatched",
            "PaymentCancelled",
            "CardRegistered",
            "CardNotRegistered",
            "CardRemoved",
            "CashReceiptChanged",
            "AccountRegistered",
            "AccountNotRegistered",
            "AccountRemoved");
  }

  @Test
  void everyClassOfEvidenceHasOneKind() {
    Set<Class<?>> classes = EvidenceClasses.of(Evidence.class).collect(Collectors.toSet());

    assertThat(Arrays.stream(EvidenceKind.values()).map(EvidenceKind::type))
        .doesNotHaveDuplicates()
        .allSatisfy(type -> assertThat(classes).contains(type))
        .hasSameSizeAs(classes);
  }

  @Test
  void everyClassOfEventHasOneKind() {
    assertThat(Arrays.stream(EventKind.values()).map(EventKind::type))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(PaymentEvent.class.getPermittedSubclasses());
  }
}
