// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A power cut: the server's process is killed while orders are in every stage of their payment, and
 * started on what it left on the disk. Each test checks one of the orders.
 */
class RestartIT {

  private static final Duration OUTCOME_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LATE = Duration.ofSeconds(3);
  private static final Duration AFTER_THE_KILL = Duration.ofSeconds(20);

  private static Sample sample;
  private static Shop shop;
  private static String open;
  private static String answered;
  private static String chargedUnanswered;
  private static String chargedAfterTheKill;
  private static String refundedUnanswered;

  @BeforeAll
  static void cutThePower() {
    sample = Sample.start("restart");
    shop = sample.shop();
    open = shop.order();
    answered = paid();
    refundedUnanswered = paid();
    chargedUnanswered = confirmedWithoutAnswer(FaultKind.DELAY, LATE);
    await().atMost(SOON).until(() -> sample.payple().ledger().captures(chargedUnanswered) == 1);
    refundWithoutAnswer();
    await()
        .atMost(SOON)
        .until(() -> sample.payple().ledger().refunded(refundedUnanswered) == 5_000);
    chargedAfterTheKill = confirmedWithoutAnswer(FaultKind.DELAY_BEFORE, AFTER_THE_KILL);
    await()
        .atMost(SOON)
        .until(() -> sample.payple().requestsTo("/php/PayCardConfirmAct.php").size() == 4);

    sample.server().kill();
    assertThat(sample.payple().ledger().captures(chargedAfterTheKill)).isZero();
    await()
        .atMost(OUTCOME_TIMEOUT)
        .until(() -> sample.payple().ledger().captures(chargedAfterTheKill) == 1);
    sample.server().start();
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  @Test
  void paidOrderIsStillPaidAndItsEventWasDeliveredOnce() {
    assertThat(shop.state(answered)).isEqualTo("PAID");
    assertPaidOnceWithOneEvent(answered);
  }

  @Test
  void chargeWithoutAReadAnswerEndsPaidOnceWithOneEvent() {
    assertPaidOnceWithOneEvent(chargedUnanswered);
  }

  @Test
  void chargeWhileTheServerWasDownEndsPaidOnceWithOneEvent() {
    assertPaidOnceWithOneEvent(chargedAfterTheKill);
  }

  @Test
  void refundWithoutAReadAnswerIsMadeOnceWithOneEvent() {
    await()
        .atMost(OUTCOME_TIMEOUT)
        .untilAsserted(
            () -> assertThat(shop.state(refundedUnanswered)).isEqualTo("PARTLY_CANCELLED"));
    assertThat(sample.payple().ledger().refunded(refundedUnanswered)).isEqualTo(5_000);
    await()
        .atMost(OUTCOME_TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(shop.events(refundedUnanswered))
                    .containsOnlyOnce("PaymentCancelled 5000"));
  }

  @Test
  void openOrderIsStillOpenAndCanBePaid() {
    assertThat(shop.state(open)).isEqualTo("OPEN");

    assertThat(shop.result(sample.paidInWindow(open)).text("state")).isEqualTo("PAID");
  }

  private static String paid() {
    String orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));
    return orderId;
  }

  private static String confirmedWithoutAnswer(FaultKind kind, Duration late) {
    String orderId = shop.order();
    sample.payple().faults().inject(orderId, Fault.on(Operation.CONFIRM, kind).lasting(late));
    Map<String, String> claim = sample.paidInWindow(orderId);
    inTheBackground(() -> shop.result(claim));
    return orderId;
  }

  private static void refundWithoutAnswer() {
    sample.payple().faults().inject(refundedUnanswered, Fault.delay(Operation.CANCEL, LATE));
    inTheBackground(() -> shop.cancel(refundedUnanswered, 5_000L));
  }

  /** Calls the shop, which will be gone before it can answer. */
  private static void inTheBackground(Runnable call) {
    CompletableFuture<Void> unanswered = CompletableFuture.runAsync(call);
    assertThat(unanswered).isNotNull();
  }

  private static void assertPaidOnceWithOneEvent(String orderId) {
    await()
        .atMost(OUTCOME_TIMEOUT)
        .untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PAID"));
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    await()
        .atMost(OUTCOME_TIMEOUT)
        .untilAsserted(
            () -> assertThat(shop.events(orderId)).containsOnlyOnce("PaymentCompleted 15000"));
  }
}
