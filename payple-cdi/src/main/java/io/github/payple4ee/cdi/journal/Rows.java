// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The rows of one insert. Several rows are a batch, and a single row is a plain statement, because
 * PostgreSQL's driver does not reuse the plan for a batch of one.
 */
final class Rows {

  private final PreparedStatement statement;
  private final boolean several;

  Rows(PreparedStatement statement, int count) {
    this.statement = statement;
    this.several = count > 1;
  }

  /** Adds the row whose values are bound. */
  void add() throws SQLException {
    if (several) {
      statement.addBatch();
    }
  }

  /** Inserts the added rows. */
  void write() throws SQLException {
    if (several) {
      statement.executeBatch();
    } else {
      statement.executeUpdate();
    }
  }
}
