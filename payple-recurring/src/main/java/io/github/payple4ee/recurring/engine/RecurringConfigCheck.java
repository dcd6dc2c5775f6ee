// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ConfigParts;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;

/** Stops the deployment when the configuration of recurring payments is invalid. */
public class RecurringConfigCheck implements Extension {

  /** For the service loader. */
  public RecurringConfigCheck() {}

  void check(@Observes AfterDeploymentValidation deployment, BeanManager beans) {
    try {
      RecurringConfig.from(
          beans.getExtension(ConfigParts.class).views().chosen(RecurringConfig.KEYS));
    } catch (ConfigurationException unusable) {
      deployment.addDeploymentProblem(unusable);
    }
  }
}
