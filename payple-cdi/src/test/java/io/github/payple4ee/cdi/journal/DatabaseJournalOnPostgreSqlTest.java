// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseJournalOnPostgreSqlTest extends JournalContract {

  private EmbeddedPostgres server;
  private DatabaseFixture database;

  @BeforeAll
  void start() throws IOException {
    server = EmbeddedPostgres.start();
    database = new DatabaseFixture(server.getPostgresDatabase(), "schema-postgresql.sql");
  }

  @AfterAll
  void stop() throws IOException {
    database.close();
    server.close();
  }

  @Override
  Journal emptyJournal(Backoff backoff, Clock clock) {
    return database.emptyJournal(backoff, clock);
  }
}
