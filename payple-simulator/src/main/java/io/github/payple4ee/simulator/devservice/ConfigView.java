// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The configuration as a class loader sees it. */
final class ConfigView {
  private static final System.Logger LOG = System.getLogger(ConfigView.class.getName());

  private ConfigView() {}

  /**
   * The values by their keys, empty text for a missing key; empty when there is no configuration.
   */
  static Optional<UnaryOperator<String>> of(ClassLoader loader) {
    try {
      Config config = ConfigProvider.getConfig(loader);
      return Optional.of(key -> value(config, key));
    } catch (IllegalStateException | IllegalArgumentException | LinkageError none) {
      LOG.log(System.Logger.Level.DEBUG, "No configuration for the Payple simulator", none);
      return Optional.empty();
    }
  }

  private static String value(Config config, String key) {
    try {
      return config.getOptionalValue(key, String.class).orElse("");
    } catch (IllegalArgumentException | NoSuchElementException unreadable) {
      LOG.log(System.Logger.Level.DEBUG, key + " cannot be read", unreadable);
      return "";
    }
  }
}
