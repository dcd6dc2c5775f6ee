// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds observers of payment events that CDI would leave out without a word when an event is
 * delivered, or whose exception CDI would swallow, so that the event is never delivered again.
 */
final class ObserverRules {

  private static final System.Logger LOG = System.getLogger(ObserverRules.class.getName());

  // the resolver's thread has these; it has no session, no conversation and no page of a buyer
  private static final Set<Class<? extends Annotation>> SCOPES =
      Set.of(ApplicationScoped.class, Singleton.class, Dependent.class, RequestScoped.class);
  private static final String SCOPE_OF_THE_TRANSACTION = "jakarta.transaction.TransactionScoped";
  private static final Set<Class<? extends Annotation>> OF_EVERY_EVENT =
      Set.of(Any.class, Default.class);
  private static final String PLAIN = "observe it with plain @Observes";

  // each returns to the caller before the method has run
  private static final Set<String> ASYNCHRONOUS =
      Set.of(
          "jakarta.enterprise.concurrent.Asynchronous",
          "jakarta.ejb.Asynchronous",
          "org.eclipse.microprofile.faulttolerance.Asynchronous");

  private final List<FindingTemplate> observers = new ArrayList<>();
  // a bean manager of EAR/lib does not find the beans of a WAR: they are remembered as they come by
  private final Map<Class<?>, Class<? extends Annotation>> scopes = new ConcurrentHashMap<>();

  /**
   * Remembers an observer.
   *
   * @param method where it is declared; null for an observer that an extension made
   */
  void add(ObserverMethod<?> observer, AnnotatedMethod<?> method) {
    if (observes(observer)) {
      observers.add(new FindingTemplate(observer, method));
    }
  }

  /** Remembers the scope of a class with observers, perhaps. */
  void add(Bean<?> bean) {
    scopes.put(bean.getBeanClass(), bean.getScope());
  }

  /** What is wrong with each of them, and what to do. */
  List<String> objections() {
    return observers.stream().flatMap(found -> objection(found).stream()).toList();
  }

  /** Observers of every object observe no payments in particular. */
  private static boolean observes(ObserverMethod<?> observer) {
    return ofPayments(observer.getObservedType());
  }

  private static boolean ofPayments(Type type) {
    return type instanceof TypeVariable<?> variable
        ? Arrays.stream(variable.getBounds()).anyMatch(ObserverRules::ofPayments)
        : type instanceof Class<?> observed && PaymentEvent.class.isAssignableFrom(observed);
  }

  private Optional<String> objection(FindingTemplate found) {
    ObserverMethod<?> observer = found.observer();
    if (observer.getObservedQualifiers().stream()
        .anyMatch(qualifier -> !OF_EVERY_EVENT.contains(qualifier.annotationType()))) {
      LOG.log(
          System.Logger.Level.WARNING,
          () ->
              found.name()
                  + " has a qualifier, and the module's events have none: it is not notified of"
                  + " them");
      return Optional.empty();
    }
    if (observer.isAsync()) {
      return found.refused(
          "is asynchronous: it would never be notified, because nothing could wait for it before"
              + " the event is marked as delivered; "
              + PLAIN);
    }
    if (found.runsLater()) {
      return found.refused(
          "is @Asynchronous: it runs after the event is marked as delivered, an exception of it would"
              + " be swallowed, and the event never delivered again; remove @Asynchronous");
    }
    if (observer.getTransactionPhase() != TransactionPhase.IN_PROGRESS) {
      return found.refused(
          "waits for the phase "
              + observer.getTransactionPhase()
              + " of the transaction: an exception of it would be swallowed, and the event never"
              + " delivered again; "
              + PLAIN
              + ", in the transaction in which the event is marked as delivered");
    }
    if (observer.getReception() == Reception.IF_EXISTS) {
      return found.refused(
          "is notified only if its bean exists already (Reception.IF_EXISTS): events would be"
              + " missed for good; "
              + PLAIN);
    }
    return scope(found)
        .filter(scope -> !SCOPES.contains(scope))
        .filter(scope -> !scope.getName().equals(SCOPE_OF_THE_TRANSACTION))
        .flatMap(
            scope ->
                found.refused(
                    "belongs to a bean of @"
                        + scope.getSimpleName()
                        + ": events are delivered in a thread of the module as well, where that"
                        + " scope is not active, and would be missed for good; move the method to a"
                        + " bean of @ApplicationScoped"));
  }

  /** The scope of the bean that CDI takes for the call; a static method needs none. */
  private Optional<Class<? extends Annotation>> scope(FindingTemplate found) {
    return found.method() == null || found.method().isStatic()
        ? Optional.empty()
        : Optional.ofNullable(scopes.get(found.observer().getBeanClass()));
  }

  /**
   * An observer, and where it is declared.
   *
   * @param observer as CDI has it
   * @param method its method; null for an observer that an extension made
   */
  private record FindingTemplate(ObserverMethod<?> observer, AnnotatedMethod<?> method) {

    String name() {
      return observer.getBeanClass().getName()
          + (method == null ? "" : "." + method.getJavaMember().getName())
          + "("
          + observer.getObservedType().getTypeName()
          + ")";
    }

    /** Whether an interceptor or the EJB container runs the method in another thread. */
    boolean runsLater() {
      return method != null
          && Stream.of(
                  method.getAnnotations().stream(),
                  method.getDeclaringType().getAnnotations().stream(),
                  Arrays.stream(observer.getBeanClass().getAnnotations()))
              .flatMap(annotations -> annotations)
              .anyMatch(one -> ASYNCHRONOUS.contains(one.annotationType().getName()));
    }

    Optional<String> refused(String reason) {
      return Optional.of("The observer " + name() + " " + reason);
    }
  }
}
