// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long the resolver waits before it looks up a payment in doubt again.
 *
 * @param delays the wait before each lookup by the resolver; after the last lookup the payment
 *     needs a manual review
 */
public record Backoff(List<Duration> delays) {

  /** Copies the delays. */
  public Backoff {
    delays = List.copyOf(delays);
    if (delays.size() < 2
        || delays.stream().anyMatch(delay -> delay.isNegative() || delay.isZero())) {
      throw new IllegalArgumentException(
          "delays must be at least two durations, each longer than zero; were " + delays);
    }
  }

  Optional<Duration> after(int lookups) {
    return lookups < delays.size() ? Optional.of(delays.get(lookups)) : Optional.empty();
  }

  Duration longest() {
    return delays.get(delays.size() - 1);
  }

  /** The minimal time between two answers "not found" that together mean "not charged". */
  Duration betweenAbsences() {
    return delays.get(1);
  }
}
