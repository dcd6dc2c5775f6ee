// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.PaymentState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks whether the data source takes part in the server's transactions. It writes a row in a
 * transaction that is rolled back, and looks for the row afterwards.
 */
final class TransactionProbe {

  private static final String LEFT = "select count(*) from payple_history where order_id = ?";
  private static final String REMOVE = "delete from payple_history where order_id = ?";

  private TransactionProbe() {}

  /** What is wrong with the data source, and what to do; empty when it takes part. */
  static Optional<String> objection(JournalTransactions transactions) {
    String orderId = "payple-probe-" + UUID.randomUUID();
    try {
      transactions.inTransaction(connection -> writtenThenUndone(connection, orderId)).orThrow();
    } catch (Undone asExpected) {
      // the transaction is rolled back
    }
    return left(transactions, orderId) == 0
        ? Optional.empty()
        : Optional.of(
            "The journal's data source does not take part in the server's transactions, so"
                + " payments and events would be lost. Configure it with JTA: on WildFly without"
                + " jta=\"false\", on Open Liberty without transactional=\"false\", on Quarkus"
                + " without quarkus.datasource.jdbc.transactions=disabled");
  }

  private static Object writtenThenUndone(Connection connection, String orderId)
      throws SQLException {
    HistoryLine line =
        new HistoryLine(
            Instant.EPOCH, PaymentState.OPEN, PaymentState.OPEN, "Probe", null, null, null);
    new HistoryStore(connection, Statements.of(Dialect.of(connection)))
        .add(List.of(new HistoryRow(new LineId(orderId, 1), line)));
    throw new Undone();
  }

  /** How many rows were left; they are removed. */
  private static int left(JournalTransactions transactions, String orderId) {
    int left = transactions.atOnce(connection -> count(connection, orderId)).orThrow();
    if (left > 0) {
      // a user who may not delete has a line in the history that no order has
      transactions.atOnce(connection -> remove(connection, orderId));
    }
    return left;
  }

  private static int count(Connection connection, String orderId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LEFT)) {
      statement.setString(1, orderId);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }

  private static int remove(Connection connection, String orderId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setString(1, orderId);
      return statement.executeUpdate();
    }
  }

  /** Rolls the transaction back. */
  private static final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undone() {
      super("rolled back on purpose", null, false, false);
    }
  }
}
