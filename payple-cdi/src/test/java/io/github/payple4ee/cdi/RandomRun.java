// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Decision;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.resolver.Resolver;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Orders by the hundred, with random faults, duplicates, forgeries, refunds, webhooks and power
 * cuts, in several threads, while resolvers come and go; in the end the journal must agree with
 * Payple's books. What an order goes through depends on the seed alone. More with {@code
 * -Dpayple.random.orders=5000} and {@code -Dpayple.random.seed=42}.
 */
abstract class RandomRun {

  private static final int THREADS = 8;

  @RegisterExtension final Shop shop;
  private final int usual;

  /**
   * Runs in this shop.
   *
   * @param usual how many orders there are, unless a number is given
   */
  RandomRun(Shop shop, int usual) {
    this.usual = usual;
    // what a power cut left is taken up when no caller can be at work on it any more
    this.shop =
        shop.with("payple.connect-timeout", "PT4S")
            .with("payple.read-timeout", "PT4S")
            .with("payple.deadline", "PT9S")
            .with(PowerCuts.class);
  }

  static List<Long> seeds() {
    String given = System.getProperty("payple.random.seed");
    return given == null
        ? List.of(20_261_122L, new Random().nextLong())
        : List.of(Long.valueOf(given));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void journalAgreesWithPayplesBooks(long seed) throws Exception {
    List<RandomOrder> orders =
        IntStream.range(0, Integer.getInteger("payple.random.orders", usual))
            .mapToObj(number -> new RandomOrder(shop, "order-" + number, seed + number))
            .toList();
    shop.registerCard(RandomOrder.PAYER);

    AtomicBoolean over = new AtomicBoolean();
    ExecutorService resolvers = Executors.newFixedThreadPool(2);
    ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    try {
      Future<?> first = resolvers.submit(() -> resolveOnAndOff(over, seed));
      Future<?> second = resolvers.submit(() -> resolveOnAndOff(over, seed + 1));
      List<Future<?>> stories = new ArrayList<>();
      orders.forEach(order -> stories.add(callers.submit(order::live)));
      for (Future<?> story : stories) {
        story.get(300, TimeUnit.SECONDS);
      }
      over.set(true);
      first.get(30, TimeUnit.SECONDS);
      second.get(30, TimeUnit.SECONDS);
    } finally {
      over.set(true);
      callers.shutdownNow();
      resolvers.shutdownNow();
    }

    shop.resolveUntil(() -> orders.stream().allMatch(order -> ended(order.orderId())));
    orders.forEach(this::decide);
    shop.bean(EventDispatcher.class).dispatchAll();
    orders.forEach(this::assertAgreement);
    assertThat(orders).as("power cuts").anyMatch(order -> order.story().contains(", Cut,"));
    assertMonthsAreChargedOnce(orders);
  }

  /** A scheduler that is stopped and started again, as with a server. */
  private void resolveOnAndOff(AtomicBoolean over, long seed) {
    Random random = new Random(seed);
    Resolver resolver = shop.bean(Resolver.class);
    while (!over.get()) {
      shop.bean(EventDispatcher.class).dispatchAll();
      resolver.resolve();
      if (random.nextInt(10) == 0) {
        resolver = shop.bean(Resolver.class);
      }
      Thread.onSpinWait();
    }
  }

  private boolean ended(String orderId) {
    return shop.service()
        .find(orderId)
        .map(
            payment ->
                switch (payment.state()) {
                  case CONFIRMING, CHARGING, CANCELLING, IN_DOUBT -> false;
                  // the money of a window moves without a message
                  case OPEN, ABANDONED, DECLINED ->
                      payment.work() != PaymentWork.PAY
                          || shop.payple().ledger().captures(orderId) == 0;
                  default ->
                      shop.journal().require(orderId).pendingRefund().isEmpty()
                          || shop.journal().require(orderId).nextCheckAt().isEmpty();
                })
        .orElse(true);
  }

  /** What no lookup could end: the operator looks into Payple's books. */
  private void decide(RandomOrder order) {
    String orderId = order.orderId();
    if (shop.service().find(orderId).map(Payment::state).orElse(null)
        == PaymentState.NEEDS_REVIEW) {
      boolean charged = shop.payple().ledger().captures(orderId) == 1;
      shop.service()
          .decide(
              charged
                  ? Decision.charged(orderId, shop.find(orderId).amount(), "in the books", "kim")
                  : Decision.notCharged(orderId, "in the books", "kim"));
    }
    shop.service()
        .find(orderId)
        .flatMap(payment -> shop.journal().require(orderId).pendingRefund())
        .ifPresent(
            refund -> {
              boolean refunded =
                  shop.payple().ledger().refunded(orderId)
                      == shop.find(orderId).refunded() + refund.refund().amount();
              shop.service()
                  .decide(
                      refunded
                          ? Decision.refunded(
                              orderId, refund.refund().amount(), "in the books", "kim")
                          : Decision.notRefunded(orderId, "in the books", "kim"));
            });
  }

  private void assertAgreement(RandomOrder order) {
    String orderId = order.orderId();
    String story = order.story() + shop.service().history(orderId);
    int captures = shop.payple().ledger().captures(orderId);
    long refunded = shop.payple().ledger().refunded(orderId);
    Payment payment = shop.service().find(orderId).orElse(null);
    if (payment == null) {
      assertThat(captures).as(story).isZero();
      return;
    }
    assertThat(captures).as(story).isLessThanOrEqualTo(1);
    boolean charged = payment.state().charged() || payment.state() == PaymentState.CANCELLED;
    assertThat(charged).as(story).isEqualTo(captures == 1);
    assertThat(payment.refunded()).as(story).isEqualTo(refunded);
    List<PaymentEvent> received =
        shop.received().stream().filter(event -> event.orderId().equals(orderId)).toList();
    assertThat(received).as(story).filteredOn(PaymentCompleted.class::isInstance).hasSize(captures);
    assertThat(
            received.stream()
                .filter(PaymentCancelled.class::isInstance)
                .mapToLong(PaymentEvent::amount)
                .sum())
        .as(story)
        .isEqualTo(refunded);
    assertThat(received).as(story).isSortedAccordingTo(Comparator.comparing(PaymentEvent::at));
  }

  private void assertMonthsAreChargedOnce(List<RandomOrder> orders) {
    orders.stream()
        .filter(order -> order.month() != null)
        .filter(order -> stillCharged(order.orderId()))
        .map(RandomOrder::month)
        .forEach(
            month ->
                assertThat(
                        orders.stream()
                            .filter(order -> month.equals(order.month()))
                            .filter(order -> stillCharged(order.orderId())))
                    .as("charges of " + month)
                    .hasSize(1));
  }

  private boolean stillCharged(String orderId) {
    return shop.payple().ledger().order(orderId).map(LedgerEntry::remaining).orElse(0L) > 0;
  }
}
