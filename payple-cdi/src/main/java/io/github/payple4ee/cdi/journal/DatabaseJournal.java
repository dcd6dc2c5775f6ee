// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.annotation.Nullable;
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
import java.util.function.Function;

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
  public Taken charge(Opening opening, Instant giveUpAt) {
    Chargeable found = chargeable(opening);
    PaymentRow known = found.order();
    if (known != null) {
      same(known, opening);
      if (!ChargeEvidence.ChargeRequested.possible(known)) {
        return new Taken(Transition.none(known), null);
      }
    }
    CardRow card = found.requireCard();
    if (found.chargedBy() != null) {
      throw Conflicts.monthTaken(opening, found.chargedBy());
    }
    PaymentRow row = known == null ? new PaymentRow(opening, now(), giveUpAt) : known;
    ChargeEvidence request = new ChargeEvidence.ChargeRequested(card.keyDigest(), giveUpAt);
    Transition taken = new Transition(row, request, backoff, now());
    if (known == null) {
      entities.persist(row);
    }
    Transition.Result result = stored(taken);
    // two at the same time are told apart by the unique indexes
    entities.flush();
    return new Taken(result, card.known());
  }

  /** One question for all that a charge depends on. */
  private Chargeable chargeable(Opening opening) {
    return entities
        .createQuery(
            "select c, p, m.orderId from CardRow c"
                + " left join PaymentRow p on p.orderId = :orderId"
                + " left join PaymentRow m on m.monthGuard = concat(c.keyDigest, :month)"
                + " where c.payerNumber = :payer and c.state <> :claimed"
                + " order by c.registeredAt desc, c.orderId desc",
            Object[].class)
        .setParameter("orderId", opening.orderId())
        .setParameter("month", PaymentRow.guardOf(opening.terms().month()))
        .setParameter("payer", opening.terms().payerNumber())
        .setParameter("claimed", CardState.CLAIMED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(
            found ->
                new Chargeable(
                    (CardRow) found[0], locked((PaymentRow) found[1]), (String) found[2]))
        .orElseGet(() -> new Chargeable(null, forUpdate(opening.orderId()), null));
  }

  private @Nullable PaymentRow locked(@Nullable PaymentRow row) {
    if (row != null) {
      entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }
    return row;
  }

  private @Nullable PaymentRow forUpdate(String orderId) {
    return entities.find(PaymentRow.class, orderId, LockModeType.PESSIMISTIC_WRITE);
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

  @Override
  public Optional<Payment> find(String orderId) {
    return Optional.ofNullable(entities.find(PaymentRow.class, orderId)).map(PaymentRow::payment);
  }

  @Override
  public Transition.Result transition(String orderId, Evidence evidence) {
    return stored(new Transition(requireForUpdate(orderId), evidence, backoff, now()));
  }

  @Override
  public Transition.Result transition(String orderId, Function<Known, Optional<Evidence>> choice) {
    PaymentRow row = requireForUpdate(orderId);
    return choice
        .apply(new Known(row))
        .map(evidence -> stored(new Transition(row, evidence, backoff, now())))
        .orElseGet(() -> Transition.none(row));
  }

  private PaymentRow requireForUpdate(String orderId) {
    PaymentRow row = forUpdate(orderId);
    if (row == null) {
      throw new UnknownOrderException(orderId);
    }
    return row;
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
  public List<Told> undelivered(String orderId) {
    return entities
        .createQuery(
            "select e from EventRow e where e.orderId = :orderId and e.dueAt <= :now order by e.number",
            EventRow.class)
        .setParameter("orderId", orderId)
        .setParameter("now", now())
        .getResultStream()
        .map(EventRow::told)
        .toList();
  }

  @Override
  public List<String> undelivered(int most) {
    return entities
        .createQuery(
            "select e.orderId from EventRow e where e.dueAt <= :now"
                + " and not exists (select o from EventRow o where o.orderId = e.orderId"
                + " and o.number < e.number and o.deliveredAt is null)"
                + " order by e.dueAt, e.orderId",
            String.class)
        .setParameter("now", now())
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public void deliver(Told event, Consumer<PaymentEvent> observers) {
    if (!olderWaits(event.id()) && taken(event.id())) {
      observers.accept(event.event());
    }
  }

  // a plain condition of the row itself: a database that waited for another delivery looks again
  private boolean taken(LineId id) {
    return entities
            .createQuery(
                "update EventRow e set e.deliveredAt = :now, e.dueAt = null"
                    + " where e.orderId = :orderId and e.number = :number and e.deliveredAt is null")
            .setParameter("now", now())
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

  @Override
  public void postpone(LineId id) {
    EventRow event = entities.find(EventRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (event != null && !event.delivered()) {
      event.postpone(now());
    }
  }

  private PaymentRow require(String orderId) {
    PaymentRow row = entities.find(PaymentRow.class, orderId);
    if (row == null) {
      throw new UnknownOrderException(orderId);
    }
    return row;
  }

  /**
   * What a charge depends on.
   *
   * @param card the buyer's latest card
   * @param order the charge itself, when it is known, locked
   * @param chargedBy the order that has the month of this card
   */
  private record Chargeable(
      @Nullable CardRow card, @Nullable PaymentRow order, @Nullable String chargedBy) {

    CardRow requireCard() {
      if (card == null || card.state() != CardState.ACTIVE) {
        throw new UnknownCardException();
      }
      return card;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
