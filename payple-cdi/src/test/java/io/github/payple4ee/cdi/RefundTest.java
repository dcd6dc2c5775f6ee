// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Refund;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefundTest {

  private static final CancelRequest PART =
      CancelRequest.partial("order-1", 5_000).named("return-1");
  private static final Fault NO_CARD_COMPANY =
      Fault.on(Operation.CANCEL, FaultKind.NO_CARD_COMPANY_ANSWER);

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void partAndThenTheRestAreRefunded() {
    shop.pay("order-1");

    Refund part = shop.service().cancel(PART).orElseThrow();
    Payment between = shop.find("order-1");
    Refund rest = shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();

    assertThat(part.refundId()).isEqualTo("return-1");
    assertThat(part.amount()).isEqualTo(5_000);
    assertThat(rest.amount()).isEqualTo(10_000);
    assertThat(between.state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.CANCELLED);
    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(15_000);
    assertThat(shop.received()).filteredOn(PaymentCancelled.class::isInstance).hasSize(2);
  }

  @Test
  @DisplayName("Rule 1: the same refund requested twice is made once")
  void sameRefundTwiceIsOneRefund() {
    shop.pay("order-1");
    Outcome<Refund> first = shop.service().cancel(PART);

    Outcome<Refund> again = shop.service().cancel(PART);

    assertThat(again).isEqualTo(first);
    assertThat(again.orElseThrow().amount()).isEqualTo(5_000);
    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(5_000);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(1);
  }

  @Test
  void sameRefundWithAnotherAmountIsRefused() {
    shop.pay("order-1");
    shop.service().cancel(PART);

    assertConflict(CancelRequest.partial("order-1", 6_000).named("return-1"));
  }

  @Test
  void moreThanIsLeftIsRefusedBeforeAnythingIsSent() {
    shop.pay("order-1");
    shop.service().cancel(PART);

    assertConflict(CancelRequest.partial("order-1", 10_001));

    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(1);
  }

  @Test
  void orderThatWasNotPaidHasNothingToRefund() {
    shop.open("order-1");

    assertConflict(CancelRequest.whole("order-1"));
    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(() -> shop.service().cancel(CancelRequest.whole("order-0")));
    assertThat(shop.sentTo(Shop.CANCEL)).isZero();
  }

  @Test
  @DisplayName("Rule 14: a declined refund is a value")
  void declinedRefundIsAValueAndLeavesTheMoney() {
    shop.pay("order-1");
    shop.payple().faults().inject("order-1", Fault.on(Operation.CANCEL, FaultKind.DECLINE));

    Outcome<Refund> outcome = shop.service().cancel(PART);

    assertThat(outcome).isInstanceOf(Outcome.Declined.class);
    assertThat(((Outcome.Declined<Refund>) outcome).refusal().code()).isEqualTo("3112");
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_BEFORE), false),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_AFTER), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.RESET_BEFORE), false),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.RESET_AFTER), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.HTML_PAGE), false),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.HTML_PAGE_AFTER), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.HTTP_500), false),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.HTTP_500_AFTER), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.HTTP_302), false),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.WRONG_AMOUNT), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.WRONG_ORDER), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.WRONG_TYPE), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.WITHOUT_AMOUNT), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.CUT), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.EMPTY_BODY), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.HUGE), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.DEEP), true),
        Arguments.of(Fault.on(Operation.CANCEL, FaultKind.DUPLICATE_KEYS), true),
        Arguments.of(NO_CARD_COMPANY, false),
        Arguments.of(NO_CARD_COMPANY.whilePerformed(), true));
  }

  @ParameterizedTest
  @MethodSource("faults")
  @DisplayName("Rules 3 and 11: a refund that goes wrong is sent once and looked up")
  void refundThatGoesWrongIsSentOnceAndEndsWithTheTruth(Fault fault, boolean refunded) {
    shop.pay("order-1");
    shop.payple().faults().inject("order-1", fault);

    shop.service().cancel(PART);
    Outcome<Refund> outcome = shop.service().cancel(PART);

    assertThat(outcome).isInstanceOf(refunded ? Outcome.Approved.class : Outcome.InDoubt.class);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(1);
    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(refunded ? 5_000 : 0);
    assertThat(shop.find("order-1").refunded()).isEqualTo(refunded ? 5_000 : 0);
  }

  @Test
  void everyFaultThatPaypleCanHaveIsTried() {
    assertThat(
            Stream.concat(
                    faults().map(row -> ((Fault) row.get()[0]).kind()),
                    Stream.of(
                        FaultKind.ALREADY_PROCESSED,
                        FaultKind.DECLINE,
                        FaultKind.DELAY,
                        FaultKind.DELAY_BEFORE,
                        FaultKind.DRIP,
                        FaultKind.LATE_BOOKING))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FaultKind.values())
                .filter(kind -> kind.strikes(Operation.CANCEL))
                .toList());
  }

  @Test
  void refundThatIsBookedLateIsFound() {
    shop.pay("order-1");
    Fault late = Fault.on(Operation.CANCEL, FaultKind.LATE_BOOKING).lasting(Duration.ofSeconds(2));
    shop.payple().faults().inject("order-1", late);

    assertThat(shop.service().cancel(PART)).isInstanceOf(Outcome.InDoubt.class);
    shop.waitUntil(() -> shop.payple().ledger().refunded("order-1") == 5_000);
    shop.resolveUntil(() -> shop.find("order-1").refunded() == 5_000);

    assertThat(shop.service().cancel(PART)).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(1);
  }

  @Test
  void refundWithoutProofIsNotAskedForAgainAndEndsWithAReview() {
    shop.pay("order-1");
    shop.payple().faults().inject("order-1", Fault.on(Operation.CANCEL, FaultKind.HTTP_500));
    shop.service().cancel(PART);

    shop.resolveUntil(
        () -> shop.received().stream().anyMatch(PaymentNeedsReview.class::isInstance));

    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(1);
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertConflict(CancelRequest.partial("order-1", 5_000));
    assertThat(shop.journal().require("order-1").refund("return-1").orElseThrow().state())
        .isEqualTo(RefundState.IN_DOUBT);
  }

  private void assertConflict(CancelRequest request) {
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().cancel(request));
  }
}
