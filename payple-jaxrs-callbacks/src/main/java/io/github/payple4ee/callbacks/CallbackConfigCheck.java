// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.Config;

/** Stops the deployment when the pages for the buyer after a result are missing or invalid. */
public class CallbackConfigCheck implements Extension {

  /** Required by the service loader. */
  public CallbackConfigCheck() {}

  void check(@Observes AfterDeploymentValidation deployment, BeanManager beans) {
    try {
      Config source = beans.getExtension(ConfigParts.class).views().chosen(CallbackConfig.KEYS);
      CallbackConfig.from(source, live(source));
    } catch (ConfigurationException unusable) {
      deployment.addDeploymentProblem(unusable);
    }
  }

  private static boolean live(Config source) {
    try {
      return PaypleConfig.from(source).live();
    } catch (ConfigurationException reportedByItsOwnCheck) {
      return false;
    }
  }
}
