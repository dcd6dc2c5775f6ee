// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class ResourceBeansTest {

  private static final Optional<String> NO_NAME = Optional.empty();

  @Test
  void beanWithoutANameIsTakenWhereThereAreNoPortableExtensions() {
    try (WeldContainer container = lite().initialize()) {
      assertThat(beans(container).dataSource(NO_NAME).map(ResourceBeansTest::url))
          .contains("jdbc:h2:mem:default");
    }
  }

  @Test
  void beanWithoutANameIsTheShopsOwnOnAServer() {
    try (WeldContainer container = lite().addExtension(new ConfigParts()).initialize()) {
      assertThat(beans(container).dataSource(NO_NAME)).isEmpty();
    }
  }

  @Test
  void beanIsTakenByTheNameThatIsConfigured() {
    try (WeldContainer container = lite().addExtension(new ConfigParts()).initialize()) {
      assertThat(beans(container).dataSource(Optional.of("orders")).map(ResourceBeansTest::url))
          .contains("jdbc:h2:mem:orders");
    }
  }

  @Test
  void otherNameIsNoBean() {
    try (WeldContainer container = lite().initialize()) {
      assertThat(beans(container).dataSource(Optional.of("java:comp/env/orders"))).isEmpty();
    }
  }

  @Test
  void executorWithoutAProducerIsMissing() {
    try (WeldContainer container = lite().initialize()) {
      Optional<ScheduledExecutorService> executor = beans(container).executor(NO_NAME);

      assertThat(executor).isEmpty();
    }
  }

  /** Without discovery no extension is loaded. */
  private static Weld lite() {
    return new Weld().disableDiscovery().addBeanClasses(ResourceBeans.class, Databases.class);
  }

  private static ResourceBeans beans(WeldContainer container) {
    return container.select(ResourceBeans.class).get();
  }

  private static String url(DataSource source) {
    return ((JdbcDataSource) source).getURL();
  }

  /** Without another qualifier, a bean with a name is one for injection points without one, too. */
  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Second {}

  @ApplicationScoped
  static class Databases {

    @Produces
    DataSource ofTheApplication() {
      return database("default");
    }

    @Produces
    @Named("orders")
    @Second
    DataSource ofOrders() {
      return database("orders");
    }

    private static DataSource database(String name) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:mem:" + name);
      return source;
    }
  }
}
