// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many at the same time, in every journal. */
@DisplayName("Rule 7: of many at the same time, only one is the first")
class Rule07TogetherInTheJournalTest extends JournalTest {

  @Test
  void oneOfSixteenClaimsWins() {
    open(REQUEST);

    List<Boolean> won = together(16, () -> learn(claim()).changed());

    assertThat(won).filteredOn(winner -> winner).hasSize(1);
    assertThat(journal.history(ORDER)).hasSize(16);
  }

  @Test
  void oneOfSixteenApprovalsIsReported() {
    claimed();

    together(16, () -> learn(new ChargeEvidence.Approved(APPROVAL)).changed());

    assertThat(received()).hasSize(1);
  }

  @Test
  void oneOfEightRefundsWins() {
    paid();
    AtomicInteger number = new AtomicInteger();

    List<Boolean> won =
        together(8, () -> request("r-" + number.incrementAndGet(), 10_000).changed());

    assertThat(won).filteredOn(winner -> winner).hasSize(1);
    assertThat(find().state()).isEqualTo(PaymentState.CANCELLING);
  }

  @Test
  void eventIsDeliveredByOneDeliveryOfEight() {
    paid();
    OutboxEntry event = outbox.undelivered(ORDER).get(0);
    AtomicInteger received = new AtomicInteger();

    together(
        8,
        () -> {
          outbox.deliver(event, entry -> received.incrementAndGet());
          return null;
        });

    assertThat(received).hasValue(1);
  }

  @Test
  void duePaymentIsLeasedByOneNodeOfFour() {
    open(REQUEST);
    clock.advance(Duration.ofDays(1));

    List<List<String>> leased = together(4, () -> leaseDue(10));

    assertThat(leased.stream().flatMap(List::stream)).containsExactly(ORDER);
  }

  private <T> List<T> together(int threads, Callable<T> work) {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        futures.add(
            executor.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get(30, TimeUnit.SECONDS));
      }
      return results;
    } catch (Exception failed) {
      throw new AssertionError("one of the threads failed", failed);
    } finally {
      executor.shutdownNow();
    }
  }
}
