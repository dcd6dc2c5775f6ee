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
 * The budget of lookups of all nodes of a shop together, because Payple counts the lookups of the
 * merchant and not those of a node. A row of the journal has the time of the next lookup, and each
 * lookup moves that time.
 */
@Dependent
public class LookupBudget {

  // a time further ahead than the nodes of a shop can queue means that the clock of a node was
  // wrong
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
   * Reserves the next lookup.
   *
   * @param between the time between two lookups
   * @return how long to wait before it is made
   */
  public Duration take(Duration between) {
    return taken(between, BudgetStore.TOO_LONG);
  }

  /**
   * Reserves the next lookup, unless its time is too far ahead.
   *
   * @param between the time between two lookups
   * @param longest how long to wait at most
   * @return how long to wait before it is made; empty when none is reserved
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
