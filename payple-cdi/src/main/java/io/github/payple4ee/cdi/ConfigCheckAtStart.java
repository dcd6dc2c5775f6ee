// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.config.PortableExtensions;
import io.github.payple4ee.cdi.preflight.PreflightGate;
import io.github.payple4ee.cdi.start.RequiredServices;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.interceptor.Interceptor;

/**
 * Stops the start of the application when the configuration cannot be used, with the sentence that
 * {@link PaypleConfigCheck} has for it. It is for containers that run no portable extensions, where
 * an observer of the start that throws ends the application.
 */
@Dependent
public class ConfigCheckAtStart {

  /** For the container. */
  public ConfigCheckAtStart() {}

  /**
   * Before the module's own observers and those of the shop.
   *
   * @throws ConfigurationException when a service of the platform is missing, or when the
   *     configuration cannot be used
   */
  void check(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup startup,
      BeanManager container) {
    if (PortableExtensions.ran(container)) {
      return;
    }
    RequiredServices.requireAtStart(ConfigCheckAtStart.class.getClassLoader());
    PreflightGate.pass(PaypleConfig.from(ConfigParts.keys()));
  }
}
