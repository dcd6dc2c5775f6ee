// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.config.ModuleClock;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stores the payments in the shop's database, by plain JDBC. */
@Dependent
public class SqlPayments implements Payments {

  private static final int SPARE = 7;

  private final Sessions sessions;
  private final Backoff backoff;
  private final InstantSource clock;
  private final ObservedEvents observed;
  private final ChargeIntents intents;

  @Inject
  SqlPayments(
      JournalTransactions transactions,
      Backoff backoff,
      ModuleClock clock,
      ObservedEvents observed) {
    this(transactions, backoff, (InstantSource) clock, observed);
  }

  SqlPayments(
      JournalTransactions transactions,
      Backoff backoff,
      InstantSource clock,
      ObservedEvents observed) {
    this.sessions = new Sessions(transactions);
    this.backoff = backoff;
    this.clock = clock;
    this.observed = observed;
    this.intents = new ChargeIntents(sessions, backoff, this::now);
  }

  @Override
  public Payment open(NewPayment opening, Instant expiresAt) {
    return sessions.inTransaction(
        session -> {
          Optional<PaymentRow> known = session.payments().record(opening.orderId());
          if (known.isPresent()) {
            Conflicts.requireSame(known.get(), opening);
            return known.get().payment();
          }
          PaymentRow row = new PaymentRow(opening, now(), expiresAt.truncatedTo(ChronoUnit.MILLIS));
          session.payments().insert(row);
          return row.payment();
        });
  }

  @Override
  public Taken charge(NewPayment opening, Instant leaseUntil) {
    try {
      return intents.take(opening, leaseUntil);
    } catch (JournalException unconfirmed) {
      // it may be committed nevertheless: then it is looked up when its lease is over
      throw new NotSentException(
          "Order "
              + opening.orderId()
              + " was not charged, because the journal's database did not confirm that"
              + " the charge is recorded. Nothing was sent to Payple; repeat the charge"
              + " with the same order id",
          unconfirmed);
    }
  }

  @Override
  public Optional<PaymentRecord> read(String orderId) {
    return Texts.storable(orderId)
        ? sessions.atOnce(session -> session.payments().record(orderId).map(PaymentRecord::new))
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
    return sessions.inTransaction(session -> transition(session, orderId, choice));
  }

  private Transition.Result transition(
      SqlSession session, String orderId, Function<LockedPayment, Optional<Evidence>> choice)
      throws SQLException {
    PaymentStore payments = session.payments();
    PaymentRow row = payments.locked(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
    Object[] before = Tables.PAYMENT.values(row);
    row.stored = before;
    Function<MonthGuard, Optional<String>> holders =
        month -> Unchecked.get(() -> payments.holder(month, orderId));
    Optional<Evidence> evidence = choice.apply(new LockedPayment(row, holders));
    if (evidence.isEmpty()) {
      return Transition.none(row);
    }
    Transition transition = Transition.apply(row, evidence.get(), backoff, now());
    new MonthTaking(transition, holders).take();
    transition.deliverUnobserved(observed);
    boolean moved = !Arrays.equals(before, Tables.PAYMENT.values(row));
    if (moved && session.writesAtOnce() && AtOnce.fits(transition)) {
      session.atOnce().recordLocked(transition);
    } else {
      writeInSteps(session, transition, moved);
    }
    return transition.result();
  }

  private static void writeInSteps(SqlSession session, Transition transition, boolean moved)
      throws SQLException {
    PaymentStore payments = session.payments();
    if (moved) {
      payments.updateLocked(transition.row);
    }
    payments.writeParts(transition.row);
    addTo(session, transition);
  }

  @Override
  public Transition.Result outcome(Held held, Evidence learned) {
    Transition.Result written =
        sessions.unlessInTheWay(
            () ->
                sessions.writeAtOnce()
                    ? sessions.atOnce(session -> outcomeAtOnce(session, held, learned))
                    : sessions.inTransaction(session -> outcomeUnread(session, held, learned)));
    return written != null ? written : outcome(held.orderId(), held.attempt(), learned);
  }

  private @Nullable Transition.Result outcomeAtOnce(SqlSession session, Held held, Evidence learned)
      throws SQLException {
    Optional<PaymentRow> fresh = session.writesAtOnce() ? held.take() : Optional.empty();
    if (fresh.isEmpty()) {
      return null;
    }
    Transition transition = learned(session.payments(), fresh.get(), learned);
    return AtOnce.fits(transition) && session.atOnce().record(transition)
        ? transition.result()
        : null;
  }

  /**
   * Records the result without reading the row again. Returns null when the row has changed since;
   * then the locked row decides.
   */
  private @Nullable Transition.Result outcomeUnread(SqlSession session, Held held, Evidence learned)
      throws SQLException {
    Optional<PaymentRow> fresh = held.take();
    if (fresh.isEmpty()) {
      return null;
    }
    PaymentStore payments = session.payments();
    Transition transition = learned(payments, fresh.get(), learned);
    if (!payments.update(transition.row)) {
      return null;
    }
    payments.writeParts(transition.row);
    addTo(session, transition);
    return transition.result();
  }

  private Transition learned(PaymentStore payments, PaymentRow fresh, Evidence learned) {
    PaymentRow row = payments.attached(fresh);
    Transition transition = Transition.apply(row, learned, backoff, now());
    new MonthTaking(transition, month -> Unchecked.get(() -> payments.holder(month, row.orderId())))
        .take();
    transition.deliverUnobserved(observed);
    return transition;
  }

  private static void addTo(SqlSession session, Transition transition) throws SQLException {
    session.history().add(transition.lines());
    session.events().add(transition.events());
  }

  @Override
  public List<HistoryLine> history(String orderId) {
    return Texts.storable(orderId)
        ? sessions.atOnce(session -> session.history().of(orderId))
        : List.of();
  }

  @Override
  public List<String> leaseDue(Lane lane, Duration lease, int most) {
    Instant now = now();
    return leased(
        most,
        leases -> leases.due(lane, now, most + SPARE),
        (leases, due) -> leases.take(due, now.plus(lease)));
  }

  @Override
  public List<String> leaseReceipts(Duration lease, int most) {
    Instant now = now();
    return leased(
        most,
        leases -> leases.receiptsDue(now, most + SPARE),
        (leases, due) -> leases.takeReceipt(due, now.plus(lease)));
  }

  /** Leases the payments that were found. Other nodes may lease some of them first. */
  private List<String> leased(int most, Leases.Finder finder, Leases.Taker taker) {
    return sessions.atOnce(
        session -> {
          Leases leases = session.leases();
          List<String> leased = new ArrayList<>();
          for (Leases.Due due : finder.find(leases)) {
            if (leased.size() < most && taker.take(leases, due)) {
              leased.add(due.orderId());
            }
          }
          return leased;
        });
  }

  @Override
  public int expire(Duration timeToLive, int most) {
    return sessions.inTransaction(
        session -> new Expiry(session, backoff, now()).expire(timeToLive, most));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
