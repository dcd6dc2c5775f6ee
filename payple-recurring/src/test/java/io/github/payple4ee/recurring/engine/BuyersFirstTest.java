// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.client.VisitorCalls;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("While a buyer waits for Payple, fewer instalments are charged at the same time")
class BuyersFirstTest {

  private static final int PARALLEL = 8;
  private static final int FEW = 2;
  private static final long LONGEST_SECONDS = 20;
  private static final long SHORT_MILLIS = 300;

  @RegisterExtension final TeaShop tea = TeaShop.usual();

  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final CountDownLatch answered = new CountDownLatch(1);

  @AfterEach
  void end() {
    answered.countDown();
    workers.shutdownNow();
  }

  private VisitorCalls calls() {
    return tea.shop().bean(VisitorCalls.class);
  }

  /** Begins to charge on all workers; counts down for each charge that is sent. */
  private CountDownLatch charging(Duration longest) {
    BuyersFirst buyers = new BuyersFirst(calls(), PARALLEL, longest);
    CountDownLatch first = new CountDownLatch(FEW);
    charge(buyers, FEW, first);
    assertThat(awaited(first)).isTrue();
    CountDownLatch others = new CountDownLatch(PARALLEL - FEW);
    charge(buyers, PARALLEL - FEW, others);
    return others;
  }

  private void charge(BuyersFirst buyers, int many, CountDownLatch sent) {
    for (int worker = 0; worker < many; worker++) {
      Future<?> unused =
          workers.submit(
              () ->
                  buyers.charge(
                      () -> {
                        // as the service does
                        try (VisitorCalls.Place place = calls().take(VisitorCalls.Kind.CHARGE)) {
                          sent.countDown();
                          return place.granted() && awaited(answered);
                        }
                      }));
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void allAreChargedAtOnceWhileNoBuyerWaits() {
    assertThat(awaited(charging(Duration.ofMinutes(1)))).isTrue();
  }

  @Test
  void aQuarterIsChargedWhileABuyerWaitsAndTheOthersAfterwards() throws InterruptedException {
    VisitorCalls.Place buyer = calls().take(VisitorCalls.Kind.RESULT);
    CountDownLatch others = charging(Duration.ofMinutes(1));

    assertThat(others.await(SHORT_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(others.getCount()).isEqualTo(PARALLEL - FEW);

    buyer.close();
    assertThat(awaited(others)).isTrue();
  }

  @Test
  void runGoesOnHoweverBusyTheShopIs() {
    try (VisitorCalls.Place buyer = calls().take(VisitorCalls.Kind.CARD)) {
      assertThat(buyer.granted()).isTrue();
      assertThat(awaited(charging(Duration.ofMillis(50)))).isTrue();
    }
  }
}
