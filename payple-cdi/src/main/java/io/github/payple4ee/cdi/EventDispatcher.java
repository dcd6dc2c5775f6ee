// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static java.lang.System.Logger.Level.WARNING;

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
  // an observer that calls the service again would wait for the row that its own delivery has
  // locked
  private static final ThreadLocal<String> DELIVERING = new ThreadLocal<>();

  private final Journal journal;
  private final Event<PaymentEvent> observers;
  private final CallerTransaction caller;

  @Inject
  EventDispatcher(Journal journal, Event<PaymentEvent> observers, CallerTransaction caller) {
    this.journal = journal;
    this.observers = observers;
    this.caller = caller;
  }

  /**
   * Delivers what is new about an order; within an observer, or in a transaction of the caller's,
   * it does nothing, for the delivery that is under way goes on by itself.
   */
  void dispatch(String orderId) {
    if (DELIVERING.get() != null || caller.active()) {
      return;
    }
    DELIVERING.set(orderId);
    try {
      List<LineId> before = List.of();
      List<LineId> events = journal.undelivered(orderId);
      // what an observer does may make events of its own
      while (!events.isEmpty() && !events.equals(before)) {
        deliver(events);
        before = events;
        events = journal.undelivered(orderId);
      }
    } finally {
      DELIVERING.remove();
    }
  }

  /** Delivers what was left lying, by whomever. */
  void dispatchAll() {
    journal.undelivered(BATCH).stream().map(LineId::orderId).distinct().forEach(this::dispatch);
  }

  private void deliver(List<LineId> events) {
    for (LineId event : events) {
      try {
        journal.deliver(event, observers::fire);
      } catch (RuntimeException | Error refused) {
        LOG.log(
            WARNING,
            event.orderId()
                + " event "
                + event
                + " was not taken by an observer; tried again later",
            refused);
        journal.postpone(event);
        return;
      }
    }
  }
}
