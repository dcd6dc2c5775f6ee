// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The stored events in the database, and their delivery. */
final class Outbox {

  private final EntityManager entities;

  Outbox(EntityManager entities) {
    this.entities = entities;
  }

  List<Told> undelivered(String orderId, Instant now) {
    return entities
        .createQuery(
            "select e from EventRow e where e.orderId = :orderId and e.dueAt <= :now order by e.number",
            EventRow.class)
        .setParameter("orderId", orderId)
        .setParameter("now", now)
        .getResultStream()
        .map(EventRow::told)
        .toList();
  }

  List<String> undelivered(int most, Instant now) {
    return entities
        .createQuery(
            "select e.orderId from EventRow e where e.dueAt <= :now"
                + " and not exists (select o from EventRow o where o.orderId = e.orderId"
                + " and o.number < e.number and o.deliveredAt is null)"
                + " order by e.dueAt, e.orderId",
            String.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  void deliver(Told event, Consumer<PaymentEvent> observers, Instant now) {
    if (!olderWaits(event.id()) && taken(event.id(), now)) {
      observers.accept(event.event());
    }
  }

  // a plain condition of the row itself: a database that waited for another delivery looks again
  private boolean taken(LineId id, Instant now) {
    return entities
            .createQuery(
                "update EventRow e set e.deliveredAt = :now, e.dueAt = null"
                    + " where e.orderId = :orderId and e.number = :number and e.deliveredAt is null")
            .setParameter("now", now)
            .setParameter("orderId", id.orderId())
            .setParameter("number", id.number())
            .executeUpdate()
        == 1;
  }

  private boolean olderWaits(LineId id) {
    return id.number() > 1
        && !entities
            .createQuery(
                "select e.number from EventRow e where e.orderId = :orderId and e.number < :number and e.deliveredAt is null",
                Integer.class)
            .setParameter("orderId", id.orderId())
            .setParameter("number", id.number())
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }

  void postpone(LineId id, Instant now) {
    EventRow event = entities.find(EventRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (event != null && !event.delivered()) {
      event.postpone(now);
    }
  }
}
