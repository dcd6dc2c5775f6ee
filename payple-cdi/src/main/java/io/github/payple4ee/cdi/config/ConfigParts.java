// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import jakarta.annotation.Nullable;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Records the parts of the application during the deployment, to find the part with the module's
 * keys. On some servers a bean of {@code EAR/lib} never sees the file of a WAR.
 */
public class ConfigParts implements Extension {

  // one class of each part of the application, by the class loader of the part
  private final Map<ClassLoader, Class<?>> parts = new ConcurrentHashMap<>();
  private volatile @Nullable Config keys;

  /** Required by the service loader. */
  public ConfigParts() {}

  void note(@Observes ProcessBean<?> bean) {
    Class<?> type = bean.getBean().getBeanClass();
    if (type.getClassLoader() != null) {
      parts.putIfAbsent(type.getClassLoader(), type);
    }
  }

  /** The configuration that each part sees, once all parts are recorded. */
  public ConfigViews views() {
    ConfigViews views = new ConfigViews();
    parts.values().forEach(views::add);
    return views;
  }

  /** Stores the configuration that has the keys, for {@link #keys()}. */
  public void keep(Config chosen) {
    keys = chosen;
  }

  /**
   * The configuration that has the module's keys: the configuration that was checked during the
   * deployment, or else that of the caller.
   */
  public static Config keys(BeanManager beans) {
    return of(beans)
        .flatMap(parts -> Optional.ofNullable(parts.keys))
        .orElseGet(ConfigProvider::getConfig);
  }

  /** The same for a caller that is not created by the container. */
  public static Config keys() {
    try {
      return keys(CDI.current().getBeanManager());
    } catch (IllegalStateException outsideOfAContainer) {
      return ConfigProvider.getConfig();
    }
  }

  /** This extension; empty where the container runs no portable extensions. */
  static Optional<ConfigParts> of(BeanManager beans) {
    try {
      return Optional.ofNullable(beans.getExtension(ConfigParts.class));
    } catch (IllegalArgumentException | UnsupportedOperationException withoutExtensions) {
      return Optional.empty();
    }
  }
}
