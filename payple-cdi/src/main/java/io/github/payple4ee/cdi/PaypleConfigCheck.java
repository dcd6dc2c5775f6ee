// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.cdi.config.ConfigViews;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.preflight.PaypleHealth;
import io.github.payple4ee.cdi.preflight.PreflightGate;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Stops the deployment when the configuration cannot be used, when parts of the application see
 * different ones, or when an observer would miss events. It is an extension, because on some
 * servers an exception of a start-up observer does not stop the deployment. Adds the health check
 * where the server has MicroProfile Health.
 */
public class PaypleConfigCheck implements Extension {

  private static final String HEALTH = "org.eclipse.microprofile.health.HealthCheck";

  private final ObserverRules observers = new ObserverRules();

  /** Required by the service loader. */
  public PaypleConfigCheck() {}

  void addHealth(@Observes BeforeBeanDiscovery beans) {
    if (healthIsThere()) {
      beans.addAnnotatedType(PaypleHealth.class, PaypleHealth.class.getName());
    }
  }

  void note(@Observes ProcessManagedBean<?> bean) {
    observers.add(bean.getBean());
  }

  void note(@Observes ProcessObserverMethod<?, ?> observer) {
    observers.add(observer.getObserverMethod(), observer.getAnnotatedMethod());
  }

  void check(@Observes AfterDeploymentValidation deployment, BeanManager beans) {
    List<String> objections = observers.objections();
    if (!objections.isEmpty()) {
      // in one message, because some servers show only the first problem
      deployment.addDeploymentProblem(new ConfigurationException(String.join(". ", objections)));
    }
    ConfigParts parts = beans.getExtension(ConfigParts.class);
    ConfigViews views = parts.views();
    try {
      views.refuseDifferences();
      // a source need not list its keys, so they are known only after the configuration was read
      // once
      Config chosen = views.chosen(PaypleConfig.from(views.chosen()).keys());
      PaypleConfig config = PaypleConfig.from(chosen);
      views.refuseDifferences(config.keys());
      // switches of the REST clients are not the module's keys, so the file of any part may have
      // one
      views.all().forEach(config::refuseSwitches);
      parts.keep(chosen);
      PreflightGate.pass(config);
    } catch (ConfigurationException unusable) {
      deployment.addDeploymentProblem(unusable);
    }
  }

  private static boolean healthIsThere() {
    try {
      Class.forName(HEALTH, false, PaypleConfigCheck.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
