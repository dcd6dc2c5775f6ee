// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What time it is in the simulator: that of {@link
 * io.github.payple4ee.simulator.SimulatorOptions#clock()} until it is moved, and from then on as
 * far ahead of it, or behind, as it was moved. Key lifetimes and Korean days follow it; the delays
 * of faults and the repetitions of webhooks take real time.
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
   * Moves on, or back when negative.
   *
   * @throws IllegalArgumentException if that is further than {@link #set} goes
   */
  public synchronized void advance(Duration duration) {
    require(instant().plus(duration));
    ahead = ahead.plus(duration);
  }

  /**
   * Goes to this moment and ticks on from there.
   *
   * @throws IllegalArgumentException unless it is between 2000 and November 2099: cards expire
   *     later
   */
  public synchronized void set(Instant now) {
    require(now);
    ahead = Duration.between(base.instant(), now);
  }

  /** Goes back to the time of the options' clock. */
  public void reset() {
    ahead = Duration.ZERO;
  }

  /** How far it was moved; negative when it is behind. */
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

  /** A fixed view of another zone is of no use here: it would not move along. */
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
