// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.journal.PostgresServer;
import org.junit.jupiter.api.DisplayName;

@DisplayName("On PostgreSQL the journal agrees with Payple's books, too")
class RandomRunOnPostgreSqlTest extends RandomRun {

  RandomRunOnPostgreSqlTest() {
    super(Shop.usual().in(PostgresServer::pooledJournal), 24);
  }
}
