// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rule 1: the second caller gets the first one's outcome, whatever it is")
@Timeout(28)
class Rule01SecondCallerTest {

  private static final ChargeRequest CHARGE = ChargeRequest.of("sub-1", "1234", "녹차", 9_900);
  private static final CancelRequest PART =
      CancelRequest.partial("order-1", 5_000).named("return-1");
  private static final Fault SLOW_AUTHENTICATION =
      Fault.delay(Operation.AUTHENTICATION, Duration.ofSeconds(2));
  private static final Fault SLOW_LOOKUP = Fault.delay(Operation.LOOKUP, Duration.ofSeconds(1));

  @RegisterExtension final Shop shop = Shop.usual();

  @BeforeEach
  void payAndRegisterACard() {
    shop.pay("order-1");
    shop.registerCard("1234");
  }

  @Test
  void chargeThatTheFirstCouldNotSendIsInDoubtForNoCaller() throws Exception {
    refuseConnections();
    CompletableFuture<Throwable> first = thrownBy(() -> shop.service().charge(CHARGE));
    shop.waitUntil(() -> chargeIs(PaymentState.CHARGING));

    Throwable second = catchThrowable(() -> shop.service().charge(CHARGE));

    assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(NotSentException.class);
    assertThat(second)
        .isInstanceOf(NotSentException.class)
        .hasMessageContaining("sub-1 was requested by another call");
    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @Test
  void refundThatTheFirstCouldNotSendIsInDoubtForNoCaller() throws Exception {
    refuseConnections();
    CompletableFuture<Throwable> first = thrownBy(() -> shop.service().cancel(PART));
    shop.waitUntil(() -> refundIs(RefundState.REQUESTED));

    Throwable second = catchThrowable(() -> shop.service().cancel(PART));

    assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(NotSentException.class);
    assertThat(second)
        .isInstanceOf(NotSentException.class)
        .hasMessageContaining("return-1 of order order-1 was requested by another call");
    assertThat(shop.payple().ledger().refunded("order-1")).isZero();
  }

  @Test
  void chargeIsAwaitedWhileTheFirstLooksUpWhatItLeftInDoubt() throws Exception {
    strike("sub-1", Fault.on(Operation.CHARGE, FaultKind.RESET_AFTER), SLOW_LOOKUP);
    CompletableFuture<Outcome<?>> first = answer(() -> shop.service().charge(CHARGE));
    shop.waitUntil(() -> chargeIs(PaymentState.CHARGING));

    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.Approved.class);

    assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.sentTo(Shop.CHARGE)).isOne();
  }

  @Test
  void refundIsAwaitedWhileTheFirstLooksUpWhatItLeftInDoubt() throws Exception {
    strike("order-1", Fault.on(Operation.CANCEL, FaultKind.RESET_AFTER), SLOW_LOOKUP);
    CompletableFuture<Outcome<?>> first = answer(() -> shop.service().cancel(PART));
    shop.waitUntil(() -> refundIs(RefundState.REQUESTED));

    assertThat(shop.service().cancel(PART)).isInstanceOf(Outcome.Approved.class);

    assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.sentTo(Shop.CANCEL)).isOne();
  }

  @Test
  void doubtThatWasThereBeforeIsNotWaitedFor() {
    Fault lookups = Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(50);
    strike("sub-1", Fault.on(Operation.CHARGE, FaultKind.RESET_AFTER), lookups);
    strike("order-1", Fault.on(Operation.CANCEL, FaultKind.RESET_AFTER), lookups);
    shop.service().charge(CHARGE);
    shop.service().cancel(PART);

    // the time of an operation is longer than this test may take
    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.service().cancel(PART)).isInstanceOf(Outcome.InDoubt.class);
  }

  private void refuseConnections() {
    shop.payple()
        .faults()
        .inject(
            Faults.ANY_ORDER,
            Fault.on(Operation.AUTHENTICATION, FaultKind.DEAD_ADDRESS).repeated(3));
  }

  private void strike(String orderId, Fault... faults) {
    shop.payple().faults().inject(Faults.ANY_ORDER, SLOW_AUTHENTICATION);
    for (Fault fault : faults) {
      shop.payple().faults().inject(orderId, fault);
    }
  }

  private boolean chargeIs(PaymentState state) {
    return shop.service().find("sub-1").filter(charge -> charge.state() == state).isPresent();
  }

  private boolean refundIs(RefundState state) {
    return shop.journal()
        .require("order-1")
        .refund("return-1")
        .filter(refund -> refund.state() == state)
        .isPresent();
  }

  private static CompletableFuture<Throwable> thrownBy(Supplier<Outcome<?>> call) {
    return CompletableFuture.supplyAsync(() -> catchThrowable(call::get));
  }

  private static CompletableFuture<Outcome<?>> answer(Supplier<Outcome<?>> call) {
    return CompletableFuture.supplyAsync(call);
  }
}
