// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationCostTest {

  private static final String CHARGE =
      """
      1,shop,LOG:  execute S_1: insert into a values ($1)
      1,shop,LOG:  execute S_2: BEGIN
      1,shop,LOG:  execute S_3: update a set b = $1
      1,shop,LOG:  execute S_4: COMMIT
      """;
  private static final String ROUND = "2,shop,LOG:  execute S_1: select due from a\n";

  @Test
  void whatIsDoneAnywayIsTakenOffAndTheRestSharedByTheOperations() {
    StatementLog all = StatementLog.of("shop", CHARGE.repeat(10) + ROUND.repeat(2));
    StatementLog idle = StatementLog.of("shop", ROUND.repeat(4));

    OperationCost cost = OperationCost.each(all, idle, 0.5, 10);

    assertThat(cost).hasToString("2 / 2 / 3");
    assertThat(cost.transactions()).isEqualTo(2);
  }

  @Test
  void statementsThatComeNowAndThenAreNotInTheTable() {
    OperationCost cost =
        new OperationCost(Map.of("SELECT  a, b from c", 1.0, "rare", 0.01), 1, 1, 1);

    assertThat(cost.table().toString())
        .contains("| `select … from c` | 1 |")
        .doesNotContain("rare");
  }
}
