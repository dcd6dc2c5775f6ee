// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.cdi.config.LookupPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the lookups of this node apart ({@code payple.lookups-per-second}). Three of four turns are
 * kept for what is in doubt; a turn that its owner does not need is the other one's.
 */
@ApplicationScoped
public class LookupPace {

  private static final int IN_A_ROW = 3;

  /** Whose turn it may be. */
  public enum Turn {
    /** Payments, refunds and removals in doubt. */
    IN_DOUBT,
    /** Everything else. */
    OTHER
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<Turn, Integer> waiting = new EnumMap<>(Turn.class);
  private final long between;
  private long nextAt;
  private int doubtsInARow;

  @Inject
  LookupPace(LookupPolicy lookups) {
    this(lookups.interval());
  }

  LookupPace(Duration between) {
    this.between = between.toNanos();
    this.nextAt = System.nanoTime();
  }

  /** For the proxy of the scope. */
  LookupPace() {
    this(Duration.ZERO);
  }

  /**
   * Waits for a turn.
   *
   * @throws NotSentException when the server stops meanwhile
   */
  void await(Turn turn) {
    lock.lock();
    try {
      waiting.merge(turn, 1, Integer::sum);
      try {
        waitFor(turn);
      } finally {
        waiting.merge(turn, -1, Integer::sum);
      }
      nextAt = Math.max(nextAt, System.nanoTime()) + between;
      doubtsInARow = turn == Turn.IN_DOUBT ? doubtsInARow + 1 : 0;
      moved.signalAll();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new NotSentException("The server stops", stopping);
    } finally {
      lock.unlock();
    }
  }

  private void waitFor(Turn turn) throws InterruptedException {
    long left = nextAt - System.nanoTime();
    while (left > 0 || isOthersTurn(turn)) {
      if (left > 0) {
        moved.awaitNanos(left);
      } else {
        moved.await();
      }
      left = nextAt - System.nanoTime();
    }
  }

  private boolean isOthersTurn(Turn turn) {
    Turn first = doubtsInARow < IN_A_ROW ? Turn.IN_DOUBT : Turn.OTHER;
    return turn != first && waiting.getOrDefault(first, 0) > 0;
  }
}
