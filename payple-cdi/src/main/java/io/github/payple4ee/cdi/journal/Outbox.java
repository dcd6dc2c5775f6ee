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

  /** Reads the undelivered events of an order, the oldest first. */
  List<OutboxEntry> undelivered(String orderId);

  /** The order ids with an event that is due for delivery, the oldest first. */
  List<String> undelivered(int most);

  /**
   * Delivers an event and marks it as delivered, in one transaction. Does nothing if it was
   * delivered before, or if an older event of the same order was not.
   */
  void deliver(OutboxEntry event, Consumer<PaymentEvent> observers);

  /** Plans another delivery of an event, because an observer threw an exception. */
  void postpone(LineId event);
}
