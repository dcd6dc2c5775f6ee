// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks which classes an {@code Application} lists by itself, without a scan. */
final class ListedResources {

  private ListedResources() {}

  /** Whether the application lists only classes of this module. */
  @SuppressWarnings("deprecation") // a shop may still list instances
  static boolean ofThisModuleAlone(@Nullable Application application) {
    if (application == null) {
      return false;
    }
    Set<Class<?>> classes = application.getClasses();
    Set<Object> instances = application.getSingletons();
    return classes != null
        && !classes.isEmpty()
        && (instances == null || instances.isEmpty())
        && classes.stream().allMatch(ListedResources::isOfThisModule);
  }

  private static boolean isOfThisModule(Class<?> type) {
    return PaypleCallbacks.resources().contains(type)
        || PaypleOperations.resources().contains(type);
  }
}
