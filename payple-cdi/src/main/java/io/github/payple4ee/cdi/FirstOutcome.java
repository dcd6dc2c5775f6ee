// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.client.TimeBudget;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for whoever was first, on this node or another: the second caller gets the first one's
 * outcome. Not longer than the first may take.
 */
@Dependent
public class FirstOutcome {

  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofMillis(250);

  private final PaypleConfig config;

  @Inject
  FirstOutcome(PaypleConfig config) {
    this.config = config;
  }

  /** Reads until it is known, or the time is over; the last thing that was read. */
  <T> T await(Supplier<T> read, Predicate<T> known) {
    TimeBudget budget = new TimeBudget(config);
    Duration wait = SHORTEST;
    T latest = read.get();
    while (!known.test(latest) && budget.await(wait)) {
      latest = read.get();
      wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
    }
    return latest;
  }
}
