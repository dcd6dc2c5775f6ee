// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts what strangers say of an order to no effect. Anybody may say it as often as he likes, so
 * the history has the first of it, and then a line an hour that tells how much it was.
 */
final class HistoryThrottle {

  private static final int ALL_TOLD = 20;
  private static final Duration BETWEEN_LINES = Duration.ofHours(1);
  int claims;
  Instant toldAt;

  /** Counts one; true when the history is to have it. */
  boolean writes(Instant now) {
    claims++;
    boolean told = claims <= ALL_TOLD || !now.isBefore(toldAt.plus(BETWEEN_LINES));
    if (told) {
      toldAt = now;
    }
    return told;
  }

  /** The message of a line, with the number of those that have none. */
  @Nullable
  String added(@Nullable String message) {
    return claims <= ALL_TOLD
        ? message
        : (message == null ? "" : message + "; ")
            + ("the " + claims + "th claim to no effect, told once an hour");
  }
}
