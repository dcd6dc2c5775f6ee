// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.journal.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements with parameters, on one connection. */
final class Query {

  private static final int LONGEST_ID = 40;

  private final Connection connection;

  /**
   * Whether a column of ids could have a text. A database may refuse another text, and end the
   * caller's transaction by it.
   */
  static boolean mayBeId(@Nullable String text) {
    return text != null
        && text.length() <= LONGEST_ID
        && text.chars().allMatch(character -> character > ' ' && character <= '~');
  }

  Query(Connection connection) {
    this.connection = connection;
  }

  /** Reads the rows of a select of a table's columns. */
  <R> List<R> rows(Table<R> table, String select, Object... parameters) throws SQLException {
    try (PreparedStatement statement = bound(select, parameters);
        ResultSet found = statement.executeQuery()) {
      List<R> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(table.read(found, 1));
      }
      return rows;
    }
  }

  /** The first column of the only row; null for none. */
  long number(String select, Object... parameters) throws SQLException {
    try (PreparedStatement statement = bound(select, parameters);
        ResultSet found = statement.executeQuery()) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  int change(String command, Object... parameters) throws SQLException {
    try (PreparedStatement statement = bound(command, parameters)) {
      return statement.executeUpdate();
    }
  }

  PreparedStatement bound(String text, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    try {
      for (int at = 0; at < parameters.length; at++) {
        bind(statement, at + 1, parameters[at]);
      }
      return statement;
    } catch (SQLException | RuntimeException failed) {
      statement.close();
      throw failed;
    }
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    if (value instanceof Instant time) {
      statement.setLong(at, time.toEpochMilli());
    } else if (value instanceof LocalDate day) {
      statement.setLong(at, day.toEpochDay());
    } else if (value instanceof Integer number) {
      statement.setInt(at, number);
    } else {
      statement.setString(at, value.toString());
    }
  }
}
