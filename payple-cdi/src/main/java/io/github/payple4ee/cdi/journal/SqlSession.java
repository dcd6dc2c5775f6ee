// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The statements and the stores of the journal on one connection. */
final class SqlSession {

  private final Connection connection;
  private final Dialect dialect;

  SqlSession(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Whether a payment is written with its history entry and its event in one statement. */
  boolean writesAtOnce() {
    return dialect == Dialect.POSTGRESQL;
  }

  AtOnce atOnce() {
    return new AtOnce(connection);
  }

  PaymentStore payments() {
    return new PaymentStore(connection, Statements.of(dialect));
  }

  /** Updates several payments. Returns for each of them whether it was still unchanged. */
  List<Boolean> updateAll(List<PaymentRow> rows) throws SQLException {
    return payments().updateAll(dialect, rows);
  }

  HistoryStore history() {
    return new HistoryStore(connection, Statements.of(dialect));
  }

  CardStore cards() {
    return new CardStore(connection, Statements.of(dialect));
  }

  Leases leases() {
    return new Leases(connection, Statements.of(dialect));
  }

  BudgetStore budget() {
    return new BudgetStore(connection);
  }

  EventStore events() {
    return new EventStore(connection, Statements.of(dialect));
  }
}
