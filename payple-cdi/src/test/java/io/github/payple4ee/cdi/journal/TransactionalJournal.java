// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does what the container does: a transaction and an entity manager of its own for each call. */
final class TransactionalJournal implements Journal {

  private final EntityManagerFactory factory;
  private final Backoff backoff;
  private final Clock clock;

  TransactionalJournal(EntityManagerFactory factory, Backoff backoff, Clock clock) {
    this.factory = factory;
    this.backoff = backoff;
    this.clock = clock;
  }

  @Override
  public Payment open(Opening opening, Instant expiresAt) {
    return inTransaction(journal -> journal.open(opening, expiresAt));
  }

  @Override
  public Taken charge(Opening opening, Instant giveUpAt) {
    return inTransaction(journal -> journal.charge(opening, giveUpAt));
  }

  @Override
  public Optional<KnownCard> latestCard(String payerNumber) {
    return inTransaction(journal -> journal.latestCard(payerNumber));
  }

  @Override
  public List<KnownCard> cardsOfBuyer(String payerNumber) {
    return inTransaction(journal -> journal.cardsOfBuyer(payerNumber));
  }

  @Override
  public List<KnownCard> cardsOf(List<String> keyDigests) {
    return inTransaction(journal -> journal.cardsOf(keyDigests));
  }

  @Override
  public Optional<String> waitingRegistration(String payerNumber) {
    return inTransaction(journal -> journal.waitingRegistration(payerNumber));
  }

  @Override
  public Optional<PaymentRecord> read(String orderId) {
    return inTransaction(journal -> journal.read(orderId));
  }

  @Override
  public Transition.Result transition(String orderId, Evidence evidence) {
    return inTransaction(journal -> journal.transition(orderId, evidence));
  }

  @Override
  public Transition.Result transition(
      String orderId, Function<LockedPayment, Optional<Evidence>> choice) {
    return inTransaction(journal -> journal.transition(orderId, choice));
  }

  @Override
  public List<HistoryLine> history(String orderId) {
    return inTransaction(journal -> journal.history(orderId));
  }

  @Override
  public List<String> leaseDue(Lane lane, Duration lease, int most) {
    return inTransaction(journal -> journal.leaseDue(lane, lease, most));
  }

  @Override
  public int expire(Duration timeToLive, int most) {
    return inTransaction(journal -> journal.expire(timeToLive, most));
  }

  @Override
  public List<Told> undelivered(String orderId) {
    return inTransaction(journal -> journal.undelivered(orderId));
  }

  @Override
  public List<String> undelivered(int most) {
    return inTransaction(journal -> journal.undelivered(most));
  }

  @Override
  public void deliver(Told event, Consumer<PaymentEvent> observers) {
    inTransaction(
        journal -> {
          journal.deliver(event, observers);
          return event;
        });
  }

  @Override
  public void postpone(LineId event) {
    inTransaction(
        journal -> {
          journal.postpone(event);
          return event;
        });
  }

  private <T> T inTransaction(Function<Journal, T> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      try {
        T result = work.apply(new DatabaseJournal(entities, backoff, clock));
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }
}
