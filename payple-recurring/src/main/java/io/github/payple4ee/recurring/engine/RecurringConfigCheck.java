// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ConfigParts;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Stops the deployment when the configuration of recurring payments is invalid. Adds the health
 * check where the server has MicroProfile Health.
 */
public class RecurringConfigCheck implements Extension {

  private static final String HEALTH = "org.eclipse.microprofile.health.HealthCheck";

  /** For the service loader. */
  public RecurringConfigCheck() {}

  void addHealth(@Observes BeforeBeanDiscovery beans) {
    if (healthIsThere()) {
      beans.addAnnotatedType(RecurringHealth.class, RecurringHealth.class.getName());
    }
  }

  void check(@Observes AfterDeploymentValidation deployment, BeanManager beans) {
    try {
      RecurringConfig.from(
          beans.getExtension(ConfigParts.class).views().chosen(RecurringConfig.KEYS));
    } catch (ConfigurationException unusable) {
      deployment.addDeploymentProblem(unusable);
    }
  }

  private static boolean healthIsThere() {
    try {
      Class.forName(HEALTH, false, RecurringConfigCheck.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
