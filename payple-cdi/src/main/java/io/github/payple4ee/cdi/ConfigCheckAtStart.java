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
 * Stops the start of the application when the configuration cannot be used, with the same message
 * as {@link PaypleConfigCheck}. It is for containers that run no portable extensions. In those
 * containers an exception of an observer of the start ends the application.
 */
@Dependent
public class ConfigCheckAtStart {

  /** Required by the container. */
  public ConfigCheckAtStart() {}

  /**
   * Checks before the module's other observers and those of the shop.
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
