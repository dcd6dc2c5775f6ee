// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks whether the database can store the texts of the journal: Korean letters, letters beyond
 * the basic plane, and as many as a column is declared for. It writes a row, reads it, and rolls
 * back.
 */
final class TextProbe {

  private static final String KOREAN = "녹차";
  private static final int LONGEST_GOODS = 2048;
  private static final int LONGEST_FURTHER = 4000;
  private static final String WHAT_TO_DO =
      "give the database a Unicode character set, UTF8 on PostgreSQL, utf8mb4 on MariaDB and MySQL,"
          + " AL32UTF8 on Oracle, and the column types of the script of the payple-cdi jar";

  private TextProbe() {}

  /** What the database cannot store, and what to do; empty when it can store everything. */
  static Optional<String> objection(JournalTransactions transactions) {
    return transactions.atOnce(TextProbe::undone).orThrow();
  }

  private static Optional<String> undone(Connection connection) throws SQLException {
    boolean commits = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      return looked(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(commits);
    }
  }

  private static Optional<String> looked(Connection connection) throws SQLException {
    PaymentRow row = row();
    PaymentStore payments = new PaymentStore(connection, Statements.of(Dialect.of(connection)));
    try {
      payments.insert(row);
    } catch (SQLException refused) {
      return Optional.of(
          "The journal's database refuses Korean text of the length that its columns have"
              + " (SQL state "
              + refused.getSQLState()
              + "): "
              + WHAT_TO_DO);
    }
    PaymentRow read = payments.record(row.orderId()).orElse(row());
    return read.goods.equals(row.goods)
            && row.approval.further.text().equals(read.approval.further.text())
        ? Optional.empty()
        : Optional.of("The journal's database changes Korean text that it stores: " + WHAT_TO_DO);
  }

  private static PaymentRow row() {
    String orderId = "payple-probe-" + UUID.randomUUID();
    PaymentRow row =
        new PaymentRow(
            NewPayment.of(PaymentRequest.of(orderId, KOREAN.repeat(LONGEST_GOODS / 2), 1_000)),
            Instant.EPOCH,
            Instant.EPOCH);
    row.plan().clear();
    row.approval.further =
        FurtherFields.stored((KOREAN + "\uD840\uDC0B").repeat(LONGEST_FURTHER / 4));
    return row;
  }
}
