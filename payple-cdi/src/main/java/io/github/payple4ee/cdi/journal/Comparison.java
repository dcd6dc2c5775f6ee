// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Checks whether the database compares names byte by byte. With a case-insensitive collation,
 * {@code case-1} would be paid because {@code Case-1} was paid. The statements read and write no
 * rows: they compare constants with the type and the collation of a column.
 */
final class Comparison {

  // case, a trailing blank, a composed and a decomposed accent, full width
  private static final List<Pair> DIFFERENT =
      List.of(
          new Pair("case-1", "Case-1"),
          new Pair("case-1", "case-1 "),
          new Pair("caf\u00e9", "cafe\u0301"),
          new Pair("caf\u00e9", "cafe"),
          new Pair("case-1", "\uff43\uff41\uff53\uff45-1"));

  private Comparison() {}

  /** The columns, as {@code table.column}, in which two different names are equal. */
  static List<String> loose(Connection connection, List<String> columns) throws SQLException {
    Dialect dialect = Dialect.of(connection);
    List<String> loose = new ArrayList<>();
    for (String column : columns) {
      int dot = column.indexOf('.');
      Name name = new Name(column.substring(0, dot), column.substring(dot + 1));
      if (name.mixesUp(connection, dialect)) {
        loose.add(column);
      }
    }
    return loose;
  }

  private record Pair(String one, String other) {}

  private record Name(String table, String name) {

    boolean mixesUp(Connection connection, Dialect dialect) throws SQLException {
      return switch (dialect) {
        case H2, POSTGRESQL -> mixesUp(connection);
        case MARIADB -> !collation(connection, "database()").endsWith("_nopad_bin");
        case MYSQL -> !collation(connection, "database()").endsWith("0900_bin");
        // it pads with blanks in every collation, so names with a trailing blank are not compared
        case SQL_SERVER -> !collation(connection, "schema_name()").endsWith("_bin2");
        case ORACLE -> !comparesBytes(connection);
      };
    }

    private String collation(Connection connection, String schema) throws SQLException {
      String question =
          "select c.collation_name from information_schema.columns c where c.table_schema = "
              + schema
              + " and c.table_name = ? and c.column_name = ?";
      try (PreparedStatement statement = connection.prepareStatement(question)) {
        statement.setString(1, table);
        statement.setString(2, name);
        try (ResultSet found = statement.executeQuery()) {
          return found.next() ? String.valueOf(found.getString(1)).toLowerCase(Locale.ROOT) : "";
        }
      }
    }

    private static boolean comparesBytes(Connection connection) throws SQLException {
      String question =
          "select count(*) from nls_session_parameters where parameter = 'NLS_COMP' and value ="
              + " 'BINARY'";
      try (PreparedStatement statement = connection.prepareStatement(question);
          ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getInt(1) == 1;
      }
    }

    private boolean mixesUp(Connection connection) throws SQLException {
      String question =
          "select count(*) from (select "
              + name
              + " from "
              + table
              + " where 1 = 0 union all select cast(? as varchar(64))) names where names."
              + name
              + " = ?";
      try (PreparedStatement statement = connection.prepareStatement(question)) {
        for (Pair pair : DIFFERENT) {
          statement.setString(1, pair.one());
          statement.setString(2, pair.other());
          try (ResultSet found = statement.executeQuery()) {
            found.next();
            if (found.getInt(1) > 0) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }
}
