// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.recurring;

import io.github.payple4ee.cdi.config.ModuleClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A clock that is ahead, so that it is within the charge hours whenever a run is started. */
@Alternative
@Priority(1)
@ApplicationScoped
@Typed(ModuleClock.class)
public class DayClock extends ModuleClock {

  @Inject
  @ConfigProperty(name = "bench.clock.ahead")
  private Duration ahead;

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }
}
