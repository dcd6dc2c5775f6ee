// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.ConfigurationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Checks the tables of a jar in the database, and creates missing tables if allowed. */
public final class SchemaUpdate {

  private static final System.Logger LOG = System.getLogger(SchemaUpdate.class.getName());

  // two sessions of H2 that create a table at the same moment may leave its constraints without it,
  // and only one process has the file open
  private static final Lock ONE_OF_H2 = new ReentrantLock();

  private static final int MOST_TRIES = 100;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ScriptSet set;
  private final int mostTries;
  private int announced;

  /** Creates it for the tables of these scripts. */
  public SchemaUpdate(ScriptSet set) {
    this(set, MOST_TRIES);
  }

  SchemaUpdate(ScriptSet set, int mostTries) {
    this.set = set;
    this.mostTries = mostTries;
  }

  /**
   * Checks the tables and their columns, and applies missing numbered scripts if allowed. Several
   * nodes may do so at the same time: a node that another one is in the way of goes on with what is
   * still missing, until nothing has changed for ten seconds.
   *
   * @param create whether missing tables are created
   * @throws ConfigurationException when tables are missing and must not or cannot be created
   */
  public void prepare(Connection connection, boolean create) throws SQLException {
    if (!create) {
      requireAll(connection);
    } else if (Dialect.of(connection) == Dialect.H2) {
      ONE_OF_H2.lock();
      try {
        createTogether(connection);
      } finally {
        ONE_OF_H2.unlock();
      }
    } else {
      createTogether(connection);
    }
  }

  private void createTogether(Connection connection) throws SQLException {
    Object missing = "";
    int tries = 0;
    while (true) {
      try {
        create(connection, scripts(connection));
        return;
      } catch (SQLException inTheWay) {
        Object left = left(connection);
        tries = left.equals(missing) ? tries + 1 : 1;
        missing = left;
        if (tries >= mostTries) {
          throw inTheWay;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** What is still to be made, to find out whether another node makes progress. */
  private Object left(Connection connection) {
    try {
      return List.of(missing(connection), nextVersion(connection));
    } catch (SQLException inTheWay) {
      return "";
    }
  }

  /**
   * The missing parts of the database: a table, {@code table.column} of an older table, or a key or
   * unique index.
   */
  public List<String> missing(Connection connection) throws SQLException {
    SchemaScripts scripts = scripts(connection);
    return new PresentTables(connection).missing(scripts, scripts.count());
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

  private void requireAll(Connection connection) throws SQLException {
    SchemaScripts scripts = scripts(connection);
    List<String> lacking = missing(connection);
    if (!lacking.isEmpty()) {
      throw new ConfigurationException(
          set.tables()
              + " are missing: apply "
              + scripts.path(firstWithMissing(connection, scripts))
              + " of the "
              + set.jar()
              + " jar to the database, which lacks "
              + String.join(", ", lacking));
    }
  }

  private static int firstWithMissing(Connection connection, SchemaScripts scripts)
      throws SQLException {
    PresentTables present = new PresentTables(connection);
    int version = 1;
    while (version < scripts.count() && present.missing(scripts, version).isEmpty()) {
      version++;
    }
    return version;
  }

  private void create(Connection connection, SchemaScripts scripts) throws SQLException {
    PresentTables present = new PresentTables(connection);
    List<String> missing = present.missing(scripts, scripts.count());
    if (missing.isEmpty() && nextVersion(connection) > scripts.count()) {
      return;
    }
    boolean empty = missing.containsAll(scripts.tables().keySet());
    for (int version = 1; version <= scripts.count(); version++) {
      if (version >= nextVersion(connection) || !present.missing(scripts, version).isEmpty()) {
        apply(connection, scripts, version, empty);
      }
    }
    List<String> lacking = present.missing(scripts, scripts.count());
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

  /**
   * Applies what is not there of a script.
   *
   * @param empty whether there was no table at first, so that each part is missing
   */
  private void apply(Connection connection, SchemaScripts scripts, int version, boolean empty)
      throws SQLException {
    if (version > announced) {
      announced = version;
      LOG.log(
          System.Logger.Level.INFO,
          () -> "Creating the tables by the script " + scripts.path(version));
    }
    if (!connection.getAutoCommit()) {
      // as some pools have it: a statement that is refused must not undo the others
      connection.setAutoCommit(true);
    }
    PresentTables present = new PresentTables(connection);
    boolean recorded = nextVersion(connection) > version;
    try (Statement statement = connection.createStatement()) {
      for (String command : scripts.commands(version)) {
        boolean done = recorded && command.startsWith("insert into " + set.versions());
        if (!done && (empty || !present.hasWhatIsMadeBy(command))) {
          statement.execute(command);
        }
      }
    }
  }

  /** The number of the first script that was not applied. */
  private int nextVersion(Connection connection) throws SQLException {
    if (!new PresentTables(connection).has(set.versions())) {
      return 1;
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select max(version) from " + set.versions())) {
      found.next();
      return found.getInt(1) + 1;
    }
  }

  private SchemaScripts scripts(Connection connection) throws SQLException {
    return new SchemaScripts(Dialect.of(connection), set);
  }
}
