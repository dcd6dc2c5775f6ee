// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Finds the data source of the journal and the executor of the schedules. It looks for the names of
 * {@code payple.datasource} and {@code payple.executor} first, then for the server's defaults, by
 * name and by injection, because on some servers {@code java:comp} is not available when the
 * application starts, and on others a resource is injected later. Without JNDI it uses CDI beans.
 */
@ApplicationScoped
public class ServerResources {

  private static final String DEFAULT_DATA_SOURCE = "java:comp/DefaultDataSource";
  private static final String DEFAULT_EXECUTOR = "java:comp/DefaultManagedScheduledExecutorService";

  private final @Nullable PaypleConfig config;
  private final @Nullable Instance<InjectedResources> injected;
  private final @Nullable Instance<InjectedExecutor> injectedExecutor;
  private final @Nullable ResourceBeans beans;
  private volatile @Nullable DataSource dataSource;

  @Inject
  ServerResources(
      PaypleConfig config,
      Instance<InjectedResources> injected,
      Instance<InjectedExecutor> injectedExecutor,
      ResourceBeans beans) {
    this.config = config;
    this.injected = injected;
    this.injectedExecutor = injectedExecutor;
    this.beans = beans;
  }

  /** Uses this data source instead of a server's; null for none. */
  public ServerResources(@Nullable DataSource dataSource) {
    this.config = null;
    this.injected = null;
    this.injectedExecutor = null;
    this.beans = null;
    this.dataSource = dataSource;
  }

  /** Required by the proxy of the scope. */
  ServerResources() {
    this(null);
  }

  /**
   * The data source of the journal.
   *
   * @throws ConfigurationException when the server has none under the configured name, or no
   *     default one
   */
  public DataSource dataSource() {
    DataSource known = dataSource;
    if (known == null) {
      Optional<String> name = config == null ? Optional.empty() : config.journal().dataSource();
      known =
          lookup(DataSource.class, name.orElse(DEFAULT_DATA_SOURCE))
              .or(() -> injected(name, injected, InjectedResources::dataSource))
              .or(() -> bean(name, ResourceBeans::dataSource))
              .orElseThrow(() -> new ConfigurationException(noDataSource(name)));
      dataSource = known;
    }
    return known;
  }

  /**
   * The executor of the schedules; empty when the server has no default one.
   *
   * @throws ConfigurationException when the server has none under the configured name
   */
  public Optional<ScheduledExecutorService> executor() {
    Optional<String> name = config == null ? Optional.empty() : config.journal().executor();
    Optional<ScheduledExecutorService> executor =
        lookup(ScheduledExecutorService.class, name.orElse(DEFAULT_EXECUTOR))
            .or(() -> injected(name, injectedExecutor, InjectedExecutor::executor))
            .or(() -> bean(name, ResourceBeans::executor));
    if (executor.isEmpty() && name.isPresent()) {
      throw new ConfigurationException(
          unknown(JournalConfig.EXECUTOR, name.get(), "ManagedScheduledExecutorService"));
    }
    return executor;
  }

  private static String noDataSource(Optional<String> name) {
    return name.map(unknown -> unknown(JournalConfig.DATA_SOURCE, unknown, "DataSource"))
        .orElse(
            "The server has no default data source, "
                + DEFAULT_DATA_SOURCE
                + ": configure one (on Open Liberty the <dataSource> with the id"
                + " DefaultDataSource, on Quarkus quarkus.datasource), or name another data"
                + " source by payple.datasource");
  }

  private static String unknown(String key, String name, String type) {
    return key
        + " names "
        + name
        + ", and the server has no "
        + type
        + " of that JNDI name: configure it there, or remove the key to use the"
        + " server's default; on Quarkus the key names a CDI bean (@Named)";
  }

  /** The server's default resource, if the configuration names no other. */
  private static <H, T> Optional<T> injected(
      Optional<String> name, @Nullable Instance<H> holders, Function<H, T> resource) {
    if (name.isPresent() || holders == null) {
      return Optional.empty();
    }
    try (Instance.Handle<H> handle = holders.getHandle()) {
      return Optional.ofNullable(resource.apply(handle.get()));
    } catch (RuntimeException notInjected) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> bean(
      Optional<String> name, BiFunction<ResourceBeans, Optional<String>, Optional<T>> search) {
    return beans == null ? Optional.empty() : search.apply(beans, name);
  }

  // the name comes from the shop's configuration and never from a request
  @SuppressWarnings("BanJNDI")
  private static <T> Optional<T> lookup(Class<T> type, String name) {
    try {
      Object found = InitialContext.doLookup(name);
      return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    } catch (NamingException missing) {
      return Optional.empty();
    }
  }
}
