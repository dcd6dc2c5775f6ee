// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/**
 * Finds data sources and executors that are CDI beans, for platforms without JNDI. The
 * configuration names the bean. A bean without a name is used only in a container of CDI Lite,
 * because on a server it would be the shop's own, outside of the server's transactions.
 */
@Dependent
public class ResourceBeans {

  private final boolean unnamed;
  private final Instance<DataSource> dataSources;
  private final Instance<ScheduledExecutorService> executors;

  @Inject
  ResourceBeans(
      BeanManager container,
      @Any Instance<DataSource> dataSources,
      @Any Instance<ScheduledExecutorService> executors) {
    this.unnamed = !PortableExtensions.ran(container);
    this.dataSources = dataSources;
    this.executors = executors;
  }

  Optional<DataSource> dataSource(Optional<String> name) {
    return bean(dataSources, name);
  }

  Optional<ScheduledExecutorService> executor(Optional<String> name) {
    return bean(executors, name);
  }

  private <T> Optional<T> bean(Instance<T> all, Optional<String> name) {
    if (name.isEmpty() && !unnamed) {
      return Optional.empty();
    }
    Instance<T> chosen =
        name.isPresent()
            ? all.select(NamedLiteral.of(name.get()))
            : all.select(Default.Literal.INSTANCE);
    return chosen.isResolvable() ? Optional.of(chosen.get()) : Optional.empty();
  }
}
