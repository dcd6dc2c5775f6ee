// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How far a test has moved the time of the module ahead. */
@ApplicationScoped
public class ClockOffset {

  private volatile Duration ahead = Duration.ZERO;

  /** Moves the time ahead. */
  public synchronized void advance(Duration time) {
    ahead = ahead.plus(time);
  }

  /** How far the module's time is ahead of the server's. */
  public Duration ahead() {
    return ahead;
  }
}
