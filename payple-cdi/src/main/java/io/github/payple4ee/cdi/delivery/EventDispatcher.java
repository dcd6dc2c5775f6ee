// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.delivery;

import static java.lang.System.Logger.Level.WARNING;

import io.github.payple4ee.cdi.journal.Outbox;
import io.github.payple4ee.cdi.journal.OutboxEntry;
import io.github.payple4ee.cdi.journal.ServerTransaction;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Lets the shop hear what was stored: each event once, those of an order in their order, again
 * after a crash or a failed observer.
 */
@Dependent
public class EventDispatcher {

  private static final System.Logger LOG = System.getLogger(EventDispatcher.class.getName());
  private static final int BATCH = 100;
  // an observer that calls the service again would wait for the row that its own delivery has
  // locked; what it sets off comes after
  private static final ThreadLocal<Queue<OutboxEntry>> DELIVERING = new ThreadLocal<>();

  private final Outbox outbox;
  private final Event<PaymentEvent> observers;
  private final ServerTransaction caller;
  private final Instance<RequestContextController> requests;

  @Inject
  EventDispatcher(
      Outbox outbox,
      Event<PaymentEvent> observers,
      ServerTransaction caller,
      Instance<RequestContextController> requests) {
    this.outbox = outbox;
    this.observers = observers;
    this.caller = caller;
    this.requests = requests;
  }

  /**
   * Delivers what has just been stored, in this order; in a transaction of the caller's it does
   * nothing, for the resolver delivers when that is over.
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

  /** Delivers what the journal has about an order. */
  public void dispatch(String orderId) {
    if (DELIVERING.get() != null || !caller.active()) {
      dispatch(outbox.undelivered(orderId));
    }
  }

  /** Delivers what was left lying, by whomever. */
  public void dispatchAll() {
    for (String orderId : outbox.undelivered(BATCH)) {
      try {
        dispatch(orderId);
      } catch (RuntimeException unreadable) {
        // those of other orders go on
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
              + " was not taken by an observer; tried again later",
          refused);
      // the later ones of the order wait for it
      outbox.postpone(event.id());
    }
  }

  /**
   * Notifies the observers in a request context. In the resolver's thread there would be none, and
   * CDI skips observers whose context is not active without a word.
   */
  private void fire(PaymentEvent event) {
    try (Instance.Handle<RequestContextController> handle = requests.getHandle()) {
      RequestContextController request = handle.get();
      boolean begun = request.activate();
      try {
        observers.fire(event);
      } finally {
        if (begun) {
          request.deactivate();
        }
      }
    }
  }
}
