// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.resolver.ResolverSchedule;
import io.github.payple4ee.cdi.start.ModuleStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** Produces the state of the module's start. With a schedule, the start is awaited. */
@Dependent
public class ModuleStartProducer {

  /**
   * The state of the start.
   *
   * @param schedule the bean that starts the module; none in an application that leaves it out
   */
  @Produces
  @ApplicationScoped
  ModuleStart start(Instance<ResolverSchedule> schedule, ModuleClock clock) {
    return schedule.isResolvable() ? ModuleStart.awaited(clock) : new ModuleStart(clock);
  }
}
