// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.config.PortableExtensions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.Config;

/**
 * Stops the start of the application when the pages for the buyer after a result are missing or
 * invalid, with the same message as {@link CallbackConfigCheck}. It is for containers that run no
 * portable extensions.
 */
@Dependent
public class PagesCheckAtStart {

  /** Required by the container. */
  public PagesCheckAtStart() {}

  /**
   * After the check of the other keys.
   *
   * @throws ConfigurationException when a page is missing or invalid
   */
  void check(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) Startup startup,
      BeanManager container) {
    if (PortableExtensions.ran(container)) {
      return;
    }
    Config source = ConfigParts.keys();
    CallbackConfig.from(source, PaypleConfig.from(source).live());
  }
}
