// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.RunReport;
import jakarta.annotation.Nullable;
import java.util.Map;
import java.util.TreeMap;

/**
 * The progress of the subscriptions' charges of a day, for the operator.
 *
 * @param day the Korean due day
 * @param counts how many instalments are in each state
 * @param left how many wait to be charged
 * @param review how many need a manual review
 * @param expectedEnd when the waiting instalments will have been charged; null when none is waiting
 * @param stopped why the run is stopped; null while it goes on
 */
public record RecurringDayView(
    String day,
    Map<String, Integer> counts,
    int left,
    int review,
    @Nullable String expectedEnd,
    @Nullable String stopped) {

  static RecurringDayView of(RunReport report) {
    Map<String, Integer> counts = new TreeMap<>();
    for (InstalmentState state : InstalmentState.values()) {
      counts.put(state.name(), report.count(state));
    }
    return new RecurringDayView(
        report.day().toString(),
        counts,
        report.left(),
        report.review(),
        report.expectedEnd() == null ? null : report.expectedEnd().toString(),
        report.stopped());
  }
}
