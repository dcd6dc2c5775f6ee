// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets an order set something off a few times at once, and afterwards once in a while, so that a
 * flood becomes a trickle. Counts for this node alone, and forgets the order that was quiet longest
 * when there are too many to remember.
 */
final class OrderRateLimiter {

  static final int REMEMBERED = 10_000;

  private final Duration each;
  private final Duration atOnce;
  private final InstantSource clock;
  // when the order would be where it is now, had it kept the pace from the beginning
  private final Map<String, Instant> orders = new LinkedHashMap<>(16, 0.75f, true);

  OrderRateLimiter(int atOnce, Duration each, InstantSource clock) {
    this.each = each;
    this.atOnce = each.multipliedBy(atOnce - 1L);
    this.clock = clock;
  }

  /** Counts a time; zero when it may be now, else how long to wait, and then nothing is counted. */
  synchronized Duration waitFor(String order) {
    Instant now = clock.instant();
    Instant paced = orders.getOrDefault(order, now);
    Instant from = paced.isBefore(now) ? now : paced;
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
