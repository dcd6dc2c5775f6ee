// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The progress of the charges of a Korean day, of all nodes together.
 *
 * @param day the due day
 * @param counts how many instalments of this due day are in each state
 * @param left how many instalments, of any due day, wait to be charged now
 * @param review how many instalments, of any due day, need a manual review
 * @param chargesPerSecond the highest rate of charges of the whole cluster at present
 * @param expectedEnd when the waiting instalments will have been charged; null when none is waiting
 *     or the run is stopped
 * @param stopped why the run is stopped; null while it is running
 */
public record RunReport(
    LocalDate day,
    Map<InstalmentState, Integer> counts,
    int left,
    int review,
    double chargesPerSecond,
    @Nullable Instant expectedEnd,
    @Nullable String stopped) {

  /** Copies the counts. */
  public RunReport {
    Objects.requireNonNull(day, "day");
    counts = Map.copyOf(counts);
  }

  /**
   * How many instalments are in a state.
   *
   * @param state the state
   * @return the number; 0 for none
   */
  public int count(InstalmentState state) {
    return counts.getOrDefault(state, 0);
  }
}
