// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rate limiter for each order (GCRA, the generic cell rate algorithm): it allows a burst, and
 * afterwards one action per interval. It counts for this node only. When it has too many orders, it
 * drops the order that was inactive longest.
 */
final class OrderRateLimiter {

  static final int REMEMBERED = 10_000;

  private final Duration each;
  private final Duration atOnce;
  private final InstantSource clock;
  // the theoretical arrival time of GCRA
  private final Map<String, Instant> orders = new LinkedHashMap<>(16, 0.75f, true);

  OrderRateLimiter(int atOnce, Duration each, InstantSource clock) {
    this.each = each;
    this.atOnce = each.multipliedBy(atOnce - 1L);
    this.clock = clock;
  }

  /**
   * Returns zero and counts the action if it is allowed now. Otherwise returns how long to wait,
   * and counts nothing.
   */
  synchronized Duration waitFor(String order) {
    Instant now = clock.instant();
    Instant arrival = orders.getOrDefault(order, now);
    Instant from = arrival.isBefore(now) ? now : arrival;
    Duration wait = Duration.between(now.plus(atOnce), from);
    if (wait.compareTo(Duration.ZERO) > 0) {
      return wait;
    }
    orders.put(order, from.plus(each));
    if (orders.size() > REMEMBERED) {
      orders.remove(orders.keySet().iterator().next());
    }
    return Duration.ZERO;
  }
}
