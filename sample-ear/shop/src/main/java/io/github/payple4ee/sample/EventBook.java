// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Hears what becomes of payments and writes it down. The observer runs in the transaction in which
 * the event is marked as delivered, so each is written once, whatever crashes.
 */
@ApplicationScoped
public class EventBook {

  private static final System.Logger LOG = System.getLogger(EventBook.class.getName());

  @PersistenceContext(unitName = "shop")
  private EntityManager entities;

  void hear(@Observes PaymentEvent event) {
    entities.persist(new ReceivedEvent(event));
    LOG.log(
        System.Logger.Level.INFO,
        () ->
            "The shop heard "
                + event.getClass().getSimpleName()
                + " of order "
                + event.orderId()
                + ", "
                + event.amount()
                + " won");
  }

  List<EventView> all() {
    return entities
        .createQuery(
            "select e from ReceivedEvent e order by e.toldAt, e.heardAt, e.id", ReceivedEvent.class)
        .getResultStream()
        .map(ReceivedEvent::view)
        .toList();
  }
}
