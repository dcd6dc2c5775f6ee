// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Where a journal is kept. A database is started when it is first needed, and ends with the tests.
 */
enum Store {
  H2 {
    @Override
    DatabaseFixture start() {
      JdbcConnectionPool pool =
          JdbcConnectionPool.create(
              "jdbc:h2:mem:journal;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000", "", "");
      pool.setMaxConnections(100);
      return new DatabaseFixture(pool, Dialect.H2);
    }
  },
  POSTGRESQL {
    @Override
    DatabaseFixture start() {
      try {
        // it stops itself when the virtual machine ends
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        return new DatabaseFixture(server.getPostgresDatabase(), Dialect.POSTGRESQL);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  },
  MARIADB {
    @Override
    DatabaseFixture start() {
      return new DatabaseFixture(MariaDbServer.dataSource(), Dialect.MARIADB);
    }
  };

  private DatabaseFixture database;

  TestJournal emptyJournal(Backoff backoff, InstantSource clock) {
    return emptyJournal(backoff, clock, event -> true);
  }

  TestJournal emptyJournal(Backoff backoff, InstantSource clock, ObservedEvents observed) {
    return database().emptyJournal(backoff, clock, observed);
  }

  private synchronized DatabaseFixture database() {
    if (database == null) {
      database = start();
    }
    return database;
  }

  /** Everything that stands in any column of any table. */
  List<String> contents() {
    return database().contents();
  }

  /** A connection of the tests' own. */
  Connection connection() throws SQLException {
    return database().connection();
  }

  abstract DatabaseFixture start();
}
