// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the history of payments, on one connection. */
final class HistoryStore {

  private final Connection connection;
  private final Statements statements;

  HistoryStore(Connection connection, Statements statements) {
    this.connection = connection;
    this.statements = statements;
  }

  void add(List<HistoryRow> lines) throws SQLException {
    if (lines.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(statements.insertLine)) {
      Rows rows = new Rows(statement, lines.size());
      for (HistoryRow row : lines) {
        HistoryLine line = row.line();
        statement.setString(1, row.id().orderId());
        statement.setInt(2, row.id().number());
        statement.setLong(3, line.at().toEpochMilli());
        statement.setString(4, line.from().name());
        statement.setString(5, line.to().name());
        statement.setString(6, line.evidence());
        statement.setString(7, line.phase() == null ? null : line.phase().name());
        statement.setString(8, line.code());
        statement.setString(9, line.message());
        rows.add();
      }
      rows.write();
    }
  }

  /** The entries of an order, the oldest first. */
  List<HistoryLine> of(String orderId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.history)) {
      statement.setString(1, orderId);
      List<HistoryLine> lines = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          String phase = found.getString(5);
          lines.add(
              new HistoryLine(
                  Instant.ofEpochMilli(found.getLong(1)),
                  PaymentState.valueOf(found.getString(2)),
                  PaymentState.valueOf(found.getString(3)),
                  found.getString(4),
                  phase == null ? null : Phase.valueOf(phase),
                  found.getString(6),
                  found.getString(7)));
        }
      }
      return lines;
    }
  }
}
