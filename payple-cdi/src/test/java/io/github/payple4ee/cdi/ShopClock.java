// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.config.ModuleClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.time.Instant;

/** The module's clock in tests: it goes on by itself, and a test moves it ahead. */
@Alternative
@Priority(1)
@ApplicationScoped
@Typed({ModuleClock.class, ShopClock.class})
public class ShopClock extends ModuleClock {

  private volatile Duration ahead = Duration.ZERO;

  /** Moves the time ahead. */
  public void advance(Duration time) {
    ahead = ahead.plus(time);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }
}
