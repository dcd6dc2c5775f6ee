// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.cdi.ServerBeans;
import io.github.payple4ee.cdi.journal.TestDatabase;
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

/** Deploys the module with the classes of its own class loader, and returns the outcome. */
public final class HealthApi implements Callable<List<String>> {

  /**
   * For reflection: this class is loaded once with the API of MicroProfile Health, once without.
   */
  public HealthApi() {}

  @Override
  public List<String> call() {
    try (PaypleSimulator payple = PaypleSimulator.start()) {
      Config config =
          new SmallRyeConfigBuilder()
              .withSources(
                  new PropertiesConfigSource(
                      Map.of(
                          "payple.environment", "simulator", "payple.url", payple.url().toString()),
                      "shop",
                      100))
              .build();
      ConfigProviderResolver.instance()
          .registerConfig(config, Thread.currentThread().getContextClassLoader());
      try (WeldContainer container =
          new Weld()
              .addExtension(new ServerBeans(TestDatabase.start().dataSource()))
              .initialize()) {
        List<String> checks =
            container.getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .map(Class::getSimpleName)
                .filter(name -> name.equals("PaypleHealth"))
                .toList();
        assertReady(container.select(PaypleService.class).get());
        return checks;
      } finally {
        ConfigProviderResolver.instance().releaseConfig(config);
      }
    }
  }

  private static void assertReady(PaypleService service) {
    if (!service.preflight().ready()) {
      throw new IllegalStateException("The shop cannot be paid: " + service.preflight());
    }
  }
}
