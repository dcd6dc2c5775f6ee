// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a doubt leaves in every journal. */
@DisplayName("Rules 3 and 5: a doubt is looked up, and only \"not found\" twice ends it")
class Rule03DoubtInTheJournalTest extends JournalTest {

  @Test
  void oneAbsenceProvesNothing() {
    inDoubt();

    learn(new DoubtEvidence.NotFound(UNKNOWN));

    assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
    assertThat(received()).hasOnlyElementsOfType(PaymentInDoubt.class);
  }

  @Test
  void secondAbsenceAtOnceProvesNothingEither() {
    inDoubt();
    learn(new DoubtEvidence.NotFound(UNKNOWN));
    clock.advance(Duration.ofSeconds(29));

    learn(new DoubtEvidence.NotFound(UNKNOWN));

    assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
  }

  @Test
  void secondAbsenceAfterAWhileMeansNotCharged() {
    inDoubt();
    learn(new DoubtEvidence.NotFound(UNKNOWN));
    clock.advance(Duration.ofSeconds(30));

    learn(new DoubtEvidence.NotFound(UNKNOWN));

    assertThat(find().state()).isEqualTo(PaymentState.NOT_CHARGED);
    assertThat(received()).last().isInstanceOf(PaymentNotCharged.class);
    // a charge may still be booked: the planned lookups go on
    assertThat(dueAfter(Duration.ofDays(30))).containsExactly(ORDER);
  }

  @Test
  void webhooksDoNotUseUpThePlannedLookups() {
    inDoubt();

    for (int minute = 0; minute < 20; minute++) {
      learn(new WebhookEvidence.WebhookReceived("a webhook says that there is a result"));
      if (!dueAfter(Duration.ofMinutes(2)).isEmpty()) {
        learn(new DoubtEvidence.LookupInconclusive(null, "HTTP 500"));
      }
    }

    assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
    assertThat(received()).hasOnlyElementsOfType(PaymentInDoubt.class);
  }

  @Test
  void firstTimeThatItWasAskedForIsKept() {
    inDoubt();
    Instant first = find().requestedAt().orElseThrow();
    assertThat(journal.require(ORDER).firstRequestedAt()).isEmpty();
    learn(new DoubtEvidence.NotFound(UNKNOWN));
    clock.advance(Duration.ofSeconds(30));
    learn(new DoubtEvidence.NotFound(UNKNOWN));
    clock.advance(Duration.ofHours(3));

    learn(
        new WindowEvidence.WindowOpened(
            clock.instant(), "https://cpay.payple.kr", Browser.UNKNOWN, false));
    learn(claim());

    assertThat(find().requestedAt().orElseThrow()).isAfter(first);
    assertThat(journal.require(ORDER).firstRequestedAt()).contains(first);
  }

  @Test
  void lookupThatFailedBetweenTwoAbsencesStartsTheCountAgain() {
    inDoubt();
    learn(new DoubtEvidence.NotFound(UNKNOWN));
    learn(new DoubtEvidence.LookupInconclusive(null, "HTTP 500"));
    clock.advance(Duration.ofMinutes(1));

    learn(new DoubtEvidence.NotFound(UNKNOWN));

    assertThat(find().state()).isNotEqualTo(PaymentState.NOT_CHARGED);
  }

  @Test
  void lookupsComeAtLongerAndLongerIntervals() {
    inDoubt();
    assertThat(dueAfter(Duration.ofSeconds(4))).isEmpty();
    assertThat(dueAfter(Duration.ofSeconds(1))).containsExactly(ORDER);

    learn(new DoubtEvidence.LookupInconclusive(null, "HTTP 500"));
    assertThat(dueAfter(Duration.ofSeconds(29))).isEmpty();
    assertThat(dueAfter(Duration.ofSeconds(1))).containsExactly(ORDER);

    learn(new DoubtEvidence.LookupInconclusive(null, "HTTP 500"));
    assertThat(dueAfter(Duration.ofSeconds(119))).isEmpty();
    assertThat(dueAfter(Duration.ofSeconds(1))).containsExactly(ORDER);
  }

  @Test
  void personMustDecideAfterTheLastLookup() {
    inDoubt();
    dueAfter(Duration.ofDays(1));
    learn(new DoubtEvidence.LookupInconclusive(null, "HTTP 500"));
    dueAfter(Duration.ofDays(1));
    learn(new DoubtEvidence.LookupInconclusive(null, "HTTP 500"));
    dueAfter(Duration.ofDays(1));

    learn(new DoubtEvidence.LookupInconclusive("CBIL0001", "refused"));

    assertThat(find().state()).isEqualTo(PaymentState.NEEDS_REVIEW);
    assertThat(find().refusal().orElseThrow().code()).isEqualTo("CBIL0001");
    assertThat(received()).last().isInstanceOf(PaymentNeedsReview.class);
    assertThat(dueAfter(Duration.ofDays(30))).isEmpty();
  }

  @Test
  void lookupsOutOfTurnDoNotUseUpThePlan() {
    inDoubt();

    for (int lookup = 0; lookup < 20; lookup++) {
      learn(new DoubtEvidence.LookupInconclusive(null, "HTTP 500"));
    }

    assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
    assertThat(dueAfter(Duration.ofDays(1))).isNotEmpty();
  }

  @Test
  void timeAloneNeverEndsADoubt() {
    inDoubt();

    clock.advance(Duration.ofDays(365));
    learn(new WindowEvidence.Expired(Duration.ofHours(24)));

    assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
  }

  @Test
  void doubtIsNeverClaimedAgain() {
    inDoubt();

    assertThat(learn(claim()).changed()).isFalse();
  }

  @Test
  void approvalCountsEvenAfterReview() {
    inDoubt();
    learn(new DoubtEvidence.Contradicted(null, "Payple charged 1 won"));

    learn(new ChargeEvidence.Approved(APPROVAL));

    assertThat(find().state()).isEqualTo(PaymentState.PAID);
    assertThat(find().refusal()).isEmpty();
  }
}
