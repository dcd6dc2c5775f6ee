// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.event.PaymentEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Remembers until the server stops; for development and tests. One lock an order does what a row
 * lock does in the database.
 */
public final class MemoryJournal implements Journal {

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  // what a database finds by its indexes
  private final Map<String, Set<Entry>> cardsOfPayers = new ConcurrentHashMap<>();
  private final Map<String, Entry> months = new HashMap<>();
  private final Set<Entry> watched = ConcurrentHashMap.newKeySet();
  private final Set<Entry> waiting = ConcurrentHashMap.newKeySet();
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
  public Taken charge(Opening opening, Instant giveUpAt) {
    if (opening.terms().month() == null) {
      return taken(opening, giveUpAt);
    }
    // one at a time: two orders may want the same month
    synchronized (months) {
      return taken(opening, giveUpAt);
    }
  }

  private Taken taken(Opening opening, Instant giveUpAt) {
    Entry known = entries.get(opening.orderId());
    if (known != null) {
      entry(opening, giveUpAt);
      if (!locked(known, () -> ChargeEvidence.ChargeRequested.possible(known.row))) {
        return notTaken(known);
      }
    }
    KnownCard card =
        latestCard(opening.terms().payerNumber())
            .filter(latest -> latest.card().state() == CardState.ACTIVE)
            .orElseThrow(UnknownCardException::new);
    String digest = card.key().digest();
    MonthGuard month = MonthGuard.of(opening, digest);
    holder(month, opening.orderId())
        .ifPresent(
            other -> {
              throw Conflicts.monthTaken(opening, other);
            });
    Entry entry = entry(opening, giveUpAt);
    synchronized (entry) {
      if (!ChargeEvidence.ChargeRequested.possible(entry.row)) {
        return notTaken(entry);
      }
      Transition.Result result =
          stored(entry, new ChargeEvidence.ChargeRequested(digest, giveUpAt));
      noteMonth(entry);
      return new Taken(result, card);
    }
  }

  private static Taken notTaken(Entry entry) {
    return new Taken(locked(entry, () -> Transition.none(entry.row)), null);
  }

  private Entry entry(Opening opening, Instant expiresAt) {
    Entry entry =
        entries.computeIfAbsent(
            opening.orderId(), id -> indexed(new Entry(new PaymentRow(opening, now(), expiresAt))));
    if (!locked(entry, () -> entry.row.opens(opening))) {
      throw Conflicts.anotherOpening(opening);
    }
    return entry;
  }

  @Override
  public Optional<PaymentRecord> read(String orderId) {
    return Optional.ofNullable(entries.get(orderId))
        .map(entry -> locked(entry, () -> entry.row.record()));
  }

  @Override
  public Transition.Result transition(String orderId, Evidence evidence) {
    return transition(orderId, known -> Optional.of(evidence));
  }

  @Override
  public Transition.Result transition(
      String orderId, Function<LockedPayment, Optional<Evidence>> choice) {
    Entry entry = entry(orderId);
    if (!entry.row.forMonth()) {
      return chosen(entry, choice);
    }
    // before the lock of the entry, as a charge does
    synchronized (months) {
      Transition.Result result = chosen(entry, choice);
      noteMonth(entry);
      return result;
    }
  }

  private Transition.Result chosen(
      Entry entry, Function<LockedPayment, Optional<Evidence>> choice) {
    synchronized (entry) {
      return choice
          .apply(new LockedPayment(entry.row, month -> holder(month, entry.row.orderId())))
          .map(evidence -> stored(entry, evidence))
          .orElseGet(() -> Transition.none(entry.row));
    }
  }

  private Transition.Result stored(Entry entry, Evidence evidence) {
    synchronized (entry) {
      Transition transition = new Transition(entry.row, evidence, backoff, now());
      transition.takeMonth(month -> holder(month, entry.row.orderId()));
      entry.lines.addAll(transition.lines());
      entry.events.addAll(transition.events());
      indexed(entry);
      return transition.result();
    }
  }

  /** The order, other than this one, that has a month; the caller holds the lock of the months. */
  private Optional<String> holder(MonthGuard month, String orderId) {
    return Stream.of(Optional.ofNullable(month.ofBuyer()), Optional.ofNullable(month.ofCard()))
        .flatMap(Optional::stream)
        .map(months::get)
        .filter(Objects::nonNull)
        .map(entry -> entry.row)
        .filter(row -> !row.orderId().equals(orderId) && row.has(month))
        .map(PaymentRow::orderId)
        .findFirst();
  }

  private void noteMonth(Entry entry) {
    MonthGuard month = entry.row.month();
    if (month.ofBuyer() != null) {
      months.put(month.ofBuyer(), entry);
    }
    if (month.ofCard() != null) {
      months.put(month.ofCard(), entry);
    }
  }

  /** Notes where a payment is found from now on. */
  private Entry indexed(Entry entry) {
    note(watched, entry, entry.row.plan().watched());
    note(waiting, entry, !entry.events.stream().allMatch(EventRow::delivered));
    entry
        .row
        .card()
        .ifPresent(
            card ->
                cardsOfPayers
                    .computeIfAbsent(card.payerNumber(), payer -> ConcurrentHashMap.newKeySet())
                    .add(entry));
    return entry;
  }

  private static void note(Set<Entry> found, Entry entry, boolean there) {
    if (there) {
      found.add(entry);
    } else {
      found.remove(entry);
    }
  }

  @Override
  public List<HistoryLine> history(String orderId) {
    Entry entry = entries.get(orderId);
    return entry == null
        ? List.of()
        : locked(entry, () -> entry.lines.stream().map(HistoryRow::line).toList());
  }

  @Override
  public Optional<KnownCard> latestCard(String payerNumber) {
    return latestFirst(cardsOfPayers.getOrDefault(payerNumber, Set.of()).stream()).findFirst();
  }

  @Override
  public List<KnownCard> cardsOfBuyer(String payerNumber) {
    return latestFirst(cardsOfPayers.getOrDefault(payerNumber, Set.of()).stream()).toList();
  }

  @Override
  public List<KnownCard> cardsOf(List<String> keyDigests) {
    return latestFirst(cardsOfPayers.values().stream().flatMap(Set::stream))
        .filter(known -> keyDigests.contains(known.key().digest()))
        .toList();
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

  private static Stream<KnownCard> latestFirst(Stream<Entry> found) {
    return found
        .map(entry -> locked(entry, () -> entry.row.card().map(CardRow::known).orElseThrow()))
        .filter(known -> known.card().state() != CardState.CLAIMED)
        .sorted(
            Comparator.comparing((KnownCard known) -> known.card().registeredAt())
                .thenComparing(known -> known.card().orderId())
                .reversed());
  }

  @Override
  public List<String> leaseDue(Lane lane, Duration lease, int most) {
    Instant now = now();
    return due(lane, now)
        .filter(entry -> leased(entry, lane, now, lease))
        .limit(most)
        .map(entry -> entry.row.orderId())
        .toList();
  }

  @Override
  public int expire(Duration timeToLive, int most) {
    Instant now = now();
    return (int)
        due(Lane.UNPAID, now).filter(entry -> expired(entry, timeToLive, now)).limit(most).count();
  }

  private boolean expired(Entry entry, Duration timeToLive, Instant now) {
    synchronized (entry) {
      boolean expires = entry.row.expires(now);
      if (expires) {
        stored(entry, new ClaimEvidence.TimeToLiveOver(timeToLive));
      }
      return expires;
    }
  }

  private Stream<Entry> due(Lane lane, Instant now) {
    return watched.stream()
        .flatMap(entry -> locked(entry, () -> Due.of(entry, lane, now)).stream())
        .sorted(Comparator.comparing(Due::later).thenComparing(Due::at).thenComparing(Due::orderId))
        .map(Due::entry);
  }

  @Override
  public List<Told> undelivered(String orderId) {
    Entry entry = entry(orderId);
    return locked(entry, () -> due(entry, now()).map(EventRow::told).toList());
  }

  @Override
  public List<String> undelivered(int most) {
    Instant now = now();
    return waiting.stream()
        .flatMap(entry -> locked(entry, () -> head(entry, now)).stream())
        .sorted(Comparator.comparing((Told told) -> told.event().at()))
        .limit(most)
        .map(told -> told.id().orderId())
        .toList();
  }

  @Override
  public void deliver(Told told, Consumer<PaymentEvent> observers) {
    Entry entry = entry(told.id().orderId());
    // observers may charge: they hold nothing that another charge waits for
    synchronized (entry.delivery) {
      if (locked(entry, () -> itsTurn(entry, told.id()))) {
        observers.accept(told.event());
        synchronized (entry) {
          entry.events.get(told.id().number() - 1).deliveredAt(now());
          indexed(entry);
        }
      }
    }
  }

  private static boolean itsTurn(Entry entry, LineId id) {
    return !entry.events.get(id.number() - 1).delivered()
        && entry.events.stream().limit(id.number() - 1L).allMatch(EventRow::delivered);
  }

  @Override
  public void postpone(LineId id) {
    Entry entry = entry(id.orderId());
    synchronized (entry) {
      entry.events.get(id.number() - 1).postpone(now());
    }
  }

  private Entry entry(String orderId) {
    Entry entry = entries.get(orderId);
    if (entry == null) {
      throw new UnknownOrderException(orderId);
    }
    return entry;
  }

  // as exact as the database remembers it
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static boolean leased(Entry entry, Lane lane, Instant now, Duration lease) {
    synchronized (entry) {
      return entry.row.plan().lease(lane, now, now.plus(lease));
    }
  }

  private static Optional<Told> head(Entry entry, Instant now) {
    return entry.events.stream()
        .filter(event -> !event.delivered())
        .findFirst()
        .filter(event -> event.due(now))
        .map(EventRow::told);
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
    private final Object delivery = new Object();

    Entry(PaymentRow row) {
      this.row = row;
    }
  }

  /** A payment whose time has come; a copy, because others change the row meanwhile. */
  private record Due(Entry entry, boolean later, Instant at, String orderId) {

    static Optional<Due> of(Entry entry, Lane lane, Instant now) {
      PaymentRow row = entry.row;
      boolean later = lane == Lane.NAMED && row.windowOrigin().isEmpty();
      return row.plan().in(lane) && row.plan().due(now)
          ? row.plan().nextCheckAt().map(at -> new Due(entry, later, at, row.orderId()))
          : Optional.empty();
    }
  }
}
