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

  /** How often Payple was asked, or was about to be asked, for the money. */
  int attempt() {
    return attempt;
  }

  /** When Payple was asked last. */
  Optional<Instant> at() {
    return Optional.ofNullable(at);
  }

  void at(@Nullable Instant when) {
    at = when;
  }

  /** When Payple was first asked, where it was asked more than once. */
  Optional<Instant> firstAt() {
    return Optional.ofNullable(firstAt);
  }

  /** Payple is about to be asked again, and may have booked the first request. */
  void keepFirst() {
    if (firstAt == null) {
      firstAt = at;
    }
  }

  /** Payple is about to be asked. */
  void next(Instant now) {
    attempt++;
    at = now;
  }
}
