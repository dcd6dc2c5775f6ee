// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.server;

import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL of a test's own, empty at the start, and gone at the end. */
public final class PostgreSql implements AutoCloseable {

  private final String name;
  private final EmbeddedPostgres database;

  private PostgreSql(String name, EmbeddedPostgres database) {
    this.name = name;
    this.database = database;
  }

  /** Starts a database. What it holds at the end is noted under this name. */
  public static PostgreSql start(String name) {
    try {
      return new PostgreSql(
          name, EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The variables with which the sample uses it. */
  public Map<String, String> environment() {
    return Map.of(
        "SHOP_DB_DRIVER",
        "postgresql",
        "SHOP_DB_URL",
        database.getJdbcUrl("postgres", "postgres"),
        "SHOP_DB_USER",
        "postgres",
        "SHOP_DB_PASSWORD",
        Planted.DATABASE_PASSWORD);
  }

  /** The tables, for the test itself. */
  public DataSource tables() {
    return database.getPostgresDatabase();
  }

  @Override
  public void close() {
    try (Connection connection = tables().getConnection()) {
      Notebook.tables(name, connection);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    } finally {
      stop();
    }
  }

  private void stop() {
    try {
      database.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
