// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** What an {@code Application} lists by itself, without a scan. */
final class ListedResources {

  private ListedResources() {}

  /**
   * Whether the application lists the resource. A server that does not tell the application leaves
   * nothing to compare, so the resource is accepted there.
   */
  static boolean lists(@Nullable Application application, Class<?> resource) {
    if (application == null) {
      return true;
    }
    Set<Class<?>> classes = application.getClasses();
    if (classes != null && classes.contains(resource)) {
      return true;
    }
    // a server may serve a subclass of a listed class that it made, or list one
    return listed(application)
        .anyMatch(type -> type.isAssignableFrom(resource) || resource.isAssignableFrom(type));
  }

  /** Whether everything that the application lists belongs to this module. */
  static boolean listsThisModuleAlone(@Nullable Application application) {
    if (application == null) {
      return false;
    }
    Set<Class<?>> callbacks = PaypleCallbacks.resources();
    Set<Class<?>> operations = PaypleOperations.resources();
    return listed(application).findAny().isPresent()
        && listed(application)
            .allMatch(type -> callbacks.contains(type) || operations.contains(type));
  }

  /** What the log says when a resource was found by a scan. */
  static String warning(Application application) {
    return "A request to a callback endpoint of Payple was answered with 404, because "
        + nameOf(application)
        + " does not list the endpoint: it found it by a scan. If no other Application lists the"
        + " endpoints, payments cannot be completed. Give them an Application whose getClasses()"
        + " returns PaypleCallbacks.resources(), for example with @ApplicationPath(\"payple\"), or"
        + " add these classes to the getClasses() of the shop's only Application.";
  }

  private static String nameOf(Application application) {
    Class<?> type = application.getClass();
    // the class that the shop wrote, and not the server's proxy for it
    while (type.isSynthetic() || type.getSimpleName().contains("$")) {
      type = type.getSuperclass();
    }
    return type.getName();
  }

  @SuppressWarnings("deprecation") // a shop may still list instances
  private static Stream<Class<?>> listed(Application application) {
    Stream<Class<?>> classes = each(application.getClasses());
    Stream<Class<?>> instances = each(application.getSingletons()).map(Object::getClass);
    return Stream.concat(classes, instances);
  }

  private static <T> Stream<T> each(@Nullable Collection<T> some) {
    return some == null ? Stream.of() : some.stream();
  }
}
