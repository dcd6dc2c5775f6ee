// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rate limiter with a separate limit for each key (GCRA): it allows a burst, and afterwards one
 * attempt in each interval. It stores a limited number of keys and drops the least recently used
 * one.
 */
final class RateLimiter {

  static final int REMEMBERED = 10_000;

  private final Duration interval;
  private final Duration tolerance;
  private final InstantSource clock;
  private final Map<String, Instant> keys = new LinkedHashMap<>(16, 0.75f, true);

  RateLimiter(int burst, Duration interval, InstantSource clock) {
    this.interval = interval;
    this.tolerance = interval.multipliedBy(burst - 1L);
    this.clock = clock;
  }

  /**
   * Counts an attempt of this key and returns zero. When the limit is reached, counts nothing and
   * returns how long to wait.
   */
  synchronized Duration acquire(String key) {
    Instant now = clock.instant();
    Instant theoretical = keys.getOrDefault(key, now);
    Instant from = theoretical.isBefore(now) ? now : theoretical;
    Duration wait = Duration.between(now.plus(tolerance), from);
    if (wait.compareTo(Duration.ZERO) > 0) {
      return wait;
    }
    keys.put(key, from.plus(interval));
    if (keys.size() > REMEMBERED) {
      keys.remove(keys.keySet().iterator().next());
    }
    return Duration.ZERO;
  }

  /** Reverses one {@link #acquire}: the attempt does not count. */
  synchronized void release(String key) {
    keys.computeIfPresent(key, (same, theoretical) -> theoretical.minus(interval));
  }
}
