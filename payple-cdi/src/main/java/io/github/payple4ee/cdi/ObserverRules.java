// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects the observers of payment events while the application is deployed, to find the observers
 * that would miss events.
 */
final class ObserverRules {

  private final List<Declared> observers = new ArrayList<>();
  // a bean manager of EAR/lib does not find the beans of a WAR, so they are recorded when CDI
  // reports them
  private final Map<Class<?>, Class<? extends Annotation>> scopes = new ConcurrentHashMap<>();

  /**
   * Records an observer.
   *
   * @param method where it is declared; null for an observer that an extension made
   */
  void add(ObserverMethod<?> observer, AnnotatedMethod<?> method) {
    if (observes(observer)) {
      observers.add(new Declared(observer, method));
    }
  }

  /** Records the scope of a bean, because its class may have observers. */
  void add(Bean<?> bean) {
    scopes.put(bean.getBeanClass(), bean.getScope());
  }

  /** For each observer that would miss events: what is wrong, and what to do. */
  List<String> objections() {
    return observers.stream()
        .flatMap(found -> found.traits(scope(found)).objection().stream())
        .toList();
  }

  /** Whether the observer is for payment events; an observer of {@code Object} is not. */
  private static boolean observes(ObserverMethod<?> observer) {
    return ofPayments(observer.getObservedType());
  }

  private static boolean ofPayments(Type type) {
    return type instanceof TypeVariable<?> variable
        ? Arrays.stream(variable.getBounds()).anyMatch(ObserverRules::ofPayments)
        : type instanceof Class<?> observed && PaymentEvent.class.isAssignableFrom(observed);
  }

  /** The scope of the bean on which CDI calls the method; empty for a static method. */
  private Optional<String> scope(Declared found) {
    return found.method() == null || found.method().isStatic()
        ? Optional.empty()
        : Optional.ofNullable(scopes.get(found.observer().getBeanClass())).map(Class::getName);
  }

  /**
   * An observer, and where it is declared.
   *
   * @param observer as CDI has it
   * @param method its method; null for an observer that an extension made
   */
  private record Declared(ObserverMethod<?> observer, AnnotatedMethod<?> method) {

    ObserverTraits traits(Optional<String> scope) {
      return new ObserverTraits(
          name(),
          names(observer.getObservedQualifiers().stream()),
          observer.isAsync(),
          annotations(),
          observer.getTransactionPhase(),
          observer.getReception(),
          scope);
    }

    private String name() {
      return observer.getBeanClass().getName()
          + (method == null ? "" : "." + method.getJavaMember().getName())
          + "("
          + observer.getObservedType().getTypeName()
          + ")";
    }

    /**
     * The annotations by which an interceptor or the EJB container may run the method in another
     * thread.
     */
    private Set<String> annotations() {
      return method == null
          ? Set.of()
          : names(
              Stream.of(
                      method.getAnnotations(),
                      method.getDeclaringType().getAnnotations(),
                      List.of(observer.getBeanClass().getAnnotations()))
                  .flatMap(Collection::stream));
    }

    private static Set<String> names(Stream<Annotation> annotations) {
      return annotations.map(one -> one.annotationType().getName()).collect(Collectors.toSet());
    }
  }
}
