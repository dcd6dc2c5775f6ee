// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes changed rows, each of them only in the version in which it was read. */
public final class Changes {

  private Changes() {}

  /**
   * Writes them, and returns for each how many rows it changed.
   *
   * @param <R> the row
   */
  public static <R> int[] write(
      PreparedStatement statement, Dialect dialect, List<R> rows, Binder<R> binder)
      throws SQLException {
    // the drivers of other databases need not say how many rows a command of a batch changed
    boolean counts = rows.size() > 1 && (dialect == Dialect.POSTGRESQL || dialect == Dialect.H2);
    int[] changed = new int[rows.size()];
    int at = 0;
    for (R row : rows) {
      binder.bind(row);
      if (counts) {
        statement.addBatch();
      } else {
        changed[at] = statement.executeUpdate();
      }
      at++;
    }
    return counts ? statement.executeBatch() : changed;
  }

  /**
   * Binds an update.
   *
   * @param <R> the row
   */
  @FunctionalInterface
  public interface Binder<R> {

    /** Binds a row to the statement. */
    void bind(R row) throws SQLException;
  }
}
