// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import java.time.LocalDate;

/** What a run does with an instalment, each on its day. */
enum RunPhase {
  PLAN(-8),
  NOTICE(-7),
  CHARGE(0),
  /** The second attempt, when the first one was declined. */
  RETRY(1);

  private final int days;

  RunPhase(int days) {
    this.days = days;
  }

  LocalDate day(LocalDate due) {
    return due.plusDays(days);
  }
}
