// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.cdi.config.LookupPolicy;
import io.github.payple4ee.cdi.journal.LookupBudget;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Lookups that visitors cause, from the budget that all nodes share ({@code
 * payple.lookups-per-second}). A visitor waits for a turn only for a moment, so visitors delay the
 * lookups of payments in doubt at most that long.
 */
@Dependent
public class VisitorLookups {

  private static final Duration BRIEFLY = Duration.ofSeconds(2);

  private final LookupPolicy lookups;
  private final LookupBudget budget;

  @Inject
  VisitorLookups(LookupPolicy lookups, LookupBudget budget) {
    this.lookups = lookups;
    this.budget = budget;
  }

  /** Waits for a turn. Returns false, without a turn, when too many lookups are waiting. */
  public boolean awaitTurn() {
    Optional<Duration> wait = budget.takeWithin(lookups.interval(), BRIEFLY);
    long end = System.nanoTime() + wait.orElse(Duration.ZERO).toNanos();
    for (long left = end - System.nanoTime();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return wait.isPresent();
  }
}
