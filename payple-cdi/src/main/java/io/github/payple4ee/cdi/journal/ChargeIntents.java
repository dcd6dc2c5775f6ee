// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes the intent of a charge, and commits it before the request is sent to Payple. */
final class ChargeIntents {

  private final Sessions sessions;
  private final Backoff backoff;
  private final Supplier<Instant> now;

  ChargeIntents(Sessions sessions, Backoff backoff, Supplier<Instant> now) {
    this.sessions = sessions;
    this.backoff = backoff;
    this.now = now;
  }

  Payments.Taken take(NewPayment opening, Instant leaseUntil) {
    Payments.Taken taken =
        sessions.writeAtOnce()
            ? sessions.unlessInTheWay(
                () -> sessions.atOnce(session -> atOnce(session, opening, leaseUntil)))
            : null;
    return taken != null
        ? taken
        : sessions.inTransaction(session -> inSteps(session, opening, leaseUntil));
  }

  /**
   * Writes the intent in one statement. Returns null when the statement wrote nothing; the separate
   * steps then find the reason.
   */
  private @Nullable Payments.Taken atOnce(
      SqlSession session, NewPayment opening, Instant leaseUntil) throws SQLException {
    if (!session.writesAtOnce()) {
      return null;
    }
    Instant at = now.get();
    PaymentRow row = new PaymentRow(opening, at, leaseUntil);
    Transition requested =
        Transition.apply(row, new ChargeEvidence.ChargeRequested("", leaseUntil), backoff, at);
    YearMonth month = opening.terms().month();
    CardRow card = session.atOnce().intend(requested, month == null ? null : month.toString());
    if (card == null) {
      return null;
    }
    row.month().take(MonthGuard.of(opening, card.keyDigest()));
    row.stored = Tables.PAYMENT.values(row);
    return new Payments.Taken(requested.result(), card.known());
  }

  private Payments.Taken inSteps(SqlSession session, NewPayment opening, Instant leaseUntil)
      throws SQLException {
    PaymentStore payments = session.payments();
    CardStore.Chargeable found = session.cards().chargeable(opening);
    Optional<PaymentRow> known =
        found.mayBeKnown() ? payments.locked(opening.orderId()) : Optional.empty();
    if (known.isPresent()) {
      Conflicts.requireSame(known.get(), opening);
      if (!ChargeEvidence.ChargeRequested.possible(known.get())) {
        return new Payments.Taken(Transition.none(known.get()), null);
      }
    }
    CardRow card = found.requireCard();
    if (opening.terms().month() != null) {
      requireFreeMonth(session, opening, card);
    }
    Instant at = now.get();
    PaymentRow row = known.orElseGet(() -> new PaymentRow(opening, at, leaseUntil));
    Transition taken =
        Transition.apply(
            row, new ChargeEvidence.ChargeRequested(card.keyDigest(), leaseUntil), backoff, at);
    if (known.isPresent()) {
      payments.updateLocked(row);
    } else {
      payments.insert(row);
    }
    session.history().add(taken.lines());
    session.events().add(taken.events());
    return new Payments.Taken(taken.result(), card.known());
  }

  /**
   * Requires that the month is free. The card is locked, so that two simultaneous charges see each
   * other.
   */
  private static void requireFreeMonth(SqlSession session, NewPayment opening, CardRow card)
      throws SQLException {
    card.become(session.cards().lock(card));
    new CardStore.Chargeable(card, true).requireCard();
    Optional<String> other =
        session.payments().holder(MonthGuard.of(opening, card.keyDigest()), opening.orderId());
    if (other.isPresent()) {
      throw Conflicts.monthTaken(opening, other.get());
    }
  }
}
