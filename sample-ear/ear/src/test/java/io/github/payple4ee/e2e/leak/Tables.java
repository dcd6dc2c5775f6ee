// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads every table of a database. */
final class Tables {

  private static final String OURS =
      "select table_schema, table_name from information_schema.tables"
          + " where table_schema not in ('INFORMATION_SCHEMA', 'information_schema', 'pg_catalog')";

  private Tables() {}

  /** Every row of every table, a line for each. */
  static String of(Connection connection) throws SQLException {
    StringBuilder rows = new StringBuilder();
    for (String table : names(connection)) {
      rows.append("-- ").append(table).append('\n');
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("select * from " + table)) {
        write(result, rows);
      }
    }
    return rows.toString();
  }

  private static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery(OURS)) {
      while (tables.next()) {
        names.add("\"" + tables.getString(1) + "\".\"" + tables.getString(2) + "\"");
      }
    }
    return names;
  }

  private static void write(ResultSet result, StringBuilder rows) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    while (result.next()) {
      for (int column = 1; column <= columns; column++) {
        rows.append(result.getMetaData().getColumnName(column))
            .append('=')
            .append(result.getString(column))
            .append('\t');
      }
      rows.append('\n');
    }
  }
}
