// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the pieces of a slice, several at a time. */
final class Workers {

  private static final System.Logger LOG = System.getLogger(Workers.class.getName());

  private final Executor executor;
  private final int parallel;

  /** On an executor, with so many threads at most; one of them is the caller's. */
  Workers(Executor executor, int parallel) {
    this.executor = executor;
    this.parallel = parallel;
  }

  /** Does all pieces, and returns when they are done. */
  <T> void each(List<T> pieces, Piece<T> work) {
    AtomicInteger next = new AtomicInteger();
    CountDownLatch left = new CountDownLatch(pieces.size());
    Runnable worker =
        () -> {
          for (int at = next.getAndIncrement(); at < pieces.size(); at = next.getAndIncrement()) {
            try {
              work.on(at, pieces.get(at));
            } catch (RuntimeException failed) {
              LOG.log(System.Logger.Level.WARNING, "A charge is taken up again later", failed);
            } finally {
              left.countDown();
            }
          }
        };
    for (int more = 1; more < Math.min(parallel, pieces.size()); more++) {
      submit(worker);
    }
    // also where the executor has no thread left
    worker.run();
    try {
      left.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void submit(Runnable worker) {
    try {
      executor.execute(worker);
    } catch (RejectedExecutionException full) {
      LOG.log(System.Logger.Level.DEBUG, "The executor takes no more work", full);
    }
  }

  /**
   * A piece of work.
   *
   * @param <T> its type
   */
  interface Piece<T> {
    void on(int index, T piece);
  }
}
