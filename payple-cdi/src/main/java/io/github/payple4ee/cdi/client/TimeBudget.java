// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.client.Transmission;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The time of one operation. The authentication, the call, its repetition when it was not sent, and
 * its lookup share it.
 */
public final class TimeBudget {

  private final TimeLimits limits;
  private final long startedAt;

  /** Begins an operation. */
  public TimeBudget(TimeLimits limits) {
    this(limits, System.nanoTime());
  }

  private TimeBudget(TimeLimits limits, long startedAt) {
    this.limits = limits;
    this.startedAt = startedAt;
  }

  /** The time budget of the operation to which a call belongs. */
  static TimeBudget of(TimeLimits limits, Transmission call) {
    return new TimeBudget(limits, System.nanoTime() - call.elapsed().toNanos());
  }

  /** Creates the record of another call of the operation. */
  public Transmission transmission() {
    return new Transmission(startedAt);
  }

  /** Whether a call that begins now ends in time, even when both timeouts are used up. */
  public boolean allowsAnotherCall() {
    return limits.allowAnotherCall(elapsed());
  }

  /** Waits, unless the time would not suffice for a call afterwards. Returns false in that case. */
  public boolean pause(Duration wait) {
    if (!limits.allowAnotherCall(elapsed().plus(wait))) {
      return false;
    }
    LockSupport.parkNanos(wait.toNanos());
    return !Thread.currentThread().isInterrupted() && allowsAnotherCall();
  }

  long startedAt() {
    return startedAt;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }
}
