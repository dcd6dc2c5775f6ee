// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.lookup.LookupRateLimiter.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LookupRateLimiterTest {

  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final LookupRateLimiter limiter = new LookupRateLimiter(BETWEEN, this::take);
  private long nextAt = System.nanoTime();
  private final List<Turn> turns = Collections.synchronizedList(new ArrayList<>());

  @Test
  void lookupsOfBothAreApart() {
    long start = System.nanoTime();

    CompletableFuture.allOf(many(Turn.IN_DOUBT, 5), many(Turn.OTHER, 5)).join();

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(BETWEEN.multipliedBy(9));
  }

  @Test
  void whatIsInDoubtHasThreeOfFourTurnsWhileBothWait() throws InterruptedException {
    nextAt = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    List<Thread> others = each(Turn.OTHER, 12);
    List<Thread> doubts = each(Turn.IN_DOUBT, 12);
    for (Thread doubt : doubts) {
      doubt.join();
    }

    assertThat(turns.stream().filter(turn -> turn == Turn.OTHER).count()).isBetween(3L, 5L);
    for (Thread other : others) {
      other.join();
    }
  }

  @Test
  void workInBulkHasOneOfFourTurnsThatWhatIsInDoubtLeaves() throws InterruptedException {
    nextAt = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    List<Thread> bulk = each(Turn.BULK, 12);
    List<Thread> others = each(Turn.OTHER, 12);
    List<Thread> doubts = each(Turn.IN_DOUBT, 6);
    for (Thread doubt : doubts) {
      doubt.join();
    }
    assertThat(turns.stream().filter(turn -> turn != Turn.IN_DOUBT).count()).isBetween(1L, 4L);
    for (Thread other : others) {
      other.join();
    }

    assertThat(turns.stream().filter(turn -> turn == Turn.BULK).count()).isBetween(3L, 5L);
    for (Thread one : bulk) {
      one.join();
    }
  }

  @Test
  void workInBulkAloneHasEveryTurn() {
    many(Turn.BULK, 5).join();

    assertThat(turns).hasSize(5).containsOnly(Turn.BULK);
  }

  @Test
  void aTurnThatItsOwnerDoesNotNeedIsTheOthers() {
    many(Turn.OTHER, 5).join();

    assertThat(turns).hasSize(5).containsOnly(Turn.OTHER);
  }

  @Test
  void budgetThatOtherNodesUsedIsWaitedFor() {
    nextAt = System.nanoTime() + BETWEEN.multipliedBy(5).toNanos();
    long start = System.nanoTime();

    limiter.await(Turn.IN_DOUBT);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(BETWEEN.multipliedBy(4));
  }

  /** The budget of the shop, without a journal. */
  private synchronized Duration take(Duration between) {
    long now = System.nanoTime();
    long from = Math.max(now, nextAt);
    nextAt = from + between.toNanos();
    return Duration.ofNanos(from - now);
  }

  /** So many threads that wait for one turn each, all of them at the same time. */
  private List<Thread> each(Turn turn, int threads) {
    List<Thread> all = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      Thread one =
          new Thread(
              () -> {
                limiter.await(turn);
                turns.add(turn);
              });
      one.start();
      all.add(one);
    }
    return all;
  }

  private CompletableFuture<Void> many(Turn turn, int times) {
    return CompletableFuture.runAsync(
        () -> {
          for (int time = 0; time < times; time++) {
            limiter.await(turn);
            turns.add(turn);
          }
        },
        work -> new Thread(work).start());
  }
}
