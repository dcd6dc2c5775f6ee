// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.cdi.journal.PartialStatements.Partial;
import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads and writes payments with their refunds and cards, on one connection. */
final class PaymentStore {

  private final Connection connection;
  private final Statements statements;

  PaymentStore(Connection connection, Statements statements) {
    this.connection = connection;
    this.statements = statements;
  }

  /** Reads a payment with its card and its refunds, in one statement. */
  Optional<PaymentRow> record(String orderId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.record)) {
      statement.setString(1, orderId);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(record(found)) : Optional.empty();
      }
    }
  }

  private static PaymentRow record(ResultSet found) throws SQLException {
    int card = 1 + Tables.PAYMENT.width();
    int refund = card + Tables.CARD.width();
    PaymentRow row = Tables.PAYMENT.read(found, 1);
    Optional<CardRow> itsCard =
        found.getString(card) == null ? Optional.empty() : Optional.of(cardAt(found, card));
    List<RefundRow> refunds = new ArrayList<>();
    do {
      if (found.getString(refund) != null) {
        refunds.add(refundAt(found, refund));
      }
    } while (found.next());
    row.readPartsFrom(() -> refunds, () -> itsCard);
    return row;
  }

  /** Reads a payment, and locks its row until the end of the transaction. */
  Optional<PaymentRow> locked(String orderId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.lockPayment)) {
      statement.setString(1, orderId);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(payment(found)) : Optional.empty();
      }
    }
  }

  /** Reads orders that were not paid in time and whose window was never opened. */
  List<PaymentRow> expired(Instant now, int most) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.expired)) {
      statement.setInt(1, Lane.UNPAID.number());
      statement.setLong(2, now.toEpochMilli());
      statement.setLong(3, now.toEpochMilli());
      statement.setInt(4, most);
      List<PaymentRow> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(payment(found));
        }
      }
      return rows;
    }
  }

  private PaymentRow payment(ResultSet found) throws SQLException {
    return attached(Tables.PAYMENT.read(found, 1));
  }

  /** Lets a row read its refunds and its card on this connection, when they are needed. */
  PaymentRow attached(PaymentRow row) {
    row.readPartsFrom(
        () -> Unchecked.get(() -> refunds(row)), () -> Unchecked.get(() -> card(row)));
    return row;
  }

  private List<RefundRow> refunds(PaymentRow row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.refunds)) {
      statement.setString(1, row.orderId());
      List<RefundRow> refunds = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          refunds.add(refundAt(found, 1));
        }
      }
      return refunds;
    }
  }

  private Optional<CardRow> card(PaymentRow row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.card)) {
      statement.setString(1, row.orderId());
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(cardAt(found, 1)) : Optional.empty();
      }
    }
  }

  private static RefundRow refundAt(ResultSet found, int first) throws SQLException {
    RefundRow refund = RefundTable.REFUND.read(found, first);
    refund.stored = true;
    return refund;
  }

  static CardRow cardAt(ResultSet found, int first) throws SQLException {
    CardRow card = Tables.CARD.read(found, first);
    card.stored = true;
    return card;
  }

  /** Inserts a payment. The database refuses a duplicate order or month. */
  void insert(PaymentRow row) throws SQLException {
    Object[] values = Tables.PAYMENT.allValues(row);
    Partial<PaymentRow> insert = Tables.PAYMENT_INSERTS.filled(values);
    try (PreparedStatement statement = connection.prepareStatement(insert.text())) {
      insert.bind(statement, values, 1);
      statement.executeUpdate();
    }
    row.stored = Tables.PAYMENT.values(row);
  }

  /** Updates a payment that was read in this version; false when it has changed since. */
  boolean update(PaymentRow row) throws SQLException {
    row.version++;
    Object[] values = Tables.PAYMENT.values(row);
    Partial<PaymentRow> update = Tables.PAYMENT_UPDATES.changed(row.stored, values);
    try (PreparedStatement statement = connection.prepareStatement(update.text())) {
      bindUpdate(statement, update, row, values);
      return statement.executeUpdate() == 1;
    }
  }

  /** Writes a payment whose row is locked. */
  void updateLocked(PaymentRow row) throws SQLException {
    if (!update(row)) {
      throw movedThoughLocked(row);
    }
  }

  static IllegalStateException movedThoughLocked(PaymentRow row) {
    return new IllegalStateException(
        "Order "
            + row.orderId()
            + " was changed while its row was locked; check whether the database"
            + " supports row locks");
  }

  /** Updates several payments. Returns for each of them whether it was still unchanged. */
  List<Boolean> updateAll(Dialect dialect, List<PaymentRow> rows) throws SQLException {
    Partial<PaymentRow> whole = Tables.PAYMENT_UPDATES.whole();
    try (PreparedStatement statement = connection.prepareStatement(whole.text())) {
      int[] changed =
          Changes.write(
              statement,
              dialect,
              rows,
              row -> {
                row.version++;
                bindUpdate(statement, whole, row, Tables.PAYMENT.values(row));
              });
      return Arrays.stream(changed).mapToObj(count -> count == 1).toList();
    }
  }

  private static void bindUpdate(
      PreparedStatement statement, Partial<PaymentRow> update, PaymentRow row, Object[] values)
      throws SQLException {
    int next = update.bind(statement, values, 1);
    statement.setString(next, row.orderId());
    statement.setInt(next + 1, row.version - 1);
    row.stored = values;
  }

  /** Writes the refunds and the card that a transition changed. */
  void writeParts(PaymentRow row) throws SQLException {
    for (RefundRow refund : row.refunds().inMemory()) {
      if (!refund.stored) {
        insert(RefundTable.REFUND, refund);
        refund.stored = true;
      } else if (refund.touched) {
        update(
            RefundTable.REFUND, statements.updateRefund, refund, refund.orderId, refund.refundId());
      }
      refund.touched = false;
    }
    Optional<CardRow> card = row.card().inMemory();
    if (card.isPresent() && !card.get().stored) {
      insert(Tables.CARD, card.get());
      card.get().stored = true;
    } else if (card.isPresent() && card.get().touched) {
      update(Tables.CARD, statements.updateCard, card.get(), row.orderId());
    }
    card.ifPresent(written -> written.touched = false);
  }

  private <R> void insert(Table<R> table, R row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
      table.bindAll(statement, row);
      statement.executeUpdate();
    }
  }

  private <R> void update(Table<R> table, String text, R row, String... key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      int at = table.bindChanging(statement, row);
      for (String part : key) {
        statement.setString(at++, part);
      }
      statement.executeUpdate();
    }
  }

  /** The other order that holds a month of a buyer or of a card. */
  Optional<String> holder(MonthGuard month, String orderId) throws SQLException {
    Optional<String> ofBuyer = holder(statements.monthOfBuyer, month.ofBuyer(), orderId);
    return ofBuyer.isPresent() ? ofBuyer : holder(statements.monthOfCard, month.ofCard(), orderId);
  }

  private Optional<String> holder(String text, @Nullable String month, String orderId)
      throws SQLException {
    if (month == null) {
      return Optional.empty();
    }
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setString(1, month);
      statement.setString(2, orderId);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
      }
    }
  }
}
