// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ServerResources;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Ensures that the journal's tables are there before the module takes a payment. */
@Dependent
public class JournalSchema {

  private static final System.Logger LOG = System.getLogger(JournalSchema.class.getName());

  private static final String VERSIONS = "payple_schema";
  private static final int PATIENCE = 60;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ServerResources server;
  private final JournalTransactions transactions;

  @Inject
  JournalSchema(ServerResources server, JournalTransactions transactions) {
    this.server = server;
    this.transactions = transactions;
  }

  /**
   * Looks for the tables and their columns, and applies the numbered scripts that are missing when
   * it may.
   *
   * @param create whether tables that are missing are created
   * @param live whether real money is moved
   * @throws ConfigurationException when they are missing and may or can not be created, or when the
   *     database forgets them and real money is moved
   */
  public void prepare(boolean create, boolean live) {
    try (Connection connection = server.dataSource().getConnection()) {
      if (live && forgets(connection)) {
        throw new ConfigurationException(
            "The journal's database is kept in memory and forgets every payment when the server"
                + " stops: payple.environment=live refuses it; configure a data source that keeps"
                + " what is written");
      }
      SchemaScripts scripts = new SchemaScripts(Dialect.of(connection));
      List<String> lacking = missing(connection, scripts.tables());
      if (!lacking.isEmpty()) {
        if (!create) {
          throw new ConfigurationException(
              "The journal's tables are missing: apply "
                  + scripts.path(Math.min(nextVersion(connection), SchemaScripts.newest()))
                  + " of the payple-cdi jar to the database, which lacks "
                  + String.join(", ", lacking));
        }
        create(connection, scripts);
      }
      requireExactNames(connection);
    } catch (SQLException failed) {
      throw new Unusable(
          "The journal's database cannot be used: check its data source, or apply the scripts of"
              + " the payple-cdi jar by hand",
          failed);
    }
    textObjection()
        .ifPresent(
            objection -> {
              throw new ConfigurationException(objection);
            });
  }

  /** Whether a commit of the journal's database need not wait for the disk. */
  public boolean commitsLazily() {
    try (Connection connection = server.dataSource().getConnection()) {
      return Dialect.of(connection) == Dialect.POSTGRESQL;
    } catch (SQLException failed) {
      throw new JournalException(failed);
    }
  }

  private static void create(Connection connection, SchemaScripts scripts) throws SQLException {
    for (int version = 1; version <= SchemaScripts.newest(); version++) {
      if (version >= nextVersion(connection)
          || !missing(connection, scripts.tables(version)).isEmpty()) {
        apply(connection, scripts, version);
      }
    }
    List<String> lacking = missing(connection, scripts.tables());
    if (!lacking.isEmpty()) {
      throw new ConfigurationException(
          "The journal's tables are of an older version and lack "
              + String.join(", ", lacking)
              + ": add them as "
              + scripts.path(SchemaScripts.newest())
              + " of the payple-cdi jar has them");
    }
  }

  /** Applies a script, unless another node does it at the same time: then it waits for that. */
  private static void apply(Connection connection, SchemaScripts scripts, int version)
      throws SQLException {
    String path = scripts.path(version);
    LOG.log(System.Logger.Level.INFO, () -> "Creating the journal's tables by " + path);
    boolean recorded = nextVersion(connection) > version;
    try (Statement statement = connection.createStatement()) {
      for (String command : scripts.commands(version)) {
        boolean done = recorded && command.startsWith("insert into " + VERSIONS);
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

  /** A start that ended in the middle of a script left what it had made on some products. */
  private static boolean isThere(Connection connection, Map<String, List<String>> made)
      throws SQLException {
    return !made.isEmpty() && missing(connection, made).isEmpty();
  }

  /** The number of the first script that was not applied. */
  private static int nextVersion(Connection connection) throws SQLException {
    if (columns(connection, VERSIONS).isEmpty()) {
      return 1;
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select max(version) from " + VERSIONS)) {
      found.next();
      return found.getInt(1) + 1;
    }
  }

  /** Names what the database lacks: a table, or {@code table.column} of one that is older. */
  public List<String> missing() {
    return looked(
        connection -> missing(connection, new SchemaScripts(Dialect.of(connection)).tables()));
  }

  /** Names columns, as {@code table.column}, whose values are not compared byte by byte. */
  public List<String> looselyCompared() {
    return looked(Comparison::loose);
  }

  /** Whether the database is kept in memory and forgets all when the server stops. */
  public boolean forgetful() {
    return looked(JournalSchema::forgets);
  }

  /** Why the database does not hold the texts that Payple sends; empty when it does. */
  public Optional<String> textObjection() {
    return TextProbe.objection(transactions);
  }

  private <T> T looked(JournalTransactions.Work<T> look) {
    try (Connection connection = server.dataSource().getConnection()) {
      return look.on(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException("The journal's database cannot be looked into", failed);
    }
  }

  private static boolean forgets(Connection connection) throws SQLException {
    String url = connection.getMetaData().getURL();
    return url != null && url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:mem:");
  }

  /** Why the journal cannot be used, without what a driver says: that may name users and hosts. */
  public static String reason(RuntimeException unusable) {
    return unusable instanceof ConfigurationException || unusable instanceof Unusable
        ? unusable.getMessage()
        : "the journal cannot be read ("
            + unusable.getClass().getSimpleName()
            + "): check the journal's data source";
  }

  /** Names that the database mixes up would let the payment of one order pay another. */
  private static void requireExactNames(Connection connection) throws SQLException {
    List<String> loose = Comparison.loose(connection);
    if (!loose.isEmpty()) {
      throw new ConfigurationException(
          "The journal's database takes different names for the same (case, accents or blanks) in "
              + String.join(", ", loose)
              + ": give these columns a collation that compares bytes, on H2 without IGNORECASE and"
              + " COLLATION, on PostgreSQL with collate \"C\" and the type varchar, elsewhere as the"
              + " script of the payple-cdi jar has it");
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

  /** A database that refuses a statement; the message is the module's own. */
  private static final class Unusable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Unusable(String message, Exception cause) {
      super(message, cause);
    }
  }
}
