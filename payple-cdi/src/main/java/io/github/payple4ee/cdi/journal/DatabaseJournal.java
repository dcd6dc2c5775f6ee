// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Remembers in the shop's database. Each method is a transaction of its own, so that what was
 * written stays, whatever comes after.
 */
@Dependent
@Typed(DatabaseJournal.class)
@Transactional(TxType.REQUIRES_NEW)
public class DatabaseJournal implements Journal {

  private final EntityManager entities;
  private final Backoff backoff;
  private final Clock clock;

  @Inject
  DatabaseJournal(@JournalUnit EntityManager entities, Backoff backoff) {
    this(entities, backoff, Clock.systemUTC());
  }

  DatabaseJournal(EntityManager entities, Backoff backoff, Clock clock) {
    this.entities = entities;
    this.backoff = backoff;
    this.clock = clock;
  }

  @Override
  public Payment open(Opening opening, Instant expiresAt) {
    PaymentRow known = entities.find(PaymentRow.class, opening.orderId());
    return known == null
        ? remembered(opening, expiresAt).payment()
        : same(known, opening).payment();
  }

  @Override
  public Transition.Result charge(Opening opening, String keyDigest, Instant giveUpAt) {
    PaymentRow known =
        entities.find(PaymentRow.class, opening.orderId(), LockModeType.PESSIMISTIC_WRITE);
    PaymentRow row = known == null ? remembered(opening, giveUpAt) : same(known, opening);
    ChargeEvidence.ChargeRequested request =
        new ChargeEvidence.ChargeRequested(keyDigest, giveUpAt);
    if (request.possible(row)) {
      requireFreeMonth(opening, keyDigest);
    }
    return stored(new Transition(row, request, backoff, now()));
  }

  private PaymentRow remembered(Opening opening, Instant expiresAt) {
    PaymentRow row = new PaymentRow(opening, now(), expiresAt.truncatedTo(ChronoUnit.MILLIS));
    entities.persist(row);
    entities.flush();
    return row;
  }

  private static PaymentRow same(PaymentRow known, Opening opening) {
    if (!known.opens(opening)) {
      throw Conflicts.anotherOpening(opening);
    }
    return known;
  }

  // two at the same time are told apart by the unique index
  private void requireFreeMonth(Opening opening, String keyDigest) {
    if (opening.terms().month() != null) {
      entities
          .createQuery("select p from PaymentRow p where p.monthGuard = :guard", PaymentRow.class)
          .setParameter("guard", PaymentRow.guard(keyDigest, opening.terms().month()))
          .getResultStream()
          .findFirst()
          .ifPresent(
              other -> {
                throw Conflicts.monthTaken(opening, other.orderId());
              });
    }
  }

  @Override
  public Optional<Payment> find(String orderId) {
    return Optional.ofNullable(entities.find(PaymentRow.class, orderId)).map(PaymentRow::payment);
  }

  @Override
  public Transition.Result transition(String orderId, Evidence evidence) {
    PaymentRow row = entities.find(PaymentRow.class, orderId, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new UnknownOrderException(orderId);
    }
    return stored(new Transition(row, evidence, backoff, now()));
  }

  private Transition.Result stored(Transition transition) {
    transition.lines().forEach(entities::persist);
    transition.events().forEach(entities::persist);
    return transition.result();
  }

  @Override
  public Optional<String> windowOrigin(String orderId) {
    return require(orderId).windowOrigin();
  }

  @Override
  public boolean openedBy(String orderId, Browser browser) {
    return require(orderId).binding().isOf(browser);
  }

  @Override
  public boolean givesBack(String orderId) {
    return require(orderId).givesBack();
  }

  @Override
  public Optional<Instant> nextCheckAt(String orderId) {
    return require(orderId).plan().nextCheckAt();
  }

  @Override
  public List<HistoryLine> history(String orderId) {
    return entities
        .createQuery(
            "select h from HistoryRow h where h.orderId = :orderId order by h.number",
            HistoryRow.class)
        .setParameter("orderId", orderId)
        .getResultStream()
        .map(HistoryRow::line)
        .toList();
  }

  @Override
  public Optional<KnownRefund> refund(String orderId, String refundId) {
    return require(orderId).refund(refundId).map(RefundRow::known);
  }

  @Override
  public Optional<KnownRefund> pendingRefund(String orderId) {
    return require(orderId).pendingRefund().map(RefundRow::known);
  }

  @Override
  public Optional<KnownCard> card(String orderId) {
    return Optional.ofNullable(entities.find(CardRow.class, orderId)).map(CardRow::known);
  }

  @Override
  public Optional<KnownCard> latestCard(String payerNumber) {
    return entities
        .createQuery(
            "select c from CardRow c where c.payerNumber = :payer and c.state <> :claimed"
                + " order by c.registeredAt desc, c.orderId desc",
            CardRow.class)
        .setParameter("payer", payerNumber)
        .setParameter("claimed", CardState.CLAIMED)
        .setMaxResults(1)
        .getResultStream()
        .map(CardRow::known)
        .findFirst();
  }

  @Override
  public List<KnownCard> cardsOf(String keyDigest) {
    return entities
        .createQuery(
            "select c from CardRow c where c.keyDigest = :digest and c.state <> :claimed"
                + " order by c.registeredAt desc, c.orderId desc",
            CardRow.class)
        .setParameter("digest", keyDigest)
        .setParameter("claimed", CardState.CLAIMED)
        .getResultStream()
        .map(CardRow::known)
        .toList();
  }

  @Override
  public Optional<String> waitingRegistration(String payerNumber) {
    return entities
        .createQuery(
            "select p.orderId from PaymentRow p where p.terms.payerNumber = :payer"
                + " and p.terms.work = :auth and p.state in :waiting"
                + " order by p.openedAt desc, p.orderId desc",
            String.class)
        .setParameter("payer", payerNumber)
        .setParameter("auth", PaymentWork.AUTH)
        .setParameter("waiting", PaymentRow.WAITING_FOR_A_CARD)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<String> leaseDue(Duration lease, int most) {
    Instant now = now();
    List<String> due =
        entities
            .createQuery(
                "select p.orderId from PaymentRow p where p.plan.nextCheckAt <= :now order by p.plan.nextCheckAt, p.orderId",
                String.class)
            .setParameter("now", now)
            .setMaxResults(most)
            .getResultList();
    List<String> leased = new ArrayList<>();
    for (String orderId : due) {
      PaymentRow row = entities.find(PaymentRow.class, orderId, LockModeType.PESSIMISTIC_WRITE);
      if (row.plan().lease(now, now.plus(lease))) {
        leased.add(orderId);
      }
    }
    return leased;
  }

  @Override
  public List<LineId> undelivered(String orderId) {
    return entities
        .createQuery(
            "select e from EventRow e where e.orderId = :orderId and e.dueAt <= :now order by e.number",
            EventRow.class)
        .setParameter("orderId", orderId)
        .setParameter("now", now())
        .getResultStream()
        .map(EventRow::id)
        .toList();
  }

  @Override
  public List<LineId> undelivered(int most) {
    return entities
        .createQuery(
            "select e from EventRow e where e.dueAt <= :now"
                + " and not exists (select o from EventRow o where o.orderId = e.orderId"
                + " and o.number < e.number and o.deliveredAt is null)"
                + " order by e.dueAt, e.orderId, e.number",
            EventRow.class)
        .setParameter("now", now())
        .setMaxResults(most)
        .getResultStream()
        .map(EventRow::id)
        .toList();
  }

  @Override
  public void deliver(LineId id, Consumer<PaymentEvent> observers) {
    EventRow event = entities.find(EventRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (event == null || event.delivered() || olderWaits(id)) {
      return;
    }
    event.deliveredAt(now());
    observers.accept(event.event());
  }

  @Override
  public void postpone(LineId id) {
    EventRow event = entities.find(EventRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (event != null && !event.delivered()) {
      event.postpone(now());
    }
  }

  private boolean olderWaits(LineId id) {
    return entities
            .createQuery(
                "select count(e) from EventRow e where e.orderId = :orderId and e.number < :number and e.deliveredAt is null",
                Long.class)
            .setParameter("orderId", id.orderId())
            .setParameter("number", id.number())
            .getSingleResult()
        > 0;
  }

  private PaymentRow require(String orderId) {
    PaymentRow row = entities.find(PaymentRow.class, orderId);
    if (row == null) {
      throw new UnknownOrderException(orderId);
    }
    return row;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
