// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.cdi.config.LookupPolicy;
import io.github.payple4ee.cdi.journal.LookupBudget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Limits the rate of the shop's lookups ({@code payple.lookups-per-second}). Each lookup takes its
 * turn from the budget that all nodes share. Three of four turns of this node are reserved for
 * payments in doubt. Of the other turns, three of four are reserved for all work except bulk work.
 * A reserved turn that is not needed goes to other work.
 */
@ApplicationScoped
public class LookupRateLimiter {

  private static final int IN_A_ROW = 3;

  /** The kinds of work that wait for turns. */
  public enum Turn {
    /** Payments, refunds and removals in doubt. */
    IN_DOUBT,
    /** All other work of the module. */
    OTHER,
    /** Bulk work that the shop started. */
    BULK
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<Turn, Integer> waiting = new EnumMap<>(Turn.class);
  private final Duration between;
  private final Function<Duration, Duration> budget;
  private long nextAt;
  private int doubtsInARow;
  private int othersInARow;

  @Inject
  LookupRateLimiter(LookupPolicy lookups, LookupBudget budget) {
    this(lookups.interval(), budget::take);
  }

  /**
   * Creates the rate limit.
   *
   * @param between the time between two lookups
   * @param budget reserves the next lookup of the shop, and returns how long to wait before it
   */
  LookupRateLimiter(Duration between, Function<Duration, Duration> budget) {
    this.between = between;
    this.budget = budget;
    this.nextAt = System.nanoTime();
  }

  /** Required by the proxy of the scope. */
  LookupRateLimiter() {
    this(Duration.ZERO, shared -> Duration.ZERO);
  }

  /**
   * Waits for a turn.
   *
   * @throws NotSentException when the server stops while the caller waits
   */
  public void await(Turn turn) {
    lock.lock();
    try {
      waiting.merge(turn, 1, Integer::sum);
      try {
        waitFor(turn);
        Duration wait = budget.apply(between);
        long mine = System.nanoTime() + wait.toNanos();
        nextAt = Math.max(nextAt, mine);
        count(turn);
        waitUntil(mine);
      } finally {
        waiting.merge(turn, -1, Integer::sum);
        moved.signalAll();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new NotSentException("The lookup was not made, because the server stops", stopping);
    } finally {
      lock.unlock();
    }
  }

  private void waitFor(Turn turn) throws InterruptedException {
    long left = nextAt - System.nanoTime();
    while (left > 0 || turn != next()) {
      if (left > 0) {
        moved.awaitNanos(left);
      } else {
        moved.await();
      }
      left = nextAt - System.nanoTime();
    }
  }

  private void waitUntil(long mine) throws InterruptedException {
    for (long left = mine - System.nanoTime(); left > 0; left = mine - System.nanoTime()) {
      moved.awaitNanos(left);
    }
  }

  private void count(Turn taken) {
    doubtsInARow = taken == Turn.IN_DOUBT ? doubtsInARow + 1 : 0;
    if (taken != Turn.IN_DOUBT) {
      othersInARow = taken == Turn.OTHER ? othersInARow + 1 : 0;
    }
  }

  /** The kind of waiting work that has the next turn. */
  private Turn next() {
    Turn lesser = first(othersInARow < IN_A_ROW, Turn.OTHER, Turn.BULK);
    return first(doubtsInARow < IN_A_ROW, Turn.IN_DOUBT, lesser);
  }

  /** The preferred kind of the two, unless only the other kind waits. */
  private Turn first(boolean preferred, Turn one, Turn other) {
    Turn wanted = preferred ? one : other;
    return waits(wanted) ? wanted : wanted == one ? other : one;
  }

  private boolean waits(Turn turn) {
    return waiting.getOrDefault(turn, 0) > 0;
  }
}
