// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.cdi.config.LookupPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a window of PAY without a result is looked up: its money may have moved without a word. The
 * third of the waits that doubts have, and the ones after it, counted from its opening.
 */
@Dependent
public class WindowLookupSchedule {

  /** How long a window may be open after it was opened, and a while for what it says. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  // a buyer takes a minute or two, and Payple wants no lookups of what is still under way
  private static final int BUYERS_TIME = 2;

  private final List<Duration> waits;

  @Inject
  WindowLookupSchedule(LookupPolicy lookups) {
    this(lookups.delays());
  }

  WindowLookupSchedule(List<Duration> waits) {
    this.waits = waits;
  }

  /** When Payple is asked next about a window that was opened then. */
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
