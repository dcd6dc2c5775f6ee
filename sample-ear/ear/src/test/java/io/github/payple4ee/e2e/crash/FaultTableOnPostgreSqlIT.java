// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.server.PostgreSql;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

/** The fault table with the journal on PostgreSQL: each row comes out as the documents say. */
@DisplayName("A fault of the network neither loses money nor takes it twice, on PostgreSQL")
class FaultTableOnPostgreSqlIT extends FaultTableOfOperations {

  private static final Set<FaultKind> A_FEW =
      Set.of(FaultKind.LOSE_ANSWER_BEFORE, FaultKind.LOSE_ANSWER_AFTER);

  private final PostgreSql database = PostgreSql.start("faults-postgresql");

  FaultTableOnPostgreSqlIT() {
    super("faults-postgresql");
  }

  @Override
  Map<String, String> database() {
    return database.environment();
  }

  @Override
  boolean chosen(FaultKind fault) {
    return A_FEW.contains(fault);
  }

  @Override
  @AfterAll
  void stop() {
    try {
      super.stop();
    } finally {
      database.close();
    }
    assertThat(FaultTable.documented()).containsAll(table.rows());
  }
}
