// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.client.CallClock;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.SlowLine.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Rule 10: an answer that comes a byte at a time ends with the time of its operation")
@Timeout(90)
class Rule10DribbleTest {

  private static final ChargeRequest CHARGE = ChargeRequest.of("sub-1", "1234", "녹차", 9_900);
  private static final int NEIGHBOURS = 3;
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration UNTIL_THE_LOOKUP = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(300);
  // a machine that is busy; without the clock the call would not end at all
  private static final Duration LENIENCE = Duration.ofSeconds(10);

  @RegisterExtension
  final Shop shop =
      Shop.usual()
          .with("payple.connect-timeout", "PT1S")
          .with("payple.read-timeout", "PT2S")
          .with("payple.lookup-delays", "PT4S,PT4S,PT4S,PT4S")
          .with("payple.deadline", DEADLINE.toString())
          .behindASlowLine();

  private final Set<String> paid = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
  private ScheduledFuture<?> tick;

  @BeforeEach
  void letTheClockTick() {
    // the first call of a server is slower than those after it
    shop.open("warm-up");
    shop.window("warm-up");
    CallClock clock = shop.bean(CallClock.class);
    tick = ticks.scheduleWithFixedDelay(clock::endOverdue, 50, 50, TimeUnit.MILLISECONDS);
  }

  @AfterEach
  void stop() {
    tick.cancel(false);
    ticks.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void windowIsNotOpenedAndCanBeOpenedAgain(Part part) {
    shop.open("order-1");
    slow(Shop.AUTH, part);

    inTime(
        () ->
            assertThatExceptionOfType(NotSentException.class)
                .isThrownBy(() -> shop.window("order-1")));

    promptAgain();
    assertThat(shop.window("order-1")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void confirmIsInDoubtAndFoundByTheResolver(Part part) {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    slow(Shop.CONFIRM, part);

    inTime(() -> shop.bring(result));
    assertThat(shop.find("order-1").state())
        .as(() -> shop.service().history("order-1").toString())
        .isEqualTo(PaymentState.IN_DOUBT);

    promptAgain();
    shop.pass(UNTIL_THE_LOOKUP);
    shop.resolveUntil("order-1", PaymentState.PAID);
    assertThat(shop.payple().ledger().captures("order-1")).isOne();
    assertThat(shop.sentTo(Shop.CONFIRM)).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void lookupOfTheResolverEndsAndIsMadeAgain(Part part) {
    shop.open("order-1", PaymentWork.PAY);
    shop.result("order-1");
    shop.bean(Webhooks.class)
        .receive(Claim.of(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1")));
    slow(Shop.LOOKUP, part);

    inTime(shop::resolve);

    promptAgain();
    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  @ParameterizedTest
  @EnumSource
  void chargeIsInDoubtAndMadeOnce(Part part) {
    shop.registerCard("1234");
    slow(Shop.CHARGE, part);

    inTime(() -> assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.InDoubt.class));

    promptAgain();
    shop.pass(UNTIL_THE_LOOKUP);
    shop.resolveUntil("sub-1", PaymentState.PAID);
    assertThat(shop.payple().ledger().captures("sub-1")).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void authenticationOfAChargeIsNotSent(Part part) {
    shop.registerCard("1234");
    slow(Shop.AUTH, part);

    inTime(
        () ->
            assertThatExceptionOfType(NotSentException.class)
                .isThrownBy(() -> shop.service().charge(CHARGE)));

    promptAgain();
    assertThat(shop.sentTo(Shop.CHARGE)).isZero();
    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.Approved.class);
  }

  @ParameterizedTest
  @EnumSource
  void cardLookupFails(Part part) {
    shop.registerCard("1234");
    slow(Shop.CARD, part);

    inTime(
        () ->
            assertThat(shop.service().inquireCard("1234")).isInstanceOf(CardInquiry.Failed.class));

    promptAgain();
    assertThat(shop.service().inquireCard("1234")).isInstanceOf(CardInquiry.Registered.class);
  }

  @ParameterizedTest
  @EnumSource
  void preflightEndsWithAFinding(Part part) {
    slow(Shop.AUTH, part);

    inTime(() -> assertThat(shop.service().preflight().ready()).isFalse());
  }

  @Test
  void neighboursThatEndWithTheSlowCallAreChargedOnce() {
    shop.registerCard("1234");
    slow(Shop.CHARGE, Part.HEAD);
    CompletableFuture<Outcome<?>> slow =
        CompletableFuture.supplyAsync(() -> shop.service().charge(CHARGE));
    shop.waitUntil(() -> shop.slowLine().begun() == 1);
    List<CompletableFuture<Void>> neighbours = new ArrayList<>();
    for (int neighbour = 0; neighbour < NEIGHBOURS; neighbour++) {
      String prefix = "order-" + neighbour + "-";
      neighbours.add(CompletableFuture.runAsync(() -> payUntilClosed(prefix)));
    }
    neighbours.forEach(CompletableFuture::join);

    assertThat(slow.join()).isInstanceOf(Outcome.InDoubt.class);
    assertThat(paid).hasSizeGreaterThan(NEIGHBOURS);
    for (String orderId : paid) {
      shop.resolveUntil(orderId, PaymentState.PAID);
      assertThat(shop.payple().ledger().captures(orderId)).isOne();
    }
  }

  private void payUntilClosed(String prefix) {
    for (int order = 0; shop.slowLine().closedByClient() == 0; order++) {
      String orderId = prefix + order;
      shop.open(orderId);
      Map<String, String> result = shop.result(orderId);
      shop.payple().faults().inject(orderId, Fault.delay(Operation.CONFIRM, PAUSE));
      shop.bring(result);
      paid.add(orderId);
    }
  }

  private void slow(String path, Part part) {
    shop.slowLine().slow(path, part, PAUSE);
  }

  /** Payple sees that its slow answer is not read any more. */
  private void promptAgain() {
    shop.waitUntil(() -> shop.slowLine().begun() == shop.slowLine().closedByClient());
    assertThat(shop.slowLine().begun()).isOne();
    shop.slowLine().prompt();
  }

  private static void inTime(Runnable call) {
    long start = System.nanoTime();
    call.run();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plus(LENIENCE));
  }
}
