// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.LineId;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Lets the shop hear what was stored: each event once, those of an order in their order, again
 * after a crash or a failed observer.
 */
@Dependent
public class EventDispatcher {

  private static final System.Logger LOG = System.getLogger(EventDispatcher.class.getName());
  private static final int BATCH = 100;

  private final Journal journal;
  private final Event<PaymentEvent> observers;

  @Inject
  EventDispatcher(Journal journal, Event<PaymentEvent> observers) {
    this.journal = journal;
    this.observers = observers;
  }

  /** Delivers what is new about an order. */
  void dispatch(String orderId) {
    deliver(journal.undelivered(orderId));
  }

  /** Delivers what was left lying, by whomever. */
  void dispatchAll() {
    deliver(journal.undelivered(BATCH));
  }

  private void deliver(List<LineId> events) {
    for (LineId event : events) {
      try {
        journal.deliver(event, observers::fire);
      } catch (RuntimeException refused) {
        LOG.log(
            System.Logger.Level.WARNING,
            event.orderId()
                + " event "
                + event
                + " was not taken by an observer; tried again later",
            refused);
        journal.postpone(event);
      }
    }
  }
}
