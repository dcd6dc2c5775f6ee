// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.event.PaymentEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Remembers until the server stops; for development and tests. One lock an order does what a row
 * lock does in the database.
 */
public final class MemoryJournal implements Journal {

  private final Object charging = new Object();
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Backoff backoff;
  private final Clock clock;

  /** An empty journal. */
  public MemoryJournal(Backoff backoff, Clock clock) {
    this.backoff = backoff;
    this.clock = clock;
  }

  @Override
  public Payment open(Opening opening, Instant expiresAt) {
    Entry entry = entry(opening, expiresAt);
    return locked(entry, () -> entry.row.payment());
  }

  @Override
  public Transition.Result charge(Opening opening, String keyDigest, Instant giveUpAt) {
    // one charge at a time: two orders may want the same month
    synchronized (charging) {
      ChargeEvidence.ChargeRequested request =
          new ChargeEvidence.ChargeRequested(keyDigest, giveUpAt);
      Entry known = entries.get(opening.orderId());
      boolean possible = known == null || locked(known, () -> request.possible(known.row));
      if (possible && opening.terms().month() != null) {
        requireFreeMonth(opening, PaymentRow.guard(keyDigest, opening.terms().month()));
      }
      entry(opening, giveUpAt);
      return transition(opening.orderId(), request);
    }
  }

  private Entry entry(Opening opening, Instant expiresAt) {
    Entry entry =
        entries.computeIfAbsent(
            opening.orderId(),
            id -> new Entry(new PaymentRow(opening, clock.instant(), expiresAt)));
    if (!locked(entry, () -> entry.row.opens(opening))) {
      throw Conflicts.anotherOpening(opening);
    }
    return entry;
  }

  private void requireFreeMonth(Opening opening, String guard) {
    for (Entry other : entries.values()) {
      if (locked(other, () -> other.row.guards(guard))) {
        throw Conflicts.monthTaken(opening, other.row.orderId());
      }
    }
  }

  @Override
  public Optional<Payment> find(String orderId) {
    return Optional.ofNullable(entries.get(orderId))
        .map(entry -> locked(entry, () -> entry.row.payment()));
  }

  @Override
  public Transition.Result transition(String orderId, Evidence evidence) {
    Entry entry = require(orderId);
    synchronized (entry) {
      Transition transition = new Transition(entry.row, evidence, backoff, clock.instant());
      entry.lines.addAll(transition.lines());
      entry.events.addAll(transition.events());
      return transition.result();
    }
  }

  @Override
  public Optional<String> windowOrigin(String orderId) {
    Entry entry = require(orderId);
    return locked(entry, () -> entry.row.windowOrigin());
  }

  @Override
  public boolean openedBy(String orderId, Browser browser) {
    Entry entry = require(orderId);
    return locked(entry, () -> entry.row.binding().isOf(browser));
  }

  @Override
  public boolean givesBack(String orderId) {
    Entry entry = require(orderId);
    return locked(entry, () -> entry.row.givesBack());
  }

  @Override
  public Optional<Instant> nextCheckAt(String orderId) {
    Entry entry = require(orderId);
    return locked(entry, () -> entry.row.plan().nextCheckAt());
  }

  @Override
  public List<HistoryLine> history(String orderId) {
    Entry entry = entries.get(orderId);
    return entry == null
        ? List.of()
        : locked(entry, () -> entry.lines.stream().map(HistoryRow::line).toList());
  }

  @Override
  public Optional<KnownRefund> refund(String orderId, String refundId) {
    Entry entry = require(orderId);
    return locked(entry, () -> entry.row.refund(refundId).map(RefundRow::known));
  }

  @Override
  public Optional<KnownRefund> pendingRefund(String orderId) {
    Entry entry = require(orderId);
    return locked(entry, () -> entry.row.pendingRefund().map(RefundRow::known));
  }

  @Override
  public Optional<KnownCard> card(String orderId) {
    Entry entry = require(orderId);
    return locked(entry, () -> entry.row.card().map(CardRow::known));
  }

  @Override
  public Optional<KnownCard> latestCard(String payerNumber) {
    return cards(card -> card.payerNumber().equals(payerNumber)).findFirst();
  }

  @Override
  public List<KnownCard> cardsOf(String keyDigest) {
    return cards(card -> card.keyDigest().equals(keyDigest)).toList();
  }

  @Override
  public Optional<String> waitingRegistration(String payerNumber) {
    return entries.values().stream()
        .map(entry -> locked(entry, () -> entry.row.payment()))
        .filter(payment -> payment.work() == PaymentWork.AUTH)
        .filter(payment -> payerNumber.equals(payment.terms().payerNumber()))
        .filter(payment -> PaymentRow.WAITING_FOR_A_CARD.contains(payment.state()))
        .max(Comparator.comparing(Payment::openedAt))
        .map(Payment::orderId);
  }

  private Stream<KnownCard> cards(Predicate<CardRow> wanted) {
    return entries.values().stream()
        .flatMap(
            entry ->
                locked(
                    entry,
                    () ->
                        entry.row.card().stream()
                            .filter(card -> card.state() != CardState.CLAIMED)
                            .filter(wanted)
                            .map(CardRow::known)
                            .toList())
                    .stream())
        .sorted(Comparator.comparing((KnownCard known) -> known.card().registeredAt()).reversed());
  }

  @Override
  public List<String> leaseDue(Duration lease, int most) {
    Instant now = clock.instant();
    return entries.values().stream()
        .filter(entry -> leased(entry, now, lease))
        .limit(most)
        .map(entry -> entry.row.orderId())
        .toList();
  }

  @Override
  public List<LineId> undelivered(String orderId) {
    Entry entry = require(orderId);
    return locked(entry, () -> due(entry, clock.instant()).map(EventRow::id).toList());
  }

  @Override
  public List<LineId> undelivered(int most) {
    Instant now = clock.instant();
    return entries.values().stream()
        .flatMap(entry -> locked(entry, () -> due(entry, now).toList()).stream())
        .sorted(Comparator.comparing((EventRow event) -> event.event().at()))
        .limit(most)
        .map(EventRow::id)
        .toList();
  }

  @Override
  public void deliver(LineId id, Consumer<PaymentEvent> observers) {
    Entry entry = require(id.orderId());
    synchronized (entry) {
      EventRow event = entry.events.get(id.number() - 1);
      boolean turn = entry.events.stream().limit(id.number() - 1L).allMatch(EventRow::delivered);
      if (turn && !event.delivered()) {
        observers.accept(event.event());
        event.deliveredAt(clock.instant());
      }
    }
  }

  @Override
  public void postpone(LineId id) {
    Entry entry = require(id.orderId());
    synchronized (entry) {
      entry.events.get(id.number() - 1).postpone(clock.instant());
    }
  }

  private Entry require(String orderId) {
    Entry entry = entries.get(orderId);
    if (entry == null) {
      throw new UnknownOrderException(orderId);
    }
    return entry;
  }

  private static boolean leased(Entry entry, Instant now, Duration lease) {
    synchronized (entry) {
      return entry.row.plan().lease(now, now.plus(lease));
    }
  }

  private static Stream<EventRow> due(Entry entry, Instant now) {
    return entry.events.stream().filter(event -> event.due(now));
  }

  private static <T> T locked(Entry entry, Supplier<T> read) {
    synchronized (entry) {
      return read.get();
    }
  }

  /** A payment with all that is stored about it. */
  private static final class Entry {
    private final PaymentRow row;
    private final List<HistoryRow> lines = new ArrayList<>();
    private final List<EventRow> events = new ArrayList<>();

    Entry(PaymentRow row) {
      this.row = row;
    }
  }
}
