// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;

/** The requests for the money of a payment, as they are stored. */
final class RequestColumns {
  int attempt;
  Instant at;
  Instant firstAt;

  /** The number of requests, including one that is about to be sent. */
  int attempt() {
    return attempt;
  }

  /** The time of the latest request. */
  Optional<Instant> at() {
    return Optional.ofNullable(at);
  }

  void at(@Nullable Instant when) {
    at = when;
  }

  /** The time of the first request, if there were several. */
  Optional<Instant> firstAt() {
    return Optional.ofNullable(firstAt);
  }

  /**
   * Keeps the time of the first request before it is repeated, because Payple may have recorded the
   * first one.
   */
  void keepFirst() {
    if (firstAt == null) {
      firstAt = at;
    }
  }

  /** Records a request that is about to be sent. */
  void next(Instant now) {
    attempt++;
    at = now;
  }
}
