// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import jakarta.annotation.Nullable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Does pieces of work, several at a time, while the caller finds the next pieces. Where the
 * executor has no thread for them the caller does them itself.
 */
final class Workers {

  private static final System.Logger LOG = System.getLogger(Workers.class.getName());

  private final Executor executor;
  private final int parallel;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  // threads that were asked for and have not ended, and those of them that have not begun
  private int threads;
  private int coming;
  private int underWay;

  /** On an executor, with so many pieces at a time at most. */
  Workers(Executor executor, int parallel) {
    this.executor = executor;
    this.parallel = parallel;
  }

  /** Adds pieces; they are begun in their order. */
  void add(Collection<? extends Runnable> pieces) {
    int missing;
    synchronized (this) {
      waiting.addAll(pieces);
      missing = Math.min(parallel - threads, waiting.size());
      threads += missing;
      coming += missing;
    }
    for (int more = 0; more < missing; more++) {
      submit();
    }
  }

  private void submit() {
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException full) {
      LOG.log(
          System.Logger.Level.DEBUG,
          "The server's executor accepts no more work, so the calling thread does it",
          full);
      synchronized (this) {
        threads--;
        coming--;
      }
    }
  }

  private void work() {
    synchronized (this) {
      coming--;
    }
    try {
      for (Runnable piece = next(true); piece != null; piece = next(true)) {
        perform(piece);
      }
    } catch (Error ending) {
      synchronized (this) {
        threads--;
        notifyAll();
      }
      throw ending;
    }
  }

  private synchronized @Nullable Runnable next(boolean ofThread) {
    // the caller may do one in place of a thread that had not begun
    Runnable piece = underWay < parallel ? waiting.poll() : null;
    if (piece != null) {
      underWay++;
    } else if (ofThread) {
      threads--;
    }
    return piece;
  }

  private void perform(Runnable piece) {
    try {
      piece.run();
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A charge of an instalment failed before its call. The module charges the instalment again later",
          failed);
    } finally {
      synchronized (this) {
        underWay--;
        notifyAll();
      }
    }
  }

  /** Returns when no more than so many pieces wait. */
  void await(int few) {
    await(few, Integer.MAX_VALUE);
  }

  /** Returns when all pieces are done. */
  void finish() {
    await(0, 0);
  }

  private void await(int few, int open) {
    for (Runnable piece = own(few, open); piece != null; piece = own(few, open)) {
      perform(piece);
    }
  }

  /** A piece for the caller, because there is no thread for it; null when nothing is left. */
  private synchronized @Nullable Runnable own(int few, int open) {
    while (waiting.size() > few || underWay > open) {
      boolean unserved = coming > 0 || threads == 0;
      if (!waiting.isEmpty() && unserved && underWay < parallel) {
        return next(false);
      }
      try {
        wait();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
    return null;
  }
}
