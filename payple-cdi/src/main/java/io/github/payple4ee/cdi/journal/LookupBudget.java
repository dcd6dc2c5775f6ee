// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.cdi.config.ModuleClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The lookups that all nodes of a shop may make together, because Payple counts those of the
 * merchant and not those of a node. A row of the journal says when the next one may be made; each
 * lookup moves it.
 */
@Dependent
public class LookupBudget {

  // further ahead than the nodes of a shop can queue: the clock of a node was wrong
  private static final Duration LONGEST_AHEAD = Duration.ofSeconds(10);

  private final Sessions sessions;
  private final InstantSource clock;

  @Inject
  LookupBudget(JournalTransactions transactions, ModuleClock clock) {
    this(transactions, (InstantSource) clock);
  }

  LookupBudget(JournalTransactions transactions, InstantSource clock) {
    this.sessions = new Sessions(transactions);
    this.clock = clock;
  }

  /**
   * Takes the next lookup.
   *
   * @param between the time between two lookups
   * @return how long to wait before it is made
   */
  public Duration take(Duration between) {
    return taken(between, BudgetStore.TOO_LONG);
  }

  /**
   * Takes the next lookup, unless it would be too long before it is made.
   *
   * @param between the time between two lookups
   * @param longest how long to wait at most
   * @return how long to wait before it is made; empty when none is taken
   */
  public Optional<Duration> takeWithin(Duration between, Duration longest) {
    return Optional.of(taken(between, longest)).filter(wait -> !wait.equals(BudgetStore.TOO_LONG));
  }

  private Duration taken(Duration between, Duration longest) {
    Duration wait = null;
    while (wait == null) {
      wait =
          sessions.inTransaction(
              session -> session.budget().take(now(), between, LONGEST_AHEAD, longest));
    }
    return wait;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
