// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.cdi.start.ModuleStart;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The schedule in a container that has no executor for it. */
@DisplayName("Rule 20: a module that could not start completely charges nothing and is not ready")
class ResolverScheduleTest {

  private Config config;

  @BeforeEach
  void configure() {
    config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(Map.of("payple.environment", "simulator"), "shop", 100))
            .build();
    ConfigProviderResolver.instance()
        .registerConfig(config, Thread.currentThread().getContextClassLoader());
  }

  @AfterEach
  void forget() {
    ConfigProviderResolver.instance().releaseConfig(config);
  }

  @Test
  void shopWithoutAnExecutorChargesNothing() {
    try (WeldContainer container = new Weld().initialize()) {
      PaypleService service = container.select(PaypleService.class).get();

      assertThatThrownBy(() -> service.open(PaymentRequest.of("order-1", "Green tea", 15_000)))
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining("ManagedScheduledExecutorService")
          .hasMessageContaining("concurrent-3.0");
      assertThat(container.select(ModuleStart.class).get().obstacle()).isPresent();
    }
  }

  @Test
  void noMoneyIsTakenBeforeTheStartHasReachedTheModule() {
    try (WeldContainer container = new Weld().addBeanClass(Early.class).initialize()) {
      assertThat(container.select(Early.class).get().obstacle())
          .hasValueSatisfying(reason -> assertThat(reason).startsWith("the start of"));
    }
  }

  /** An observer of the shop that is called before the module's, and might have thrown. */
  @ApplicationScoped
  static class Early {

    private Optional<String> obstacle = Optional.empty();

    void start(@Observes @Priority(1) Startup startup, ModuleStart module) {
      obstacle = module.obstacle();
    }

    Optional<String> obstacle() {
      return obstacle;
    }
  }
}
