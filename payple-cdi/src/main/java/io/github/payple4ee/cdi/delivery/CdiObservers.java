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
 * Finds the observers of an event, in the same way as the container does at the delivery: by the
 * class of the event and each of its supertypes, in every web module of an EAR. So {@code @Observes
 * PaymentEvent} and {@code @Observes Object} count. In doubt the event counts as observed: for an
 * asynchronous observer, for an observer with the qualifier {@code @Default}, and when the
 * container cannot list the observers. The delivery of an event without an observer costs one
 * transaction, and no event is lost.
 *
 * <p>Observers are found when the application is deployed, and do not change while it runs.
 * Observers of a later version of the application, or of another application with the same journal,
 * are not notified of events that were stored as delivered before.
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
      // the module fires its events without a qualifier; with @Default more observers may match
      return !container.resolveObserverMethods(event, Default.Literal.INSTANCE).isEmpty();
    } catch (RuntimeException unknown) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The container cannot list the observers of "
              + event.getClass().getSimpleName()
              + ", so the module delivers it as if it had an observer. No action is needed",
          unknown);
      return true;
    }
  }
}
