// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts the claims and webhooks of an order that had no effect. Forged claims may come in any
 * number. So the history has an entry for each of the first claims, and then one entry an hour with
 * their number.
 */
final class HistoryThrottle {

  private static final int EACH_WRITTEN = 20;
  private static final Duration BETWEEN_LINES = Duration.ofHours(1);
  int claims;
  Instant writtenAt;

  /** Counts a claim; true when the history gets an entry for it. */
  boolean writes(Instant now) {
    claims++;
    boolean written = claims <= EACH_WRITTEN || !now.isBefore(writtenAt.plus(BETWEEN_LINES));
    if (written) {
      writtenAt = now;
    }
    return written;
  }

  /** The message of an entry, with the number of claims without an entry. */
  @Nullable
  String added(@Nullable String message) {
    return claims <= EACH_WRITTEN
        ? message
        : (message == null ? "" : message + "; ")
            + ("the " + claims + "th claim without an effect; further ones get one entry an hour");
  }
}
