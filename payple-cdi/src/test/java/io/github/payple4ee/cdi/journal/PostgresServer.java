// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of PostgreSQL for all tests; it stops itself when the virtual machine ends. */
public final class PostgresServer {

  private static final String USER = "postgres";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static EmbeddedPostgres server;

  private PostgresServer() {}

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return server;
  }

  /** Its port on this machine. */
  public static int port() {
    return server().getPort();
  }

  /** Makes an empty database and names it. */
  static String newDatabase() {
    String name = "journal" + NUMBER.incrementAndGet();
    execute(server().getPostgresDatabase(), "create database " + name);
    // the embedded server commits lazily unless it is configured otherwise
    execute(
        server().getPostgresDatabase(),
        "alter database " + name + " set synchronous_commit = 'on'");
    return name;
  }

  /** Makes a database with the journal's tables and names it. */
  public static String newJournal() {
    String name = newDatabase();
    DataSource database = dataSource(port(), name, "");
    AllScripts.of(Dialect.POSTGRESQL).forEach(command -> execute(database, command));
    return name;
  }

  /** A database with the journal's tables, whose connections are kept for the next use. */
  public static DataSource pooledJournal() {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port() + "/" + newJournal());
    source.setUser(USER);
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(40);
    return pool;
  }

  /**
   * Connections to a database.
   *
   * @param port of the server, or of what stands before it
   * @param settings of the driver, as in {@code ?prepareThreshold=0}
   */
  public static DataSource dataSource(int port, String database, String settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database + settings);
    source.setUser(USER);
    return source;
  }

  private static void execute(DataSource database, String command) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
