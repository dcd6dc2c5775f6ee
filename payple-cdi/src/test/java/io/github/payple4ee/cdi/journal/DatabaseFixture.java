// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The module's own tables, in a database without a server around. */
final class DatabaseFixture {

  private static final List<String> TABLES =
      List.of(
          "payple_event",
          "payple_history",
          "payple_card",
          "payple_refund",
          "payple_payment",
          "payple_budget");

  private final DataSource dataSource;

  DatabaseFixture(DataSource dataSource, Dialect dialect) {
    this.dataSource = dataSource;
    execute(AllScripts.of(dialect));
  }

  TestJournal emptyJournal(Backoff backoff, InstantSource clock, ObservedEvents observed) {
    execute(TABLES.stream().map(table -> "delete from " + table).toList());
    return TestJournal.in(dataSource, backoff, clock, observed);
  }

  Connection connection() throws SQLException {
    return dataSource.getConnection();
  }

  List<String> contents() {
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
          while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
              found.add(String.valueOf(rows.getString(column)));
            }
          }
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return found;
  }

  private void execute(List<String> commands) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
