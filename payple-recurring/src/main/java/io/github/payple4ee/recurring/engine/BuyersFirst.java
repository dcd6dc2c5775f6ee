// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.client.VisitorCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Lets buyers who wait come first: while a call for one of them is under way on this node, a
 * quarter of the usual number of instalments is charged at the same time.
 */
@ApplicationScoped
public class BuyersFirst {

  // the run goes on, however busy the shop is
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();
  private static final int SHARE = 4;

  private final VisitorCalls calls;
  private final int few;
  private final Duration longest;
  private final AtomicInteger own = new AtomicInteger();

  @Inject
  BuyersFirst(VisitorCalls calls, RecurringConfig config) {
    this(calls, config.parallelCharges(), LONGEST);
  }

  /**
   * Beside these calls.
   *
   * @param parallel how many instalments are charged at a time when no buyer waits
   * @param longest how long a charge waits at most
   */
  BuyersFirst(VisitorCalls calls, int parallel, Duration longest) {
    this.calls = calls;
    this.few = Math.max(1, parallel / SHARE);
    this.longest = longest;
  }

  /** For the proxy of the scope. */
  BuyersFirst() {
    this(null, 0, LONGEST);
  }

  /** Charges an instalment, when it is its turn. */
  <T> T charge(Supplier<T> charge) {
    begin();
    try {
      return charge.get();
    } finally {
      own.decrementAndGet();
    }
  }

  private void begin() {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      int underWay = own.get();
      if (underWay >= few && buyersWait(underWay) && System.nanoTime() - end < 0) {
        LockSupport.parkNanos(PAUSE_NANOS);
      } else if (own.compareAndSet(underWay, underWay + 1)) {
        return;
      }
    }
  }

  /** The charges of instalments are among the calls that are counted. */
  private boolean buyersWait(int ownUnderWay) {
    return calls.underWay() > ownUnderWay && !Thread.currentThread().isInterrupted();
  }
}
