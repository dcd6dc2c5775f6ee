// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * What an observer of payment events declares, as CDI reports it: to a portable extension when the
 * application is deployed, or to a build-compatible one when it is built.
 *
 * @param name class, method and observed type, for the message
 * @param qualifiers the names of the annotation types that qualify the event
 * @param asynchronous whether it is declared by {@code @ObservesAsync}
 * @param annotations the names of the annotation types on the method and its class
 * @param phase when in the transaction it is notified
 * @param reception whether it is notified only if its bean exists
 * @param scope the name of the scope of its bean; empty when it needs no bean
 */
public record ObserverTraits(
    String name,
    Set<String> qualifiers,
    boolean asynchronous,
    Set<String> annotations,
    TransactionPhase phase,
    Reception reception,
    Optional<String> scope) {

  private static final System.Logger LOG = System.getLogger(ObserverTraits.class.getName());

  // the scopes that are active in the resolver's thread; it has no session, conversation or view
  private static final Set<String> SCOPES =
      Set.of(
          ApplicationScoped.class.getName(),
          Singleton.class.getName(),
          Dependent.class.getName(),
          RequestScoped.class.getName(),
          "jakarta.transaction.TransactionScoped");
  private static final Set<String> OF_EVERY_EVENT =
      Set.of(Any.class.getName(), Default.class.getName());
  private static final String PLAIN = "observe it with plain @Observes";

  // annotations with which a call returns before the method has run
  private static final Set<String> ASYNCHRONOUS =
      Set.of(
          "jakarta.enterprise.concurrent.Asynchronous",
          "jakarta.ejb.Asynchronous",
          "org.eclipse.microprofile.faulttolerance.Asynchronous");

  /** Copies the sets. */
  public ObserverTraits {
    qualifiers = Set.copyOf(qualifiers);
    annotations = Set.copyOf(annotations);
  }

  /**
   * What is wrong with the observer, and what to do. CDI would silently skip such an observer when
   * an event is delivered, or swallow its exception, so that the event is never delivered again.
   * Empty when the observer is notified of every event.
   */
  public Optional<String> objection() {
    if (!OF_EVERY_EVENT.containsAll(qualifiers)) {
      LOG.log(
          System.Logger.Level.WARNING,
          () ->
              name
                  + " is not notified of the module's events, because it has a qualifier and"
                  + " the events have none. Remove the qualifier if the observer is meant for"
                  + " payment events");
      return Optional.empty();
    }
    return ofTheCall().or(this::ofTheScope).map(reason -> "The observer " + name + " " + reason);
  }

  private Optional<String> ofTheCall() {
    if (asynchronous) {
      return Optional.of(
          "is asynchronous: the module does not notify it, because it could not"
              + " wait for the observer before it marks the event as delivered; "
              + PLAIN);
    }
    if (annotations.stream().anyMatch(ASYNCHRONOUS::contains)) {
      return Optional.of(
          "is @Asynchronous: it would run after the event is marked as delivered,"
              + " so an event whose observer fails would be lost; remove @Asynchronous");
    }
    if (phase != TransactionPhase.IN_PROGRESS) {
      return Optional.of(
          "waits for the phase "
              + phase
              + " of the transaction: CDI would swallow its exception, and the event"
              + " would not be delivered again; "
              + PLAIN
              + ", in the transaction in which the event is marked as delivered");
    }
    if (reception == Reception.IF_EXISTS) {
      return Optional.of(
          "is notified only if its bean exists already (Reception.IF_EXISTS): it"
              + " would miss events; "
              + PLAIN);
    }
    return Optional.empty();
  }

  private Optional<String> ofTheScope() {
    return scope
        .filter(type -> !SCOPES.contains(type))
        .map(
            type ->
                "belongs to a bean of @"
                    + type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1)
                    + ": the module also delivers events in a thread of its own, where that"
                    + " scope is not active, so the observer would miss events; move the method"
                    + " to a bean of @ApplicationScoped");
  }
}
