// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.operation;

import io.github.payple4ee.cdi.config.TimeLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for the outcome of the first caller, on this node or another, so that a concurrent caller
 * gets the same outcome (idempotent replay). It waits at most as long as the first call may take.
 */
@Dependent
public class ConcurrentOutcome {

  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration BRIEFLY = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMillis(250);

  private final TimeLimits limits;

  @Inject
  ConcurrentOutcome(TimeLimits limits) {
    this.limits = limits;
  }

  /** Waits as long as an operation may take, and returns the value that was read last. */
  <T> T await(Supplier<T> read, Predicate<T> known) {
    return await(limits.deadline(), read, known);
  }

  /** Waits for a moment only, because any browser can cause such a wait. */
  public <T> T awaitBriefly(Supplier<T> read, Predicate<T> known) {
    return await(BRIEFLY, read, known);
  }

  private static <T> T await(Duration longest, Supplier<T> read, Predicate<T> known) {
    long end = System.nanoTime() + longest.toNanos();
    Duration wait = SHORTEST;
    T latest = read.get();
    while (!known.test(latest)
        && System.nanoTime() < end
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(wait.toNanos());
      latest = read.get();
      wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
    }
    return latest;
  }
}
