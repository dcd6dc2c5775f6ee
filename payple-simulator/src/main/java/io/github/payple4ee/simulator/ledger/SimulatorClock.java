// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The simulator's clock: the time of {@link io.github.payple4ee.simulator.SimulatorOptions#clock()}
 * plus an offset. Key lifetimes and Korean days use it. The delays of faults and the retries of
 * webhooks use real time.
 *
 * <p>Safe for use by several threads.
 */
public final class SimulatorClock extends Clock {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2099-12-01T00:00:00Z");

  private final Clock base;
  private volatile Duration ahead = Duration.ZERO;

  public SimulatorClock(Clock base) {
    this.base = base;
  }

  /**
   * Moves the clock forward, or back when the duration is negative.
   *
   * @throws IllegalArgumentException if the new time is outside the limits of {@link #set}
   */
  public synchronized void advance(Duration duration) {
    require(instant().plus(duration));
    ahead = ahead.plus(duration);
  }

  /**
   * Sets the clock to this time. It continues from there.
   *
   * @throws IllegalArgumentException unless it is between 2000 and November 2099: cards expire
   *     later
   */
  public synchronized void set(Instant now) {
    require(now);
    ahead = Duration.between(base.instant(), now);
  }

  /** Returns to the time of the options' clock. */
  public void reset() {
    ahead = Duration.ZERO;
  }

  /** The offset; negative when the clock is behind. */
  public Duration ahead() {
    return ahead;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  /** Not supported, because a copy with another zone would not follow this clock. */
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the simulator's clock stays in its zone");
  }

  private static void require(Instant now) {
    if (now.isBefore(EARLIEST) || now.isAfter(LATEST)) {
      throw new IllegalArgumentException("the clock goes from 2000 to 2099 only, not to " + now);
    }
  }
}
