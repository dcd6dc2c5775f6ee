// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of the module, which a test of a shop moves ahead together with that of the simulator:
 * orders expire, lookups become due, and months of a subscription pass in seconds. Inject it.
 *
 * <p>Time limits of calls are measured in real time. The time of the shop's own code does not move,
 * unless it asks {@link #now()}. The simulator keeps its time until it is stopped or its clock is
 * reset; the module's ends with the application. It is for shops with one node.
 */
public interface PaypleClock {

  /**
   * The time by which the module does its work.
   *
   * @return the time
   */
  Instant now();

  /**
   * Lets time pass for the module and the simulator. It waits until the simulator has moved its
   * clock; what becomes due then is done within the next seconds.
   *
   * @param time how much; not negative
   * @throws IllegalArgumentException when it is negative
   * @throws IllegalStateException when {@code payple.environment} is not {@code simulator}, or the
   *     simulator does not move its clock; nothing was changed
   */
  void advance(Duration time);
}
