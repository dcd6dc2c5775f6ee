// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait before a doubt is looked up again.
 *
 * @param delays the wait before each lookup by the resolver; after the last one a person must
 *     decide
 */
public record Backoff(List<Duration> delays) {

  /** Copies the delays. */
  public Backoff {
    delays = List.copyOf(delays);
    if (delays.size() < 2
        || delays.stream().anyMatch(delay -> delay.isNegative() || delay.isZero())) {
      throw new IllegalArgumentException(
          "at least two delays, each longer than nothing; were " + delays);
    }
  }

  Optional<Duration> after(int lookups) {
    return lookups < delays.size() ? Optional.of(delays.get(lookups)) : Optional.empty();
  }

  Duration longest() {
    return delays.get(delays.size() - 1);
  }

  /** How far apart two lookups must be for their "not found" to mean "not charged". */
  Duration betweenAbsences() {
    return delays.get(1);
  }
}
