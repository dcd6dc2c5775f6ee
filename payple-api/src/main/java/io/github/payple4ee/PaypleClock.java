// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the module. A test of a shop injects it, and moves it ahead together with the clock
 * of the simulator: orders expire, lookups become due, and months of a subscription pass in
 * seconds.
 *
 * <p>Time limits of calls are measured in real time. The time of the shop's own code does not move,
 * unless that code calls {@link #now()}. The simulator keeps its time until it is stopped or its
 * clock is reset. The module keeps its time until the application ends. Use the clock only in a
 * shop with one node.
 */
public interface PaypleClock {

  /**
   * The present time of the module.
   *
   * @return the time
   */
  Instant now();

  /**
   * Moves the clocks of the module and the simulator ahead. The method waits until the simulator
   * has moved its clock. What became due is processed by the module within the next seconds.
   *
   * @param time how far to move the clocks; not negative
   * @throws IllegalArgumentException when it is negative
   * @throws IllegalStateException when {@code payple.environment} is not {@code simulator}, or the
   *     simulator does not move its clock; nothing was changed
   */
  void advance(Duration time);
}
