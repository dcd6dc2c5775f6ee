// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Where a journal is kept. A database is started when it is first needed, and ends with the tests.
 */
enum Store {
  MEMORY {
    @Override
    Journal emptyJournal(Backoff backoff, Clock clock) {
      return new MemoryJournal(backoff, clock);
    }
  },
  H2 {
    @Override
    DatabaseFixture start() {
      JdbcDataSource dataSource = new JdbcDataSource();
      dataSource.setURL("jdbc:h2:mem:journal;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
      return new DatabaseFixture(dataSource, "schema-h2.sql");
    }
  },
  POSTGRESQL {
    @Override
    DatabaseFixture start() {
      try {
        // it stops itself when the virtual machine ends
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        return new DatabaseFixture(server.getPostgresDatabase(), "schema-postgresql.sql");
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  };

  private DatabaseFixture database;

  Journal emptyJournal(Backoff backoff, Clock clock) {
    synchronized (this) {
      if (database == null) {
        database = start();
      }
    }
    return database.emptyJournal(backoff, clock);
  }

  /** Everything that stands in any column of any table; nothing of what is kept in memory alone. */
  List<String> contents() {
    return database == null ? List.of() : database.contents();
  }

  DatabaseFixture start() {
    throw new IllegalStateException(this + " is no database");
  }
}
