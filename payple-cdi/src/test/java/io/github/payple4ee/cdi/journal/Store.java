// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.SQLException;
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
      return new DatabaseFixture(
          PostgresServer.dataSource(PostgresServer.port(), PostgresServer.newDatabase(), ""),
          Dialect.POSTGRESQL);
    }
  },
  POSTGRESQL_BEHIND_A_POOLER {
    @Override
    DatabaseFixture start() {
      return new DatabaseFixture(PgBouncer.dataSource(), Dialect.POSTGRESQL);
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
