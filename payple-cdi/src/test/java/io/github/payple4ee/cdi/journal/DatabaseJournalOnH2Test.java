// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.time.Clock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseJournalOnH2Test extends JournalContract {

  private DatabaseFixture database;

  @BeforeAll
  void start() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:journal;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
    database = new DatabaseFixture(dataSource, "schema-h2.sql");
  }

  @AfterAll
  void stop() {
    database.close();
  }

  @Override
  Journal emptyJournal(Backoff backoff, Clock clock) {
    return database.emptyJournal(backoff, clock);
  }
}
