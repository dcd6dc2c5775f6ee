// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationCostTest {

  @Test
  void beginAndEndOfTransactionsAreNoStatementsAndBeginTravelsWithTheFirstOne() {
    OperationCost cost =
        new OperationCost(Map.of("BEGIN", 1.0, "COMMIT", 1.0, "select 1", 1.02, "insert", 0.99), 2);

    assertThat(cost.statements()).isEqualTo(2);
    assertThat(cost.roundTrips()).isEqualTo(3);
    assertThat(cost.commits()).isEqualTo(2);
    assertThat(cost).hasToString("2 / 2 / 3");
  }

  @Test
  void transactionsThatWereBegunCountEvenWhenTheirConnectionHasNotReportedThem() {
    assertThat(new OperationCost(Map.of("BEGIN", 3.0, "ROLLBACK", 1.0), 0.4).commits())
        .isEqualTo(2);
  }

  @Test
  void statementsThatComeNowAndThenAreNotInTheTable() {
    OperationCost cost = new OperationCost(Map.of("select  a,\n b from c", 1.0, "rare", 0.01), 1);

    assertThat(cost.table().toString())
        .contains("| `SELECT … FROM c` | 1 |")
        .doesNotContain("rare");
  }
}
