// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.RunReport;
import jakarta.annotation.Nullable;

/**
 * How far a driven day is.
 *
 * @param end how it ended; null while it goes on
 * @param run the numbers of the day
 * @param left how many, of any due day, wait or will wait until the window ends
 */
record DayReport(@Nullable End end, RunReport run, int left) {

  /** How a driven day ends. The names are exit statuses of the job. */
  enum End {
    /** Nothing is due in the window any more. */
    DONE,
    /** The window is over, and something is left. */
    LEFT,
    /** The run is stopped until the shop resumes it. */
    RUN_STOPPED,
    /** It was asked to stop. */
    STOPPED
  }

  private int declined() {
    return run.count(InstalmentState.RETRY)
        + run.count(InstalmentState.NEEDS_CARD)
        + run.count(InstalmentState.FAILED);
  }

  private int planned() {
    return run.count(InstalmentState.PLANNED) + run.count(InstalmentState.NOTIFIED);
  }

  /** One line, for the log and as the exit status: job repositories keep 500 characters or more. */
  @Override
  public String toString() {
    return (end == null ? "GOING ON" : end.name())
        + ": day "
        + run.day()
        + ", planned "
        + planned()
        + ", paid "
        + run.count(InstalmentState.PAID)
        + ", declined "
        + declined()
        + ", in doubt "
        + run.count(InstalmentState.IN_DOUBT)
        + ", under way "
        + run.count(InstalmentState.CHARGING)
        + ", for review "
        + run.review()
        + ", left "
        + left
        + ", expected end "
        + (run.expectedEnd() == null ? "none" : run.expectedEnd().toString())
        + (run.stopped() == null ? "" : ", stopped: " + run.stopped());
  }
}
