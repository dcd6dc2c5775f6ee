// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.delivery;

import static java.lang.System.Logger.Level.WARNING;

import io.github.payple4ee.cdi.journal.Outbox;
import io.github.payple4ee.cdi.journal.OutboxEntry;
import io.github.payple4ee.cdi.journal.ServerTransaction;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Delivers the stored events to the observers of the shop: each event once, those of an order in
 * their order, and again after a crash or when an observer threw.
 */
@Dependent
public class EventDispatcher {

  private static final System.Logger LOG = System.getLogger(EventDispatcher.class.getName());
  private static final int BATCH = 100;
  // an observer that calls the service would wait for the row that its own delivery has locked: the
  // events of that call are delivered afterwards
  private static final ThreadLocal<Queue<OutboxEntry>> DELIVERING = new ThreadLocal<>();

  private final Outbox outbox;
  private final Event<PaymentEvent> observers;
  private final ServerTransaction caller;
  private final RequestContexts requests;

  @Inject
  EventDispatcher(
      Outbox outbox,
      Event<PaymentEvent> observers,
      ServerTransaction caller,
      RequestContexts requests) {
    this.outbox = outbox;
    this.observers = observers;
    this.caller = caller;
    this.requests = requests;
  }

  /**
   * Delivers events that have just been stored, in this order. In a transaction of the caller it
   * does nothing: the schedule delivers them when that is over.
   */
  public void dispatch(List<OutboxEntry> stored) {
    Queue<OutboxEntry> underWay = DELIVERING.get();
    if (underWay != null) {
      underWay.addAll(stored);
      return;
    }
    if (stored.isEmpty() || caller.active()) {
      return;
    }
    Queue<OutboxEntry> events = new ArrayDeque<>(stored);
    DELIVERING.set(events);
    try {
      for (OutboxEntry event = events.poll(); event != null; event = events.poll()) {
        deliver(event);
      }
    } finally {
      DELIVERING.remove();
    }
  }

  /** Delivers the events of an order that are not delivered yet. */
  public void dispatch(String orderId) {
    if (DELIVERING.get() != null || !caller.active()) {
      dispatch(outbox.undelivered(orderId));
    }
  }

  /** Delivers the events that are due, whichever node stored them. */
  public void dispatchAll() {
    for (String orderId : outbox.undelivered(BATCH)) {
      try {
        dispatch(orderId);
      } catch (RuntimeException unreadable) {
        // events of other orders are delivered all the same
        LOG.log(WARNING, orderId + " has events that cannot be read", unreadable);
      }
    }
  }

  private void deliver(OutboxEntry event) {
    try {
      outbox.deliver(event, this::fire);
    } catch (RuntimeException | Error refused) {
      LOG.log(
          WARNING,
          event.id().orderId()
              + " event "
              + event.id()
              + " is delivered again later, because an observer threw",
          refused);
      // later events of the order wait for it
      outbox.postpone(event.id());
    }
  }

  /**
   * Notifies the observers in a request context. The schedule's thread has none of its own, and CDI
   * silently skips an observer whose context is not active.
   */
  private void fire(PaymentEvent event) {
    requests.within(() -> observers.fire(event));
  }
}
