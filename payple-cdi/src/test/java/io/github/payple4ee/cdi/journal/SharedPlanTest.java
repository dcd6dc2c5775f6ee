// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CardState;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A payment has one plan for whatever waits of it, in every journal. */
@DisplayName("What one matter of a payment ends is planned again for the other that waits")
class SharedPlanTest extends JournalTest {

  private static final CardDetails CARD =
      new CardDetails(new SealedKey("v1:0:0", "digest"), "BC", null, "1111****", null);

  @Test
  void lookupThatWasUnderWayDoesNotKeepLateMoney() {
    paidLate();

    learn(new WebhookEvidence.WebhookUnconfirmed("not found", clock.instant()));

    assertThat(dueAfter(Duration.ZERO)).containsExactly(ORDER);
  }

  @Test
  void cardThatIsRemovedMeanwhileDoesNotKeepLateMoney() {
    paidLate();
    request("late", 15_000);
    learn(new RefundEvidence.RefundNotSent("late", Phase.PREPARED, "Connection refused"));

    removalRequested();
    learn(new CardEvidence.Removed(null, "removed"));

    assertThat(dueAfter(Duration.ZERO)).containsExactly(ORDER);
  }

  @Test
  void cardThatIsNotRemovedAfterAllDoesNotKeepLateMoney() {
    paidLate();

    removalRequested();
    learn(new CardEvidence.NotRemoved(Phase.UNDERSTOOD, new Refusal("9999", "no")));

    assertThat(dueAfter(Duration.ZERO)).containsExactly(ORDER);
  }

  @Test
  void partThatWasRefundedElsewhereDoesNotKeepTheRestOfLateMoney() {
    paidLate();

    learn(new WebhookEvidence.ExternalRefund("payple-1", 5_000));

    assertThat(dueAfter(Duration.ZERO)).containsExactly(ORDER);
  }

  @Test
  void refundThatIsDoneLeavesTheRemovalToTheResolver() {
    removalInDoubt();

    refund("r-1", 15_000);

    assertThat(find().state()).isEqualTo(PaymentState.CANCELLED);
    assertRemovalIsLookedUp();
  }

  @Test
  void refundThatIsDeclinedLeavesTheRemovalToTheResolver() {
    removalInDoubt();

    request("r-1", 15_000);
    learn(new RefundEvidence.RefundDeclined("r-1", LIMIT));

    assertRemovalIsLookedUp();
  }

  @Test
  void refundThatIsNotDoneLeavesTheRemovalToTheResolver() {
    removalInDoubt();

    request("r-1", 15_000);
    learn(new RefundEvidence.RefundNotSent("r-1", Phase.PREPARED, "Connection refused"));

    assertRemovalIsLookedUp();
  }

  @Test
  void webhookLeavesTheRemovalToTheResolver() {
    removalInDoubt();

    learn(new WebhookEvidence.WebhookUnconfirmed("nothing was refunded", clock.instant()));

    assertRemovalIsLookedUp();
  }

  @Test
  void paymentOfWhichNothingWaitsIsPlannedNoMore() {
    open(REQUEST.registeringCardOf("1234"));
    learn(claim());
    learn(new ChargeEvidence.Approved(APPROVAL, CARD, false));
    removalRequested();
    learn(new CardEvidence.Removed(null, "removed"));

    refund("r-1", 15_000);

    assertThat(journal.require(ORDER).nextCheckAt()).isEmpty();
  }

  @Test
  void refundThatNeedsReviewWaitsForTheDecision() {
    removalInDoubt();
    request("r-1", 15_000);
    for (int lookup = 0; lookup < 6; lookup++) {
      learn(new RefundDoubtEvidence.RefundDoubt("r-1", Phase.UNDERSTOOD, null, "not reported"));
      dueAfter(Duration.ofDays(1));
    }

    assertThat(journal.require(ORDER).nextCheckAt()).isEmpty();
  }

  private void paidLate() {
    open(REQUEST.registeringCardOf("1234"));
    learn(new WindowEvidence.Expired(Duration.ofHours(24)));
    learn(new ChargeEvidence.Approved(APPROVAL, CARD, true));
    assertThat(journal.require(ORDER).autoRefund()).isEqualTo(AutoRefund.DUE);
  }

  private void removalInDoubt() {
    open(REQUEST.registeringCardOf("1234"));
    learn(claim());
    learn(new ChargeEvidence.Approved(APPROVAL, CARD, false));
    removalRequested();
    learn(new CardEvidence.RemovalDoubt(Phase.SENT, null, "timeout"));
  }

  private void removalRequested() {
    learn(new CardEvidence.RemovalRequested(clock.instant().plusSeconds(35)));
  }

  private void assertRemovalIsLookedUp() {
    assertThat(journal.require(ORDER).card().orElseThrow().card().state())
        .isEqualTo(CardState.REMOVING);
    assertThat(dueAfter(Duration.ZERO)).containsExactly(ORDER);
  }
}
