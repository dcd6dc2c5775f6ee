// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Stops the deployment when the configuration cannot be used; a start-up observer that throws does
 * not on every server.
 */
public class PaypleConfigCheck implements Extension {

  /** For the service loader. */
  public PaypleConfigCheck() {}

  void check(@Observes AfterDeploymentValidation deployment) {
    try {
      PaypleConfig.from(ConfigProvider.getConfig());
    } catch (ConfigurationException unusable) {
      deployment.addDeploymentProblem(unusable);
    }
  }
}
