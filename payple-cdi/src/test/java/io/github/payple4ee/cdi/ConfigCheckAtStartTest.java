// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ConfigParts;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "Rule 16: configuration that cannot be used stops the start where there are no extensions")
class ConfigCheckAtStartTest {

  private final ConfigCheckAtStart check = new ConfigCheckAtStart();
  private Config config;

  @AfterEach
  void forget() {
    ConfigProviderResolver.instance().releaseConfig(config);
  }

  @Test
  void configurationThatCannotBeUsedStopsTheStart() {
    configure(Map.of());

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> check.check(new Startup(), withoutExtensions()))
        .withMessageContaining("payple.environment");
  }

  @Test
  void configurationThatCanBeUsedLetsTheApplicationStart() {
    configure(Map.of("payple.environment", "simulator"));

    assertThatCode(() -> check.check(new Startup(), withoutExtensions()))
        .doesNotThrowAnyException();
  }

  @Test
  void whatAnExtensionCheckedIsNotCheckedAgain() {
    configure(Map.of());

    assertThatCode(() -> check.check(new Startup(), withExtensions())).doesNotThrowAnyException();
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
    return container(null);
  }

  private static BeanManager withExtensions() {
    return container(new ConfigParts());
  }

  private static BeanManager container(ConfigParts extension) {
    return (BeanManager)
        Proxy.newProxyInstance(
            ConfigCheckAtStartTest.class.getClassLoader(),
            new Class<?>[] {BeanManager.class},
            (proxy, method, arguments) -> {
              if (extension == null || !method.getName().equals("getExtension")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return extension;
            });
  }
}
