// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import jakarta.annotation.Nullable;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Finds what the server gives: the data source of the journal and the executor of the schedules.
 * The names of {@code payple.datasource} and {@code payple.executor} come first, then the server's
 * defaults, by name and by injection: on some servers {@code java:comp} is not there when the
 * application starts, on others a resource is injected later than that.
 */
@ApplicationScoped
public class ServerResources {

  private static final String DEFAULT_DATA_SOURCE = "java:comp/DefaultDataSource";
  private static final String DEFAULT_EXECUTOR = "java:comp/DefaultManagedScheduledExecutorService";

  private final @Nullable PaypleConfig config;
  private final @Nullable Instance<InjectedResources> injected;
  private volatile @Nullable DataSource dataSource;

  @Inject
  ServerResources(PaypleConfig config, Instance<InjectedResources> injected) {
    this.config = config;
    this.injected = injected;
  }

  /** A data source that is there already, without a server; null for none. */
  public ServerResources(@Nullable DataSource dataSource) {
    this.config = null;
    this.injected = null;
    this.dataSource = dataSource;
  }

  /** For the proxy of the scope. */
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
      known =
          found(
                  DataSource.class,
                  config == null ? Optional.empty() : config.journal().dataSource(),
                  JournalConfig.DATA_SOURCE,
                  DEFAULT_DATA_SOURCE,
                  InjectedResources::dataSource)
              .orElseThrow(
                  () ->
                      new ConfigurationException(
                          "The server has no default data source, "
                              + DEFAULT_DATA_SOURCE
                              + ": configure one (on Open Liberty the <dataSource> with the id"
                              + " DefaultDataSource), or name another one by payple.datasource"));
      dataSource = known;
    }
    return known;
  }

  /**
   * The executor of the schedules; empty when the server has no default one.
   *
   * @throws ConfigurationException when the server has none under the configured name
   */
  public Optional<ManagedScheduledExecutorService> executor() {
    return found(
        ManagedScheduledExecutorService.class,
        config == null ? Optional.empty() : config.journal().executor(),
        JournalConfig.EXECUTOR,
        DEFAULT_EXECUTOR,
        InjectedResources::executor);
  }

  private <T> Optional<T> found(
      Class<T> type,
      Optional<String> name,
      String key,
      String defaultName,
      Function<InjectedResources, T> injection) {
    if (name.isPresent()) {
      Optional<T> named = lookup(type, name.get());
      if (named.isEmpty()) {
        throw new ConfigurationException(
            key
                + " names "
                + name.get()
                + ", and the server has no "
                + type.getSimpleName()
                + " of that JNDI name: configure one there, or remove the key for the server's"
                + " default one");
      }
      return named;
    }
    return lookup(type, defaultName).or(() -> injected(injection));
  }

  private <T> Optional<T> injected(Function<InjectedResources, T> injection) {
    if (injected == null) {
      return Optional.empty();
    }
    try (Instance.Handle<InjectedResources> handle = injected.getHandle()) {
      return Optional.ofNullable(injection.apply(handle.get()));
    } catch (RuntimeException notInjected) {
      return Optional.empty();
    }
  }

  // the name is the shop's own configuration; nothing of a request reaches the directory
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
