// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.delivery;

import io.github.payple4ee.cdi.journal.ObservedEvents;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the container for the observers of an event, in the same way in which it finds them when the
 * event is delivered: by its class and by each of its supertypes, so that {@code @Observes
 * PaymentEvent} and {@code @Observes Object} count, and in every web module of an EAR. A doubt is
 * decided for the observer: an asynchronous one counts, one with the qualifier {@code @Default}
 * counts, and when the container cannot say, the event counts as observed. An event that counts as
 * observed and has no observer costs one transaction, and is not lost.
 *
 * <p>Observers are found when the application is deployed, and do not change while it runs. An
 * observer of a later version of the application, or of another application with the same journal,
 * does not get events that were stored as delivered before.
 */
@Dependent
public class CdiObservers implements ObservedEvents {

  private static final System.Logger LOG = System.getLogger(CdiObservers.class.getName());

  private final BeanManager container;
  private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

  @Inject
  CdiObservers(BeanManager container) {
    this.container = container;
  }

  @Override
  public boolean observed(PaymentEvent event) {
    return known.computeIfAbsent(event.getClass(), type -> found(event));
  }

  private boolean found(PaymentEvent event) {
    try {
      // the module fires its events without a qualifier; with this one more observers may match
      return !container.resolveObserverMethods(event, Default.Literal.INSTANCE).isEmpty();
    } catch (RuntimeException unknown) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The container cannot list the observers of "
              + event.getClass().getSimpleName()
              + ": it is delivered as if it had an observer",
          unknown);
      return true;
    }
  }
}
