// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is due is leased to one node only. */
class LeaseTest extends JournalTest {

  @Test
  void openPaymentIsLookedAtWhenItsTimeIsOver() {
    open(REQUEST);

    assertThat(dueAfter(Duration.ofHours(23))).isEmpty();
    assertThat(dueAfter(Duration.ofHours(1))).containsExactly(ORDER);
  }

  @Test
  void whatIsLeasedIsNotTakenByAnotherNodeUntilTheLeaseIsOver() {
    open(REQUEST);
    clock.advance(Duration.ofDays(1));

    assertThat(leaseDue(10)).containsExactly(ORDER);
    assertThat(leaseDue(10)).isEmpty();
    assertThat(dueAfter(LEASE)).containsExactly(ORDER);
  }

  @Test
  void notMoreIsTakenThanWanted() {
    IntStream.range(0, 5).forEach(number -> open(PaymentRequest.of("order-" + number, "tea", 100)));
    clock.advance(Duration.ofDays(1));

    assertThat(leaseDue(2)).hasSize(2);
    assertThat(leaseDue(10)).hasSize(3);
  }

  @Test
  void callThatWasNotFinishedIsLookedUpAfterItsTime() {
    open(REQUEST);
    learn(new ClaimEvidence.Claimed(clock.instant().plusSeconds(35)));

    assertThat(dueAfter(Duration.ofSeconds(34))).isEmpty();
    assertThat(dueAfter(Duration.ofSeconds(1))).containsExactly(ORDER);
  }

  @Test
  void paymentThatHasEndedIsLeftAlone() {
    paid();

    assertThat(dueAfter(Duration.ofDays(365))).isEmpty();
  }

  @Test
  void declineInTheWindowIsLeftAloneOnceItsTimeIsOver() {
    open(REQUEST);
    learn(new WindowEvidence.WindowDeclined(LIMIT, Browser.UNKNOWN));
    clock.advance(Duration.ofHours(24));

    learn(new WindowEvidence.Expired(Duration.ofHours(24)));

    assertThat(find().state()).isEqualTo(PaymentState.DECLINED);
    assertThat(dueAfter(Duration.ofDays(365))).isEmpty();
  }
}
