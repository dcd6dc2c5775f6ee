// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private List<Runnable> pieces(int from, int to) {
    return IntStream.range(from, to).<Runnable>mapToObj(n -> () -> done.add(n)).toList();
  }

  @Test
  void neverMoreThanTheBoundAreUnderWayAndAllAreDoneOnce() {
    Workers workers = new Workers(threads, 3);
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    for (int slice = 0; slice < 20; slice++) {
      int first = slice * 10;
      workers.add(
          IntStream.range(first, first + 10)
              .<Runnable>mapToObj(
                  n ->
                      () -> {
                        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                        done.add(n);
                        LockSupport.parkNanos(1_000);
                        underWay.decrementAndGet();
                      })
              .toList());
      workers.await(4);
    }
    workers.finish();

    assertThat(done).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200).boxed().toList());
    assertThat(most.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void callerGoesOnWhileOneStillTakesItsTime() throws InterruptedException {
    Workers workers = new Workers(threads, 2);
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch later = new CountDownLatch(5);

    CountDownLatch begun = new CountDownLatch(1);

    workers.add(
        List.of(
            () -> {
              begun.countDown();
              awaitQuietly(slow);
            }));
    // by a thread: the caller would do it while none has begun
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    workers.await(0);
    workers.add(Collections.nCopies(5, later::countDown));

    assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
    slow.countDown();
    workers.finish();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void callerDoesThemWhenTheExecutorHasNoThread() {
    Executor busy = work -> {};
    Executor full =
        work -> {
          throw new RejectedExecutionException("full");
        };
    for (Executor executor : List.of(busy, full)) {
      Workers workers = new Workers(executor, 4);
      workers.add(pieces(0, 3));
      workers.await(2);
      assertThat(done).containsExactly(0);
      workers.finish();
      assertThat(done).containsExactly(0, 1, 2);
      done.clear();
    }
  }

  @Test
  void exceptionOfOneKeepsNoOtherFromBeingDone() {
    Workers workers = new Workers(Runnable::run, 2);
    List<Runnable> pieces = new ArrayList<>();
    pieces.add(
        () -> {
          throw new IllegalStateException("a test");
        });
    pieces.addAll(pieces(1, 4));

    workers.add(pieces);
    workers.finish();

    assertThat(done).containsExactly(1, 2, 3);
  }

  @Test
  void errorOfTheServerReachesTheCallerAndNothingMoreIsBegun() {
    Workers workers = new Workers(Runnable::run, 2);
    List<Runnable> pieces = new ArrayList<>();
    pieces.add(
        () -> {
          throw new OutOfMemoryError("a test");
        });
    pieces.addAll(pieces(1, 4));

    assertThatThrownBy(() -> workers.add(pieces)).isInstanceOf(OutOfMemoryError.class);
    assertThat(done).isEmpty();
  }
}
