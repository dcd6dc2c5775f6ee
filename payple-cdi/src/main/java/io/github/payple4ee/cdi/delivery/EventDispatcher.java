// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.delivery;

import static java.lang.System.Logger.Level.WARNING;

import io.github.payple4ee.cdi.journal.JournalException;
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
 * Delivers the stored events to the observers of the shop. Each event is delivered once, and the
 * events of an order in their order. After a crash, or after an exception of an observer, an event
 * is delivered again.
 */
@Dependent
public class EventDispatcher {

  private static final System.Logger LOG = System.getLogger(EventDispatcher.class.getName());
  private static final int BATCH = 100;
  // an observer that calls the service would wait for the row that its own delivery has locked, so
  // the events of that call are read and delivered afterwards
  private static final ThreadLocal<Delivery> DELIVERING = new ThreadLocal<>();

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
   * does nothing, and the schedule delivers them after that transaction.
   */
  public void dispatch(List<OutboxEntry> stored) {
    Delivery underWay = DELIVERING.get();
    if (underWay != null) {
      underWay.events().addAll(stored);
      return;
    }
    if (stored.isEmpty() || caller.active()) {
      return;
    }
    Delivery delivery = new Delivery(new ArrayDeque<>(stored), new ArrayDeque<>());
    DELIVERING.set(delivery);
    try {
      while (!delivery.done()) {
        OutboxEntry event = delivery.events().poll();
        if (event != null) {
          deliver(event);
        } else {
          delivery.events().addAll(undelivered(delivery.orders().remove()));
        }
      }
    } finally {
      DELIVERING.remove();
    }
  }

  /** Delivers the events of an order that are not delivered yet. */
  public void dispatch(String orderId) {
    Delivery underWay = DELIVERING.get();
    if (underWay != null) {
      underWay.orders().add(orderId);
    } else if (!caller.active()) {
      dispatch(undelivered(orderId));
    }
  }

  /** What cannot be read stays due: what the caller did for the order is recorded nevertheless. */
  private List<OutboxEntry> undelivered(String orderId) {
    try {
      return outbox.undelivered(orderId);
    } catch (RuntimeException unreadable) {
      LOG.log(
          WARNING,
          orderId
              + " may have events that are due, and they cannot be read. The schedule delivers them"
              + " later. If nodes of different versions share the journal, update the older ones",
          unreadable);
      return List.of();
    }
  }

  /** Delivers the events that are due, on any node. */
  public void dispatchAll() {
    outbox.undelivered(BATCH).forEach(this::dispatch);
  }

  /**
   * A delivery on this thread.
   *
   * @param events what is to be delivered
   * @param orders whose events are to be read and delivered then
   */
  private record Delivery(Queue<OutboxEntry> events, Queue<String> orders) {

    boolean done() {
      return events.isEmpty() && orders.isEmpty();
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
              + " is delivered again later, because "
              + (refused instanceof JournalException
                  ? "the journal's database failed"
                  : "an observer threw an exception; correct the observer"),
          refused);
      postpone(event);
    }
  }

  /** Later events of the order wait for this one. */
  private void postpone(OutboxEntry event) {
    try {
      outbox.postpone(event.id());
    } catch (JournalException unavailable) {
      // the operation whose event it is has ended: its result must reach the caller
      LOG.log(
          WARNING,
          event.id().orderId()
              + " event "
              + event.id()
              + " is still due, because the journal's database failed. The schedule delivers it",
          unavailable);
    }
  }

  /**
   * Notifies the observers in a request context, because the schedule's thread has none, and CDI
   * silently skips an observer whose context is not active.
   */
  private void fire(PaymentEvent event) {
    requests.within(() -> observers.fire(event));
  }
}
