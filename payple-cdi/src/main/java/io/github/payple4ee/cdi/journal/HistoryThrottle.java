// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts the claims and webhooks of an order that had no effect. Forged ones may come in any
 * number, so the history has a line for each of the first ones, and then a line an hour with their
 * number.
 */
final class HistoryThrottle {

  private static final int EACH_WRITTEN = 20;
  private static final Duration BETWEEN_LINES = Duration.ofHours(1);
  int claims;
  Instant writtenAt;

  /** Counts one; true when the history is to have it. */
  boolean writes(Instant now) {
    claims++;
    boolean written = claims <= EACH_WRITTEN || !now.isBefore(writtenAt.plus(BETWEEN_LINES));
    if (written) {
      writtenAt = now;
    }
    return written;
  }

  /** The message of a line, with the number of claims that have none. */
  @Nullable
  String added(@Nullable String message) {
    return claims <= EACH_WRITTEN
        ? message
        : (message == null ? "" : message + "; ")
            + ("the " + claims + "th claim to no effect, with a line an hour");
  }
}
