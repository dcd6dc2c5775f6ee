// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import io.github.payple4ee.e2e.server.PostgreSql;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

/** The crash table with the journal on PostgreSQL, which writes intent and outcome at once. */
@DisplayName("A power cut at any step neither loses money nor takes it twice, on PostgreSQL")
class CrashTableOnPostgreSqlIT extends CrashTableOfOperations {

  private final PostgreSql database = PostgreSql.start("crash-postgresql");

  CrashTableOnPostgreSqlIT() {
    super("crash-postgresql", " on PostgreSQL");
  }

  @Override
  Map<String, String> database() {
    return database.environment();
  }

  @Override
  int chosen(String operation, int steps) {
    return operation.equals("charge") ? steps / 3 : 0;
  }

  @Override
  @AfterAll
  void stop() {
    try {
      super.stop();
    } finally {
      database.close();
    }
  }
}
