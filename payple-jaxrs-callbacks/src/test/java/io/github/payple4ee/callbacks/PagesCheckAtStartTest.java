// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 16: pages that are missing stop the start where there are no extensions")
class PagesCheckAtStartTest {

  private static final Map<String, String> COMPLETE =
      Map.of(
          "payple.environment", "simulator",
          "payple.success-page", "/shop/success.html",
          "payple.failure-page", "/shop/failure.html",
          "payple.pending-page", "/shop/pending.html");

  private final PagesCheckAtStart check = new PagesCheckAtStart();
  private Config config;

  @AfterEach
  void forget() {
    ConfigProviderResolver.instance().releaseConfig(config);
  }

  @Test
  void pageThatIsMissingStopsTheStart() {
    Map<String, String> keys = new HashMap<>(COMPLETE);
    keys.remove("payple.pending-page");
    configure(keys);

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> check.check(new Startup(), withoutExtensions()))
        .withMessageStartingWith("payple.pending-page is missing");
  }

  @Test
  void applicationWithItsPagesStarts() {
    configure(COMPLETE);

    assertThatCode(() -> check.check(new Startup(), withoutExtensions()))
        .doesNotThrowAnyException();
  }

  private void configure(Map<String, String> keys) {
    config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(keys, "shop", 100))
            .build();
    ConfigProviderResolver.instance()
        .registerConfig(config, Thread.currentThread().getContextClassLoader());
  }

  /** As that of Quarkus answers. */
  private static BeanManager withoutExtensions() {
    return (BeanManager)
        Proxy.newProxyInstance(
            PagesCheckAtStartTest.class.getClassLoader(),
            new Class<?>[] {BeanManager.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
