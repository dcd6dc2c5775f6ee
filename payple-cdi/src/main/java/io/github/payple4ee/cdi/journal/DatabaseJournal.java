// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
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

  private static final int SPARE = 7;

  private static final String OF_LANE =
      "select p.orderId from PaymentRow p where p.plan.lane = :lane and p.plan.nextCheckAt <= :now";
  private static final String DUE = OF_LANE + " order by p.plan.nextCheckAt, p.orderId";
  private static final String NAMED =
      OF_LANE
          + " order by case when p.windowOrigin is null then 1 else 0 end, p.plan.nextCheckAt,"
          + " p.orderId";
  private static final String EXPIRED =
      OF_LANE
          + " and p.expiresAt <= :now and p.windowOrigin is null and p.requestedAt is null"
          + " and p.state = :open and p.terms.work <> :charge order by p.plan.nextCheckAt, p.orderId";

  private final EntityManager entities;
  private final CardQueries cards;
  private final Outbox outbox;
  private final Backoff backoff;
  private final Clock clock;

  @Inject
  DatabaseJournal(@JournalUnit EntityManager entities, Backoff backoff) {
    this(entities, backoff, Clock.systemUTC());
  }

  DatabaseJournal(EntityManager entities, Backoff backoff, Clock clock) {
    this.entities = entities;
    this.cards = new CardQueries(entities);
    this.outbox = new Outbox(entities);
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
    CardQueries.Chargeable found = cards.chargeable(opening);
    PaymentRow known = found.order();
    if (known != null) {
      same(known, opening);
      if (!ChargeEvidence.ChargeRequested.possible(known)) {
        return new Taken(Transition.none(known), null);
      }
    }
    CardRow card = found.requireCard();
    if (opening.terms().month() != null) {
      cards.lock(card);
      found.requireCard();
      cards
          .holder(MonthGuard.of(opening, card.keyDigest()), opening.orderId())
          .ifPresent(
              other -> {
                throw Conflicts.monthTaken(opening, other);
              });
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

  private @Nullable PaymentRow forUpdate(String orderId) {
    return Texts.storable(orderId)
        ? entities.find(PaymentRow.class, orderId, LockModeType.PESSIMISTIC_WRITE)
        : null;
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
  public Optional<PaymentRecord> read(String orderId) {
    return Optional.ofNullable(row(orderId)).map(PaymentRow::record);
  }

  @Override
  public Transition.Result transition(String orderId, Evidence evidence) {
    return stored(taught(requireForUpdate(orderId), evidence));
  }

  @Override
  public Transition.Result transition(
      String orderId, Function<LockedPayment, Optional<Evidence>> choice) {
    PaymentRow row = requireForUpdate(orderId);
    return choice
        .apply(new LockedPayment(row, month -> cards.holder(month, orderId)))
        .map(evidence -> stored(taught(row, evidence)))
        .orElseGet(() -> Transition.none(row));
  }

  private Transition taught(PaymentRow row, Evidence evidence) {
    Transition transition = new Transition(row, evidence, backoff, now());
    transition.takeMonth(month -> cards.holder(month, row.orderId()));
    return transition;
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
  public List<HistoryLine> history(String orderId) {
    if (!Texts.storable(orderId)) {
      return List.of();
    }
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
  public Optional<KnownCard> latestCard(String payerNumber) {
    return Texts.storable(payerNumber) ? cards.latestOf(payerNumber) : Optional.empty();
  }

  @Override
  public List<KnownCard> cardsOfBuyer(String payerNumber) {
    return Texts.storable(payerNumber) ? cards.ofBuyer(payerNumber) : List.of();
  }

  @Override
  public List<KnownCard> cardsOf(List<String> keyDigests) {
    return cards.of(keyDigests);
  }

  @Override
  public Optional<String> waitingRegistration(String payerNumber) {
    return Texts.storable(payerNumber) ? cards.waitingRegistration(payerNumber) : Optional.empty();
  }

  @Override
  public List<String> leaseDue(Lane lane, Duration lease, int most) {
    Instant now = now();
    // other nodes may take some of them first
    List<String> due =
        due(lane == Lane.NAMED ? NAMED : DUE, lane, now)
            .setMaxResults(most + SPARE)
            .getResultList();
    List<String> leased = new ArrayList<>();
    for (String orderId : due) {
      if (leased.size() < most && forUpdate(orderId).plan().lease(lane, now, now.plus(lease))) {
        leased.add(orderId);
      }
    }
    return leased;
  }

  @Override
  public int expire(Duration timeToLive, int most) {
    Instant now = now();
    int expired = 0;
    List<String> due =
        due(EXPIRED, Lane.UNPAID, now)
            .setParameter("open", PaymentState.OPEN)
            .setParameter("charge", PaymentWork.CHARGE)
            .setMaxResults(most)
            .getResultList();
    for (String orderId : due) {
      PaymentRow row = forUpdate(orderId);
      // another node, or the buyer, may have been first
      if (row.expires(now)) {
        stored(new Transition(row, new ClaimEvidence.TimeToLiveOver(timeToLive), backoff, now));
        expired++;
      }
    }
    return expired;
  }

  private TypedQuery<String> due(String query, Lane lane, Instant now) {
    return entities
        .createQuery(query, String.class)
        .setParameter("lane", lane.number())
        .setParameter("now", now);
  }

  @Override
  public List<Told> undelivered(String orderId) {
    return outbox.undelivered(orderId, now());
  }

  @Override
  public List<String> undelivered(int most) {
    return outbox.undelivered(most, now());
  }

  @Override
  public void deliver(Told event, Consumer<PaymentEvent> observers) {
    outbox.deliver(event, observers, now());
  }

  @Override
  public void postpone(LineId id) {
    outbox.postpone(id, now());
  }

  private @Nullable PaymentRow row(String orderId) {
    return Texts.storable(orderId) ? entities.find(PaymentRow.class, orderId) : null;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
