// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.quarkus;

import io.github.payple4ee.cdi.preflight.Readiness;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;

/**
 * Keeps the bean that the module's health check looks up at runtime. Quarkus removes beans that are
 * injected nowhere, because it does not see such a lookup.
 */
@Dependent
public class UnremovableBeans {

  /** Required by the container. */
  public UnremovableBeans() {}

  void keep(@Observes Startup startup, Instance<Readiness> readiness) {
    // the parameter is the injection point, so the body is empty
  }
}
