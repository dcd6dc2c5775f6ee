// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.time.Duration;
import java.time.Instant;

/** Which browser opened the window of an order, and may say that it came to nothing. */
final class WindowBinding {

  private static final Duration HOLDS = Duration.ofHours(1);
  String browser;
  boolean firm;
  Instant boundAt;

  /**
   * Binds the order to a browser: the first one that shows its mark for certain, for an hour or
   * until the buyer begins anew; else the latest one.
   */
  void bind(Browser opener, boolean certain, boolean anew, Instant now) {
    boolean held = firm && !anew && boundAt.plus(HOLDS).isAfter(now);
    if (!held && !opener.unknown()) {
      browser = opener.mark();
      firm = certain;
      boundAt = now;
    }
  }

  /** Whether this browser may say that the window was closed, or that the card was refused. */
  boolean lets(Browser bringer) {
    return bringer.unknown() ? !firm : isOf(bringer);
  }

  /** Whether another browser than this one is known to have opened the window. */
  boolean isOfAnother(Browser bringer) {
    return firm && !isOf(bringer);
  }

  boolean isOf(Browser other) {
    return !other.unknown() && other.mark().equals(browser);
  }
}
