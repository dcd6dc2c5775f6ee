// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/**
 * Compares the configuration once more when a web module begins: one without beans of its own is
 * seen no sooner. Not every server stops then, so the module takes no money.
 */
@Dependent
public class WebModuleCheck {

  void begun(
      @Observes @Initialized(ApplicationScoped.class) Object webModule,
      ModuleStart module,
      PaypleConfig config) {
    ConfigViews views = new ConfigViews();
    views.add(Thread.currentThread().getContextClassLoader(), "a web module without beans");
    try {
      views.refuseDifferences();
      views.refuseDifferences(config.keys());
    } catch (ConfigurationException different) {
      module.lacks(ModuleStart.Part.CONFIGURATION, different.getMessage());
      throw different;
    }
  }
}
