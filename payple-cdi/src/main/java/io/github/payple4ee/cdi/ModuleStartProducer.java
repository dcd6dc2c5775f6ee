// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.resolver.ResolverSchedule;
import io.github.payple4ee.cdi.start.ModuleStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** Lets the module wait for its start, in an application that has a schedule to make it. */
@Dependent
public class ModuleStartProducer {

  /**
   * The state of the start.
   *
   * @param schedule what starts the module; none where it was left out on purpose
   */
  @Produces
  @ApplicationScoped
  ModuleStart start(Instance<ResolverSchedule> schedule, ModuleClock clock) {
    return schedule.isResolvable() ? ModuleStart.awaited(clock) : new ModuleStart(clock);
  }
}
