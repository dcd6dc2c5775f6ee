// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.cdi.config.LookupPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The schedule of lookups for a window of PAY without a result, because its money may have moved
 * without a result. It uses the third and later delays of {@code payple.lookup-delays}, counted
 * from the opening.
 */
@Dependent
public class WindowLookupSchedule {

  /** How long a window may stay open, including the time for its result. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  // a buyer needs a minute or two, and Payple wants no lookups of payments that are under way
  private static final int BUYERS_TIME = 2;

  private final List<Duration> waits;

  @Inject
  WindowLookupSchedule(LookupPolicy lookups) {
    this(lookups.delays());
  }

  WindowLookupSchedule(List<Duration> waits) {
    this.waits = waits;
  }

  /** The time of the next lookup for a window that was opened at the given time. */
  public Instant next(Instant openedAt, Instant now) {
    Instant look = openedAt;
    for (int wait = 0; wait < waits.size(); wait++) {
      look = look.plus(waits.get(wait));
      if (wait >= BUYERS_TIME && look.isAfter(now)) {
        return look;
      }
    }
    return now.plus(waits.get(waits.size() - 1));
  }
}
