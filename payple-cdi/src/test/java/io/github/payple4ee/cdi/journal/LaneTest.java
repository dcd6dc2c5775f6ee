// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is at stake decides what is looked at first. */
class LaneTest extends JournalTest {

  private static final WebhookEvidence NAMED = new WebhookEvidence.WebhookReceived("a webhook");
  private static final Duration DAY = Duration.ofHours(24);

  @Test
  void doubtComesBeforeOlderOrdersThatExpireOrAreNamed() {
    open(order("unpaid"));
    open(order("named"));
    open(order("doubt"));
    clock.advance(DAY);
    journal.transition("named", NAMED);
    journal.transition("doubt", new ClaimEvidence.Claimed(clock.instant()));

    assertThat(leaseDue(3)).containsExactly("doubt", "named", "unpaid");
  }

  @Test
  void callThatWasNotFinishedIsInDoubt() {
    open(order("confirming"));
    journal.transition("confirming", new ClaimEvidence.Claimed(clock.instant()));

    assertThat(journal.leaseDue(Lane.IN_DOUBT, LEASE, 1)).containsExactly("confirming");
  }

  @Test
  void doubtThatAWebhookNamesStaysInDoubt() {
    open(order("doubt"));
    journal.transition("doubt", new ClaimEvidence.Claimed(clock.instant()));
    journal.transition("doubt", new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
    journal.transition("doubt", NAMED);

    assertThat(journal.leaseDue(Lane.NAMED, LEASE, 1)).isEmpty();
    assertThat(journal.leaseDue(Lane.IN_DOUBT, LEASE, 1)).containsExactly("doubt");
  }

  @Test
  void namedOrdersWhoseWindowWasOpenedComeFirst() {
    IntStream.range(0, 5).forEach(number -> open(order("closed-" + number)));
    IntStream.range(0, 5).forEach(number -> journal.transition("closed-" + number, NAMED));
    open(order("opened").with(PaymentWork.PAY));
    journal.transition("opened", opened());
    clock.advance(Duration.ofSeconds(1));
    journal.transition("opened", NAMED);

    assertThat(journal.leaseDue(Lane.NAMED, LEASE, 2)).startsWith("opened");
  }

  @Test
  void orderThatIsNamedNoMoreWaitsWithTheOthers() {
    open(order("named"));
    journal.transition("named", NAMED);
    journal.leaseDue(Lane.NAMED, LEASE, 1);
    journal.transition(
        "named", new WebhookEvidence.WebhookUnconfirmed("no charge", clock.instant()));

    assertThat(journal.leaseDue(Lane.NAMED, LEASE, 1)).isEmpty();
    assertThat(journal.leaseDue(Lane.UNPAID, LEASE, 1)).containsExactly("named");
  }

  @Test
  void paidOrderWithARefundUnderWayIsInDoubt() {
    paid();
    learn(new RefundEvidence.RefundRequested("r-1", 100, null, clock.instant()));

    assertThat(journal.leaseDue(Lane.IN_DOUBT, LEASE, 1)).containsExactly(ORDER);
  }

  @Test
  void refundInDoubtStaysInItsLane() {
    paid();
    learn(new RefundEvidence.RefundRequested("r-1", 100, null, clock.instant()));
    learn(new RefundDoubtEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));
    clock.advance(DAY);

    assertThat(journal.leaseDue(Lane.IN_DOUBT, LEASE, 1)).containsExactly(ORDER);
  }

  @Test
  void paidOrderThatAWebhookNamesIsNamed() {
    paid();
    learn(NAMED);

    assertThat(journal.leaseDue(Lane.IN_DOUBT, LEASE, 1)).isEmpty();
    assertThat(journal.leaseDue(Lane.NAMED, LEASE, 1)).containsExactly(ORDER);
  }

  @Test
  void leaseThatRanOutIsTakenInTheSameLane() {
    open(order("confirming"));
    journal.transition("confirming", new ClaimEvidence.Claimed(clock.instant()));
    journal.leaseDue(Lane.IN_DOUBT, LEASE, 1);
    clock.advance(LEASE);

    assertThat(journal.leaseDue(Lane.IN_DOUBT, LEASE, 1)).containsExactly("confirming");
  }

  @Test
  void unopenedOrdersExpireTogetherEachWithItsLine() {
    IntStream.range(0, 5).forEach(number -> open(order("order-" + number)));
    clock.advance(DAY);

    assertThat(journal.expire(DAY, 3)).isEqualTo(3);
    assertThat(journal.expire(DAY, 3)).isEqualTo(2);
    assertThat(journal.expire(DAY, 3)).isZero();

    IntStream.range(0, 5)
        .mapToObj(number -> "order-" + number)
        .forEach(
            orderId -> {
              assertThat(journal.find(orderId).orElseThrow().state())
                  .isEqualTo(PaymentState.EXPIRED);
              assertThat(journal.history(orderId))
                  .singleElement()
                  .satisfies(line -> assertThat(line.evidence()).isEqualTo("Expired"));
            });
    assertThat(leaseDue(10)).isEmpty();
  }

  @Test
  void orderDoesNotExpireBeforeItsTimeNorWhenItsWindowWasOpened() {
    open(order("young"));
    open(order("opened"));
    journal.transition("opened", opened());
    clock.advance(DAY.minusSeconds(1));

    assertThat(journal.expire(DAY, 10)).isZero();
    clock.advance(Duration.ofHours(1));
    assertThat(journal.expire(DAY, 10)).isOne();
    assertThat(journal.find("opened").orElseThrow().state()).isEqualTo(PaymentState.OPEN);
  }

  private WindowEvidence.WindowOpened opened() {
    Instant later = clock.instant().plus(DAY);
    return new WindowEvidence.WindowOpened(later, "https://cpay.payple.kr", Browser.UNKNOWN, false);
  }

  private static PaymentRequest order(String orderId) {
    return PaymentRequest.of(orderId, "tea", 100);
  }
}
