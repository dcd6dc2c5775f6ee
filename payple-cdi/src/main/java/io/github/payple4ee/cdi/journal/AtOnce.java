// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.cdi.journal.PartialStatements.Partial;
import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/**
 * Writes a payment with its history entry and its event in one statement, which commits itself.
 * PostgreSQL uses this form for the most frequent transitions. All other transitions use the
 * portable statements.
 */
final class AtOnce {

  private static final String LINE =
      "insert into payple_history (order_id, line_number, happened_at, from_state, to_state,"
          + " evidence, phase, code, message) select order_id, ?, ?, ?, ?, ?, ?, ?, ? from ";
  private static final String EVENT =
      "insert into payple_event (order_id, event_number, event_type, payload, created_at, due_at,"
          + " delivered_at, attempts) select order_id, ?, ?, ?, ?, ?, ?, 0 from ";
  private static final String MONTH_OF_CARD = "month_of_card";

  /**
   * Reads the latest card of a buyer. Inserts a new charge of the card with its history entry, if
   * the card is active and the order and the month are new.
   */
  private static final PartialStatements<PaymentRow> INTEND =
      Tables.PAYMENT.insertsFrom(
          "c where c.state = 'ACTIVE'",
          MONTH_OF_CARD,
          "c.key_digest || ' ' || ?",
          insert ->
              "with c as (select "
                  + Tables.CARD.columns("c")
                  + " from payple_card c where c.payer_number = ? and c.kind = ?"
                  + " and c.state <> 'CLAIMED'"
                  + " order by c.registered_at desc, c.order_id desc limit 1),"
                  + " p as ("
                  + insert
                  + " on conflict do nothing returning order_id), h as ("
                  + LINE
                  + "p) select "
                  + Tables.CARD.columns("c")
                  + ", (select count(*) from p) from c");

  private static final int PLACE_OF_MONTH = Tables.PAYMENT.place(MONTH_OF_CARD);

  /** Updates a payment that was read in a version, and inserts its history entry. */
  private static final PartialStatements<PaymentRow> RECORD = record("");

  /** The same with an event. */
  private static final PartialStatements<PaymentRow> RECORD_WITH_EVENT =
      record(", e as (" + EVENT + "u)");

  private final Connection connection;

  AtOnce(Connection connection) {
    this.connection = connection;
  }

  private static PartialStatements<PaymentRow> record(String event) {
    return Tables.PAYMENT.updates(
        update ->
            "with u as ("
                + update
                + " where order_id = ? and version = ? returning order_id), h as ("
                + LINE
                + "u)"
                + event
                + " select count(*) from u");
  }

  /** Whether a transition fits into one statement. */
  static boolean fits(Transition transition) {
    return transition.lines().size() == 1
        && transition.events().size() <= 1
        && !transition.row.partsTouched();
  }

  /**
   * Writes a new charge. Returns null when it was not written, because the buyer has no active
   * card, the order exists or the month is taken.
   *
   * @param month the month of the charge; null when the number of charges in a month is not limited
   */
  @Nullable
  CardRow intend(Transition requested, @Nullable String month) throws SQLException {
    Object[] values = Tables.PAYMENT.allValues(requested.row);
    values[PLACE_OF_MONTH] = month;
    Partial<PaymentRow> intend = INTEND.filled(values);
    try (PreparedStatement statement = connection.prepareStatement(intend.text())) {
      statement.setString(1, requested.row.terms.payerNumber);
      statement.setString(2, requested.row.terms.instrument().name());
      int next = intend.bind(statement, values, 3);
      bindLine(statement, next, requested.lines().get(0));
      try (ResultSet found = statement.executeQuery()) {
        return found.next() && found.getInt(1 + Tables.CARD.width()) == 1
            ? PaymentStore.cardAt(found, 1)
            : null;
      }
    }
  }

  /** Writes a transition of a payment whose row is locked. */
  void recordLocked(Transition transition) throws SQLException {
    if (!record(transition)) {
      throw PaymentStore.movedThoughLocked(transition.row);
    }
  }

  /** Writes a transition; false when the row has changed since it was read. */
  boolean record(Transition learned) throws SQLException {
    List<EventRow> events = learned.events();
    PaymentRow row = learned.row;
    int readVersion = row.version++;
    Object[] values = Tables.PAYMENT.values(row);
    Partial<PaymentRow> record =
        (events.isEmpty() ? RECORD : RECORD_WITH_EVENT).changed(row.stored, values);
    try (PreparedStatement statement = connection.prepareStatement(record.text())) {
      row.stored = values;
      int next = record.bind(statement, values, 1);
      statement.setString(next, row.orderId());
      statement.setInt(next + 1, readVersion);
      next = bindLine(statement, next + 2, learned.lines().get(0));
      if (!events.isEmpty()) {
        bindEvent(statement, next, events.get(0));
      }
      try (ResultSet written = statement.executeQuery()) {
        written.next();
        return written.getInt(1) == 1;
      }
    }
  }

  private static int bindLine(PreparedStatement statement, int first, HistoryRow row)
      throws SQLException {
    HistoryLine line = row.line();
    statement.setInt(first, row.id().number());
    statement.setLong(first + 1, line.at().toEpochMilli());
    statement.setString(first + 2, line.from().name());
    statement.setString(first + 3, line.to().name());
    statement.setString(first + 4, line.evidence());
    bindText(statement, first + 5, line.phase() == null ? null : line.phase().name());
    bindText(statement, first + 6, line.code());
    bindText(statement, first + 7, line.message());
    return first + 8;
  }

  private static void bindEvent(PreparedStatement statement, int first, EventRow row)
      throws SQLException {
    statement.setInt(first, row.id().number());
    statement.setString(first + 1, EventCodec.type(row.event()));
    statement.setString(first + 2, EventCodec.encode(row.event()));
    statement.setLong(first + 3, row.event().at().toEpochMilli());
    Column.Kind.NUMBER.write(statement, first + 4, row.dueAt());
    Column.Kind.NUMBER.write(statement, first + 5, row.deliveredAt());
  }

  private static void bindText(PreparedStatement statement, int at, @Nullable String text)
      throws SQLException {
    if (text == null) {
      statement.setNull(at, Types.VARCHAR);
    } else {
      statement.setString(at, text);
    }
  }
}
