// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import jakarta.enterprise.inject.spi.BeanManager;

/**
 * Determines whether the container runs portable extensions. A container of CDI Lite, such as that
 * of Quarkus, ignores them silently, so the module makes their checks when the application starts.
 */
public final class PortableExtensions {

  private PortableExtensions() {}

  /** Whether the module's extensions took part in the deployment of the application. */
  public static boolean ran(BeanManager container) {
    return ConfigParts.of(container).isPresent();
  }
}
