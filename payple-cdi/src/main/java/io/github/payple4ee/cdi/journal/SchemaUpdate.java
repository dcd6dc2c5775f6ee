// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.ConfigurationException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Checks the tables of a jar in the database, and creates missing tables if allowed. */
public final class SchemaUpdate {

  private static final System.Logger LOG = System.getLogger(SchemaUpdate.class.getName());

  private static final int PATIENCE = 60;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ScriptSet set;

  /** Creates it for the tables of these scripts. */
  public SchemaUpdate(ScriptSet set) {
    this.set = set;
  }

  /**
   * Checks the tables and their columns, and applies missing numbered scripts if allowed.
   *
   * @param create whether missing tables are created
   * @throws ConfigurationException when tables are missing and must not or cannot be created
   */
  public void prepare(Connection connection, boolean create) throws SQLException {
    SchemaScripts scripts = new SchemaScripts(Dialect.of(connection), set);
    List<String> lacking = missing(connection, scripts.tables());
    if (lacking.isEmpty()) {
      return;
    }
    if (!create) {
      throw new ConfigurationException(
          set.tables()
              + " are missing: apply "
              + scripts.path(Math.min(nextVersion(connection), scripts.count()))
              + " of the "
              + set.jar()
              + " jar to the database, which lacks "
              + String.join(", ", lacking));
    }
    create(connection, scripts);
  }

  /** The missing parts of the database: a table, or {@code table.column} of an older table. */
  public List<String> missing(Connection connection) throws SQLException {
    return missing(connection, new SchemaScripts(Dialect.of(connection), set).tables());
  }

  /** The number of the newest script that was applied; 0 for none. */
  public int version(Connection connection) throws SQLException {
    return nextVersion(connection) - 1;
  }

  /** Names columns, as {@code table.column}, whose values are not compared byte by byte. */
  public List<String> looselyCompared(Connection connection) throws SQLException {
    return Comparison.loose(connection, set.names());
  }

  /**
   * Refuses a database that mixes names up: the payment of one order would pay another.
   *
   * @throws ConfigurationException when it does
   */
  public void requireExactNames(Connection connection) throws SQLException {
    List<String> loose = looselyCompared(connection);
    if (!loose.isEmpty()) {
      throw new ConfigurationException(
          "The journal's database treats different names as equal (case, accents or blanks) in "
              + String.join(", ", loose)
              + ": give these columns a collation that compares bytes, on H2 without IGNORECASE and"
              + " COLLATION, on PostgreSQL with collate \"C\" and the type varchar, elsewhere as the"
              + " script of the "
              + set.jar()
              + " jar has it");
    }
  }

  private void create(Connection connection, SchemaScripts scripts) throws SQLException {
    for (int version = 1; version <= scripts.count(); version++) {
      if (version >= nextVersion(connection)
          || !missing(connection, scripts.tables(version)).isEmpty()) {
        apply(connection, scripts, version);
      }
    }
    List<String> lacking = missing(connection, scripts.tables());
    if (!lacking.isEmpty()) {
      throw new ConfigurationException(
          set.tables()
              + " are of an older version and lack "
              + String.join(", ", lacking)
              + ": add them as "
              + scripts.path(scripts.count())
              + " of the "
              + set.jar()
              + " jar has them");
    }
  }

  /** Applies a script. If another node applies it at the same time, waits for that node. */
  private void apply(Connection connection, SchemaScripts scripts, int version)
      throws SQLException {
    String path = scripts.path(version);
    LOG.log(System.Logger.Level.INFO, () -> "Creating the tables by the script " + path);
    boolean recorded = nextVersion(connection) > version;
    try (Statement statement = connection.createStatement()) {
      for (String command : scripts.commands(version)) {
        boolean done = recorded && command.startsWith("insert into " + set.versions());
        if (!done && !isThere(connection, SchemaScripts.madeBy(command))) {
          statement.execute(command);
        }
      }
    } catch (SQLException another) {
      for (int look = 0; look < PATIENCE; look++) {
        if (nextVersion(connection) > version) {
          return;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      throw another;
    }
  }

  /**
   * Whether a table or column exists already. On some products, a start that was interrupted within
   * a script leaves a part of its tables.
   */
  private static boolean isThere(Connection connection, Map<String, List<String>> made)
      throws SQLException {
    return !made.isEmpty() && missing(connection, made).isEmpty();
  }

  /** The number of the first script that was not applied. */
  private int nextVersion(Connection connection) throws SQLException {
    if (columns(connection, set.versions()).isEmpty()) {
      return 1;
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select max(version) from " + set.versions())) {
      found.next();
      return found.getInt(1) + 1;
    }
  }

  private static List<String> missing(Connection connection, Map<String, List<String>> tables)
      throws SQLException {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : tables.entrySet()) {
      Set<String> present = columns(connection, table.getKey());
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

  private static Set<String> columns(Connection connection, String table) throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    String stored = database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    Set<String> names = new HashSet<>();
    try (ResultSet columns =
        database.getColumns(connection.getCatalog(), connection.getSchema(), stored, null)) {
      while (columns.next()) {
        names.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
