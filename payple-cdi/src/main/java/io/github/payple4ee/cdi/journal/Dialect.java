// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.ConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/**
 * The differences between databases. The tests of the journal run on H2, PostgreSQL and MariaDB.
 * For MySQL, Oracle and SQL Server, the tests only parse the statements with a parser of the
 * dialect.
 */
public enum Dialect {
  /** H2 2.x. */
  H2("h2", Set.of()),
  /** PostgreSQL 12 and newer. */
  POSTGRESQL("postgresql", Set.of()),
  /** MariaDB 10.6 and newer. */
  MARIADB("mariadb", Set.of(1062)),
  /** MySQL 8; not run here. */
  MYSQL("mysql", Set.of(1062)) {
    @Override
    public String first(String select) {
      return select + " limit ?";
    }
  },
  /** Oracle Database 19c and newer; not run here. */
  ORACLE("oracle", Set.of(1)) {
    @Override
    public String firstFree(String columns, String table, String condition, String order) {
      // it locks no rows of a select that has a limit: the versions of the rows decide
      return first(ordered(columns, table, condition, order));
    }
  },
  /** Microsoft SQL Server 2019 and newer; not run here. */
  SQL_SERVER("sqlserver", Set.of(2601, 2627)) {
    @Override
    public String first(String select) {
      return select + " offset 0 rows fetch next ? rows only";
    }

    @Override
    public String locked(String columns, String table, String condition) {
      return "select "
          + columns
          + " from "
          + table
          + " p with (updlock, rowlock) where "
          + condition;
    }

    @Override
    public String firstFree(String columns, String table, String condition, String order) {
      return first(
          ordered(columns, table + " with (updlock, rowlock, readpast)", condition, order));
    }
  };

  private static final String DUPLICATE_KEY = "23505";
  private static final String INTEGRITY = "23";
  private static final String ROLLED_BACK = "40";

  private final String folder;
  private final Set<Integer> duplicateKeyErrors;

  Dialect(String folder, Set<Integer> duplicateKeyErrors) {
    this.folder = folder;
    this.duplicateKeyErrors = duplicateKeyErrors;
  }

  /**
   * The dialect of a database.
   *
   * @throws ConfigurationException when the journal has none for it
   */
  public static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    String name = product.toLowerCase(Locale.ROOT);
    if (name.startsWith("microsoft sql server")) {
      return SQL_SERVER;
    }
    for (Dialect dialect : values()) {
      if (name.startsWith(dialect.folder)) {
        // the driver of MySQL also connects to MariaDB, and the driver of MariaDB to MySQL
        return dialect == MYSQL && version(connection).contains("mariadb") ? MARIADB : dialect;
      }
    }
    throw new ConfigurationException(
        "The journal does not support the database "
            + product
            + "; use H2, PostgreSQL, MariaDB, MySQL, Oracle or SQL Server");
  }

  private static String version(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion().toLowerCase(Locale.ROOT);
  }

  /** The folder of its scripts, in that of a jar. */
  String folder() {
    return folder;
  }

  /** A select, with an order, that returns at most as many rows as the last parameter says. */
  public String first(String select) {
    return select + " fetch first ? rows only";
  }

  /** A select of rows of one table, with the alias p, that locks them. */
  public String locked(String columns, String table, String condition) {
    return "select " + columns + " from " + table + " p where " + condition + " for update";
  }

  /**
   * A select of as many rows of one table as the last parameter says. It locks them, and leaves out
   * those that another transaction has locked.
   *
   * @param table its name and its alias
   */
  public String firstFree(String columns, String table, String condition, String order) {
    return first(ordered(columns, table, condition, order)) + " for update skip locked";
  }

  private static String ordered(String columns, String table, String condition, String order) {
    return "select " + columns + " from " + table + " where " + condition + " order by " + order;
  }

  /** Whether a row with the same unique value exists already. */
  boolean duplicateKey(SQLException failed) {
    for (SQLException next = failed; next != null; next = next.getNextException()) {
      String state = next.getSQLState();
      if (DUPLICATE_KEY.equals(state)
          || (state != null
              && state.startsWith(INTEGRITY)
              && duplicateKeyErrors.contains(next.getErrorCode()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the database ended the transaction because of a conflict with another one: a deadlock,
   * or a row that changed under a stricter isolation. A repetition from the beginning may succeed.
   */
  boolean rolledBack(SQLException failed) {
    String state = failed.getSQLState();
    // Oracle: a deadlock or a changed row; H2 and MariaDB since 11.6.2: a changed row
    boolean ownWord =
        switch (this) {
          case ORACLE -> failed.getErrorCode() == 60 || failed.getErrorCode() == 8177;
          case H2 -> failed.getErrorCode() == 90131;
          case MARIADB -> failed.getErrorCode() == 1020;
          default -> false;
        };
    return ownWord || (state != null && state.startsWith(ROLLED_BACK));
  }
}
