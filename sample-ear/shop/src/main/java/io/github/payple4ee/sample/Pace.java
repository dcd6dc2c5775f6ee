// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rate limit for each key (GCRA): some times at once, and afterwards once in an interval. It
 * remembers a bounded number of keys, and forgets the one that was used longest ago.
 */
final class Pace {

  static final int REMEMBERED = 10_000;

  private final Duration each;
  private final Duration atOnce;
  private final InstantSource clock;
  private final Map<String, Instant> keys = new LinkedHashMap<>(16, 0.75f, true);

  Pace(int atOnce, Duration each, InstantSource clock) {
    this.each = each;
    this.atOnce = each.multipliedBy(atOnce - 1L);
    this.clock = clock;
  }

  /**
   * Takes a time of this key; zero when it may be now, else how long to wait, and nothing is taken.
   */
  synchronized Duration take(String key) {
    Instant now = clock.instant();
    Instant paced = keys.getOrDefault(key, now);
    Instant from = paced.isBefore(now) ? now : paced;
    Duration wait = Duration.between(now.plus(atOnce), from);
    if (wait.compareTo(Duration.ZERO) > 0) {
      return wait;
    }
    keys.put(key, from.plus(each));
    if (keys.size() > REMEMBERED) {
      keys.remove(keys.keySet().iterator().next());
    }
    return Duration.ZERO;
  }

  /** Takes it back: what the time was taken for does not count. */
  synchronized void giveBack(String key) {
    keys.computeIfPresent(key, (same, paced) -> paced.minus(each));
  }
}
