// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.PaymentEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * The events of the journal that are not delivered yet: a transactional outbox. An event is stored
 * with the change of its payment (see {@link Payments}) and marked as delivered with the work of
 * its observers.
 */
public interface Outbox {

  /** Reads the events of an order that are not delivered, the oldest first. */
  List<OutboxEntry> undelivered(String orderId);

  /** Names orders with an event that is due for delivery, the oldest first. */
  List<String> undelivered(int most);

  /**
   * Delivers an event and marks it delivered, in one transaction. Does nothing when it was
   * delivered before, or when an older one of the same order was not.
   */
  void deliver(OutboxEntry event, Consumer<PaymentEvent> observers);

  /** Delivers an event again later, because an observer threw. */
  void postpone(LineId event);
}
