// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Decision;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Refund;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rules 3 and 5: a refund that Payple twice knew nothing of may still be booked")
@Timeout(60)
class RefundNotFoundTest {

  private static final CancelRequest LOST =
      CancelRequest.partial("order-1", 3_000).named("return-2");
  private static final Fault NOTHING_HAPPENS =
      Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_BEFORE);

  @RegisterExtension
  final Shop shop =
      Shop.usual().with("payple.lookup-delays", "PT0.02S,PT0.1S,PT0.2S,PT0.5S,PT1S,PT2S,PT4S");

  @Test
  void refundThatWasBookedLateIsFoundWhenItIsAskedForAgain() {
    notSeen(NOTHING_HAPPENS);
    shop.payple().admin().cancel("order-1", 3_000);

    Outcome<Refund> again = shop.service().cancel(LOST);

    assertThat(again.orElseThrow().amount()).isEqualTo(3_000);
    assertRefunded(6_000);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(2);
    assertThat(shop.received()).last().isInstanceOf(PaymentCancelled.class);
    assertThat(shop.service().cancel(LOST)).isEqualTo(again);
  }

  @Test
  void refundThatIsBookedLateIsFoundByALaterLookup() {
    notSeen(Fault.on(Operation.CANCEL, FaultKind.LATE_BOOKING).lasting(Duration.ofSeconds(3)));

    shop.resolveUntil(() -> shop.find("order-1").refunded() == 6_000);

    assertRefunded(6_000);
    assertThat(state("return-2")).isEqualTo(RefundState.DONE);
    assertThat(shop.received()).filteredOn(PaymentCancelled.class::isInstance).hasSize(2);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(2);
  }

  @Test
  void refundThatPaypleStillKnowsNothingOfIsSentAgain() {
    notSeen(NOTHING_HAPPENS);

    shop.service().cancel(LOST).orElseThrow();

    assertRefunded(6_000);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(3);
  }

  @Test
  void refundIsNotSentAgainWhilePaypleCannotBeAsked() {
    notSeen(NOTHING_HAPPENS);
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(2));

    Outcome<Refund> again = shop.service().cancel(LOST);

    assertThat(again).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(2);
    assertThat(state("return-2")).isEqualTo(RefundState.IN_DOUBT);
    assertThat(shop.journal().require("order-1").nextCheckAt()).isPresent();
    shop.resolveUntil(() -> state("return-2") == RefundState.NOT_SEEN);
  }

  @Test
  void declineOfTheSecondTryIsNotBelievedBeforeTheFirstIsLookedFor() {
    notSeen(NOTHING_HAPPENS);
    shop.payple().faults().inject("order-1", Fault.on(Operation.CANCEL, FaultKind.DECLINE));
    int lookups = shop.sentTo(Shop.LOOKUP);

    assertThat(shop.service().cancel(LOST)).isInstanceOf(Outcome.Declined.class);

    assertThat(shop.sentTo(Shop.LOOKUP) - lookups).isEqualTo(2);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("RefundDeclined");
    assertRefunded(3_000);
  }

  @Test
  void refundThatMayHaveBeenMadeIsNotAskedForWithAnotherAmount() {
    notSeen(NOTHING_HAPPENS);

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(
            () -> shop.service().cancel(CancelRequest.partial("order-1", 4_000).named("return-2")));
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(2);
  }

  @Test
  void anotherRefundMeanwhileHidesNothing() {
    notSeen(NOTHING_HAPPENS);
    shop.service().cancel(CancelRequest.partial("order-1", 2_000).named("return-3")).orElseThrow();

    shop.payple().admin().cancel("order-1", 3_000);
    shop.resolveUntil(() -> shop.find("order-1").refunded() == 8_000);

    assertRefunded(8_000);
    assertThat(state("return-2")).isEqualTo(RefundState.DONE);
  }

  @Test
  void personDecidesWhichOfTwoEqualRefundsWasMade() {
    notSeen(NOTHING_HAPPENS);
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_AFTER));

    shop.service().cancel(CancelRequest.partial("order-1", 3_000).named("return-3"));
    shop.resolveUntil(this::reviewIsRequested);

    assertThat(state("return-2")).isEqualTo(RefundState.NOT_SEEN);
    assertThat(state("return-3")).isEqualTo(RefundState.IN_DOUBT);
  }

  @Test
  void lessThanTheRefundWasRefundedElsewhere() {
    notSeen(NOTHING_HAPPENS);
    shop.payple().admin().cancel("order-1", 1_000);

    shop.resolveUntil(() -> shop.find("order-1").refunded() == 4_000);

    assertThat(shop.service().history("order-1"))
        .extracting(HistoryLine::evidence)
        .contains("ExternalRefund");
    assertThat(state("return-2")).isEqualTo(RefundState.NOT_SEEN);
    assertThat(shop.journal().require("order-1").nextCheckAt()).isPresent();
  }

  @Test
  void moreThanTheRefundNeedsReview() {
    notSeen(NOTHING_HAPPENS);
    shop.payple().admin().cancel("order-1", 4_000);

    shop.resolveUntil(this::reviewIsRequested);

    assertThat(shop.find("order-1").refunded()).isEqualTo(3_000);
    assertThat(state("return-2")).isEqualTo(RefundState.IN_DOUBT);
  }

  @Test
  void refundWithoutANameThatIsAskedForAgainIsLookedForFirst() {
    notSeen(NOTHING_HAPPENS);
    shop.payple().admin().cancel("order-1", 3_000);

    Outcome<Refund> again = shop.service().cancel(CancelRequest.partial("order-1", 3_000));

    assertThat(again.orElseThrow().refundId()).isEqualTo("return-2");
    assertRefunded(6_000);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(2);
  }

  @Test
  void refundThatPaypleNeverKnewNeedsReviewInTheEnd() {
    notSeen(NOTHING_HAPPENS);

    shop.resolveUntil(this::reviewIsRequested);

    assertThat(state("return-2")).isEqualTo(RefundState.NOT_SEEN);
    assertThat(shop.service().explain("order-1", Locale.ENGLISH).next())
        .startsWith("The shop's staff");
    shop.service().decide(Decision.refunded("order-1", "seen in the bank", "kim"));
    assertThat(shop.find("order-1").refunded()).isEqualTo(6_000);
  }

  @Test
  void operatorReadsThatItMayBeAskedForAgain() {
    notSeen(NOTHING_HAPPENS);

    assertThat(shop.service().explain("order-1", Locale.ENGLISH).known())
        .startsWith("A refund of 3,000 won was requested, and Payple has no record of it");
    assertThat(shop.service().explain("order-1", Locale.ENGLISH).next())
        .contains("with its refund id");
    assertThat(shop.service().explain("order-1", Locale.KOREAN).next()).contains("같은 환불번호로");
  }

  /** A refund is made, so that lookups name the sum, and the next one is lost. */
  private void notSeen(Fault fault) {
    shop.pay("order-1");
    shop.service().cancel(CancelRequest.partial("order-1", 3_000).named("return-1")).orElseThrow();
    shop.payple().faults().inject("order-1", fault);
    assertThat(shop.service().cancel(LOST)).isInstanceOf(Outcome.InDoubt.class);
    shop.resolveUntil(() -> state("return-2") == RefundState.NOT_SEEN);
  }

  private RefundState state(String refundId) {
    return shop.journal().require("order-1").refund(refundId).orElseThrow().state();
  }

  private boolean reviewIsRequested() {
    return shop.received().stream().anyMatch(PaymentNeedsReview.class::isInstance);
  }

  private void assertRefunded(long won) {
    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(won);
    assertThat(shop.find("order-1").refunded()).isEqualTo(won);
  }
}
