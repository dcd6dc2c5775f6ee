// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Preflight;
import io.github.payple4ee.cdi.ServerBeans;
import io.github.payple4ee.cdi.journal.TestDatabase;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** Deploys the jars with the classes of its own class loader, and lists the health checks. */
public final class DeployedJar implements Callable<List<String>> {

  /** For reflection: this class is loaded by class loaders with other APIs. */
  public DeployedJar() {}

  @Override
  public List<String> call() {
    try (PaypleSimulator payple = PaypleSimulator.start()) {
      Map<String, String> keys =
          Map.of("payple.environment", "simulator", "payple.url", payple.url().toString());
      Config config =
          new SmallRyeConfigBuilder()
              .withSources(new PropertiesConfigSource(keys, "shop", 100))
              .build();
      ConfigProviderResolver.instance()
          .registerConfig(config, Thread.currentThread().getContextClassLoader());
      try (WeldContainer container =
          new Weld()
              .addExtension(new ServerBeans(TestDatabase.start().dataSource()))
              .initialize()) {
        requireUsable(container);
        return container.getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .map(Class::getSimpleName)
            .filter(name -> name.equals("RecurringHealth") || name.equals("ChargeDayBatchlet"))
            .toList();
      } finally {
        ConfigProviderResolver.instance().releaseConfig(config);
      }
    }
  }

  private static void requireUsable(WeldContainer container) {
    container.select(Recurring.class).get().plan(Plan.of("tea", 1, "Tea", 9_900));
    Preflight preflight = container.select(PaypleService.class).get().preflight();
    if (!preflight.ready()) {
      throw new IllegalStateException("The shop cannot be paid: " + preflight);
    }
  }
}
