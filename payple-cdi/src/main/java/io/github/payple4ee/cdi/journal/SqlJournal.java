// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Remembers in the shop's database, in plain JDBC. */
@Dependent
public class SqlJournal implements Journal {

  private static final int SPARE = 7;
  private static final int MOST_TRIES = 5;

  private final JournalTransactions transactions;
  private final Backoff backoff;
  private final InstantSource clock;
  private volatile Dialect dialect;

  @Inject
  SqlJournal(JournalTransactions transactions, Backoff backoff, ModuleClock clock) {
    this(transactions, backoff, (InstantSource) clock);
  }

  SqlJournal(JournalTransactions transactions, Backoff backoff, InstantSource clock) {
    this.transactions = transactions;
    this.backoff = backoff;
    this.clock = clock;
  }

  @Override
  public Payment open(NewPayment opening, Instant expiresAt) {
    return repeated(
        () ->
            transactions.inTransaction(
                connection -> {
                  Optional<PaymentRow> known = payments(connection).record(opening.orderId());
                  if (known.isPresent()) {
                    return same(known.get(), opening).payment();
                  }
                  PaymentRow row =
                      new PaymentRow(opening, now(), expiresAt.truncatedTo(ChronoUnit.MILLIS));
                  payments(connection).insert(row);
                  return row.payment();
                }));
  }

  @Override
  public Taken charge(NewPayment opening, Instant leaseUntil) {
    Taken taken =
        unlessInTheWay(
            () -> transactions.atOnce(connection -> chargeAtOnce(connection, opening, leaseUntil)));
    return taken != null ? taken : chargeInSteps(opening, leaseUntil);
  }

  private @Nullable Taken chargeAtOnce(
      Connection connection, NewPayment opening, Instant leaseUntil) throws SQLException {
    if (dialect(connection) != Dialect.POSTGRESQL) {
      return null;
    }
    PaymentRow row = new PaymentRow(opening, now(), leaseUntil);
    Transition requested =
        new Transition(row, new ChargeEvidence.ChargeRequested("", leaseUntil), backoff, now());
    YearMonth month = opening.terms().month();
    CardRow card =
        new AtOnce(connection)
            .intend(
                requested, opening.terms().payerNumber(), month == null ? null : month.toString());
    if (card == null) {
      return null;
    }
    row.takeMonth(MonthGuard.of(opening, card.keyDigest()));
    return new Taken(requested.result(), card.known());
  }

  private Taken chargeInSteps(NewPayment opening, Instant leaseUntil) {
    return repeated(
        () -> transactions.inTransaction(connection -> charge(connection, opening, leaseUntil)));
  }

  private Taken charge(Connection connection, NewPayment opening, Instant leaseUntil)
      throws SQLException {
    PaymentStore payments = payments(connection);
    CardStore cards = cards(connection);
    CardStore.Chargeable found = cards.chargeable(opening);
    Optional<PaymentRow> known =
        found.mayBeKnown() ? payments.locked(opening.orderId()) : Optional.empty();
    if (known.isPresent()) {
      same(known.get(), opening);
      if (!ChargeEvidence.ChargeRequested.possible(known.get())) {
        return new Taken(Transition.none(known.get()), null);
      }
    }
    CardRow card = found.requireCard();
    if (opening.terms().month() != null) {
      card.become(cards.lock(card));
      found.requireCard();
      Optional<String> other =
          payments.holder(MonthGuard.of(opening, card.keyDigest()), opening.orderId());
      if (other.isPresent()) {
        throw Conflicts.monthTaken(opening, other.get());
      }
    }
    PaymentRow row = known.orElseGet(() -> new PaymentRow(opening, now(), leaseUntil));
    Transition taken =
        new Transition(
            row, new ChargeEvidence.ChargeRequested(card.keyDigest(), leaseUntil), backoff, now());
    if (known.isPresent()) {
      requireWritten(payments.update(row), row);
    } else {
      payments.insert(row);
    }
    addTo(connection, taken);
    return new Taken(taken.result(), card.known());
  }

  private static PaymentRow same(PaymentRow known, NewPayment opening) {
    if (!known.opens(opening)) {
      throw Conflicts.anotherOpening(opening);
    }
    return known;
  }

  @Override
  public Optional<PaymentRecord> read(String orderId) {
    return Texts.storable(orderId)
        ? transactions.atOnce(
            connection -> payments(connection).record(orderId).map(PaymentRecord::new))
        : Optional.empty();
  }

  @Override
  public Transition.Result transition(String orderId, Evidence evidence) {
    return transition(orderId, known -> Optional.of(evidence));
  }

  @Override
  public Transition.Result transition(
      String orderId, Function<LockedPayment, Optional<Evidence>> choice) {
    if (!Texts.storable(orderId)) {
      throw new UnknownOrderException(orderId);
    }
    return repeated(
        () -> transactions.inTransaction(connection -> transition(connection, orderId, choice)));
  }

  private Transition.Result transition(
      Connection connection, String orderId, Function<LockedPayment, Optional<Evidence>> choice)
      throws SQLException {
    PaymentStore payments = payments(connection);
    PaymentRow row = payments.locked(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
    List<Object> before = Tables.PAYMENT.values(row);
    Function<MonthGuard, Optional<String>> holders =
        month -> Unchecked.get(() -> payments.holder(month, orderId));
    Optional<Evidence> evidence = choice.apply(new LockedPayment(row, holders));
    if (evidence.isEmpty()) {
      return Transition.none(row);
    }
    Transition transition = new Transition(row, evidence.get(), backoff, now());
    transition.takeMonth(holders);
    if (!before.equals(Tables.PAYMENT.values(row))) {
      requireWritten(payments.update(row), row);
    }
    payments.writeParts(row);
    addTo(connection, transition);
    return transition.result();
  }

  @Override
  public Transition.Result outcome(Held held, Evidence learned) {
    Transition.Result written =
        unlessInTheWay(
            () -> transactions.atOnce(connection -> outcomeAtOnce(connection, held, learned)));
    return written != null ? written : outcome(held.orderId(), held.attempt(), learned);
  }

  private @Nullable Transition.Result outcomeAtOnce(
      Connection connection, Held held, Evidence learned) throws SQLException {
    Optional<PaymentRow> fresh =
        dialect(connection) == Dialect.POSTGRESQL ? held.take() : Optional.empty();
    if (fresh.isEmpty()) {
      return null;
    }
    PaymentStore payments = payments(connection);
    PaymentRow row = payments.attached(fresh.get());
    Transition transition = new Transition(row, learned, backoff, now());
    transition.takeMonth(month -> Unchecked.get(() -> payments.holder(month, row.orderId())));
    return AtOnce.fits(transition) && new AtOnce(connection).record(transition)
        ? transition.result()
        : null;
  }

  private void addTo(Connection connection, Transition transition) throws SQLException {
    payments(connection).addLines(transition.lines());
    outbox(connection).add(transition.events());
  }

  private static void requireWritten(boolean written, PaymentRow row) {
    if (!written) {
      throw new IllegalStateException(
          "Order " + row.orderId() + " was changed while its row was locked");
    }
  }

  @Override
  public List<HistoryLine> history(String orderId) {
    return Texts.storable(orderId)
        ? transactions.atOnce(connection -> payments(connection).history(orderId))
        : List.of();
  }

  @Override
  public Optional<CardRecord> latestCard(String payerNumber) {
    return Texts.storable(payerNumber)
        ? transactions.atOnce(connection -> cards(connection).latestOf(payerNumber))
        : Optional.empty();
  }

  @Override
  public List<CardRecord> cardsOfBuyer(String payerNumber) {
    return Texts.storable(payerNumber)
        ? transactions.atOnce(connection -> cards(connection).ofBuyer(payerNumber))
        : List.of();
  }

  @Override
  public List<CardRecord> cardsOf(List<String> keyDigests) {
    return transactions.atOnce(connection -> cards(connection).of(keyDigests));
  }

  @Override
  public Optional<String> waitingRegistration(String payerNumber) {
    return Texts.storable(payerNumber)
        ? transactions.atOnce(connection -> cards(connection).waitingRegistration(payerNumber))
        : Optional.empty();
  }

  @Override
  public List<String> leaseDue(Lane lane, Duration lease, int most) {
    Instant now = now();
    return transactions.atOnce(
        connection -> {
          Leases leases = new Leases(connection, statements(connection));
          List<String> leased = new ArrayList<>();
          // other nodes may take some of them first
          for (Leases.Due due : leases.due(lane, now, most + SPARE)) {
            if (leased.size() < most && leases.take(due, now.plus(lease))) {
              leased.add(due.orderId());
            }
          }
          return leased;
        });
  }

  @Override
  public int expire(Duration timeToLive, int most) {
    return repeated(
        () -> transactions.inTransaction(connection -> expire(connection, timeToLive, most)));
  }

  private int expire(Connection connection, Duration timeToLive, int most) throws SQLException {
    Instant now = now();
    PaymentStore payments = payments(connection);
    List<Transition> expiring = new ArrayList<>();
    for (PaymentRow row : payments.expired(now, most)) {
      if (row.expires(now)) {
        expiring.add(new Transition(row, new ClaimEvidence.Expired(timeToLive), backoff, now));
      }
    }
    if (expiring.isEmpty()) {
      return 0;
    }
    List<Boolean> written =
        payments.updateAll(expiring.stream().map(transition -> transition.row).toList());
    List<HistoryRow> lines = new ArrayList<>();
    List<EventRow> events = new ArrayList<>();
    int expired = 0;
    for (int at = 0; at < expiring.size(); at++) {
      // another node, or the buyer, may have been first
      if (written.get(at)) {
        lines.addAll(expiring.get(at).lines());
        events.addAll(expiring.get(at).events());
        expired++;
      }
    }
    payments.addLines(lines);
    outbox(connection).add(events);
    return expired;
  }

  @Override
  public List<OutboxEntry> undelivered(String orderId) {
    return transactions.atOnce(connection -> outbox(connection).undelivered(orderId, now()));
  }

  @Override
  public List<String> undelivered(int most) {
    return transactions.atOnce(connection -> outbox(connection).undelivered(most, now()));
  }

  @Override
  public void deliver(OutboxEntry event, Consumer<PaymentEvent> observers) {
    transactions.inTransaction(
        connection -> {
          outbox(connection).deliver(event, observers, now());
          return event;
        });
  }

  @Override
  public void postpone(LineId id) {
    repeated(
        () ->
            transactions.inTransaction(
                connection -> {
                  outbox(connection).postpone(id, now());
                  return id;
                }));
  }

  /**
   * Repeats a transaction that ran into another one: a row that both added, or a deadlock. The
   * second time it sees what the other one did.
   */
  private <T> T repeated(Supplier<T> transaction) {
    for (int tries = 1; ; tries++) {
      try {
        return transaction.get();
      } catch (JournalException failed) {
        if (tries == MOST_TRIES || !mayBeRepeated(failed.failure())) {
          throw failed;
        }
      }
    }
  }

  /** Runs one statement; null when another transaction was in its way: the steps say whose. */
  private @Nullable <T> T unlessInTheWay(Supplier<T> statement) {
    try {
      return statement.get();
    } catch (JournalException failed) {
      if (!mayBeRepeated(failed.failure())) {
        throw failed;
      }
      return null;
    }
  }

  private boolean mayBeRepeated(SQLException failed) {
    Dialect known = dialect;
    return known != null && (known.duplicateKey(failed) || known.rolledBack(failed));
  }

  private PaymentStore payments(Connection connection) throws SQLException {
    return new PaymentStore(connection, statements(connection));
  }

  private CardStore cards(Connection connection) throws SQLException {
    return new CardStore(connection, statements(connection));
  }

  private Outbox outbox(Connection connection) throws SQLException {
    return new Outbox(connection, statements(connection));
  }

  private Statements statements(Connection connection) throws SQLException {
    return Statements.of(dialect(connection));
  }

  private Dialect dialect(Connection connection) throws SQLException {
    Dialect known = dialect;
    if (known == null) {
      known = Dialect.of(connection);
      dialect = known;
    }
    return known;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
