// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds out which tables, columns and indexes a database has. */
final class PresentTables {

  private final Connection connection;

  PresentTables(Connection connection) {
    this.connection = connection;
  }

  boolean has(String table) throws SQLException {
    return !columns(table).isEmpty();
  }

  /** What is missing of these tables and columns: a table, or {@code table.column}. */
  List<String> missing(Map<String, List<String>> tables) throws SQLException {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : tables.entrySet()) {
      Set<String> present = columns(table.getKey());
      if (present.isEmpty()) {
        missing.add(table.getKey());
      } else {
        table.getValue().stream()
            .filter(column -> !present.contains(column))
            .forEach(column -> missing.add(table.getKey() + "." + column));
      }
    }
    return missing;
  }

  /** What is missing of what the scripts up to this version make, keys included. */
  List<String> missing(SchemaScripts scripts, int last) throws SQLException {
    List<String> missing = missing(scripts.tables(last));
    for (SchemaScripts.UniqueIndex index : scripts.uniqueIndexes(last)) {
      if (!missing.contains(index.table()) && !has(index)) {
        missing.add(index.name());
      }
    }
    return missing;
  }

  /** Whether there is a unique index of the same columns, under any name. */
  private boolean has(SchemaScripts.UniqueIndex wanted) throws SQLException {
    Map<String, List<String>> columns = new HashMap<>();
    try (ResultSet parts = indexInfo(wanted.table(), true)) {
      while (parts.next()) {
        String index = parts.getString("INDEX_NAME");
        String column = parts.getString("COLUMN_NAME");
        if (index != null && column != null) {
          columns
              .computeIfAbsent(index, name -> new ArrayList<>())
              .add(column.toLowerCase(Locale.ROOT));
        }
      }
    }
    return columns.containsValue(wanted.columns());
  }

  /**
   * Whether the table, column or index that a command makes exists already. On some products, a
   * start that was interrupted within a script leaves a part of what the script makes.
   */
  boolean hasWhatIsMadeBy(String command) throws SQLException {
    Map<String, List<String>> made = SchemaScripts.madeBy(command);
    if (!made.isEmpty()) {
      // a table of an older version has the columns that a later script adds
      return command.startsWith("create table")
          ? has(made.keySet().iterator().next())
          : missing(made).isEmpty();
    }
    String[] index = SchemaScripts.indexMadeBy(command);
    return index.length > 0 && indexes(index[1]).contains(index[0]);
  }

  private Set<String> columns(String table) throws SQLException {
    try (ResultSet columns =
        connection
            .getMetaData()
            .getColumns(connection.getCatalog(), connection.getSchema(), stored(table), null)) {
      return names(columns, "COLUMN_NAME");
    }
  }

  private Set<String> indexes(String table) throws SQLException {
    try (ResultSet indexes = indexInfo(table, false)) {
      return names(indexes, "INDEX_NAME");
    }
  }

  /** A row for each column of each index, ordered by index and position. */
  private ResultSet indexInfo(String table, boolean unique) throws SQLException {
    return connection
        .getMetaData()
        .getIndexInfo(connection.getCatalog(), connection.getSchema(), stored(table), unique, true);
  }

  private static Set<String> names(ResultSet rows, String column) throws SQLException {
    Set<String> names = new HashSet<>();
    while (rows.next()) {
      String name = rows.getString(column);
      if (name != null) {
        names.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private String stored(String table) throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    return database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
  }
}
