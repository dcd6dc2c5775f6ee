// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.recurring.event.RecurringEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Observes payment events and stores them. The observer runs in the transaction that records the
 * event as delivered, so each event is stored exactly once, even after a crash.
 */
@ApplicationScoped
public class EventBook {

  private static final System.Logger LOG = System.getLogger(EventBook.class.getName());

  @PersistenceContext(unitName = "shop")
  private EntityManager entities;

  void store(@Observes PaymentEvent event) {
    entities.persist(new ReceivedEvent(event));
    LOG.log(
        System.Logger.Level.INFO,
        () ->
            "The shop received "
                + event.getClass().getSimpleName()
                + " of order "
                + event.orderId()
                + ", "
                + event.amount()
                + " won");
  }

  void store(@Observes RecurringEvent event) {
    entities.persist(new ReceivedEvent(event));
    LOG.log(
        System.Logger.Level.INFO,
        () ->
            "The shop received "
                + event.getClass().getSimpleName()
                + " of subscription "
                + event.subscriptionId());
  }

  List<EventView> all() {
    return entities
        .createQuery(
            "select e from ReceivedEvent e order by e.eventAt, e.receivedAt, e.id",
            ReceivedEvent.class)
        .getResultStream()
        .map(ReceivedEvent::view)
        .toList();
  }
}
