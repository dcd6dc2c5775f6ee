// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementLogTest {

  @Test
  void statementsOutsideOfTransactionsCommitThemselves() {
    StatementLog log =
        StatementLog.of(
            "shop",
            """
            11,shop,LOG:  execute S_1: insert into a values ($1)
            11,shop,DETAIL:  Parameters: $1 = 'update'
            11,shop,LOG:  execute <unnamed>: select b from a
            """);

    assertThat(log.calls()).containsEntry("select b from a", 1).hasSize(2);
    assertThat(log.transactions()).isEqualTo(2);
    assertThat(log.commits()).isEqualTo(1);
    assertThat(log.roundTrips()).isEqualTo(2);
  }

  @Test
  void transactionIsOneCommitAndItsBeginIsNoRoundTrip() {
    StatementLog log =
        StatementLog.of(
            "shop",
            """
            11,shop,LOG:  execute S_1: BEGIN
            12,shop,LOG:  execute S_4: select 1
            11,shop,LOG:  execute S_2: update a set b = $1
            11,shop,LOG:  execute S_3: COMMIT
            """);

    assertThat(log.transactions()).isEqualTo(2);
    assertThat(log.commits()).isEqualTo(1);
    assertThat(log.roundTrips()).isEqualTo(3);
  }

  @Test
  void statementOfSeveralLinesIsOne() {
    StatementLog log =
        StatementLog.of(
            "shop", "11,shop,LOG:  execute <unnamed>: \n\tinsert into a\n\tvalues ($1)\n");

    assertThat(log.calls()).containsOnlyKeys("insert into a values ($1)");
    assertThat(log.commits()).isEqualTo(1);
  }

  @Test
  void whatWasRolledBackAndOtherDatabasesAndSettingsDoNotCount() {
    StatementLog log =
        StatementLog.of(
            "shop",
            """
            11,shop,LOG:  statement: BEGIN
            11,shop,LOG:  statement: delete from a
            11,shop,LOG:  statement: ROLLBACK
            11,other,LOG:  statement: delete from a
            11,shop,LOG:  statement: SET a = b
            """);

    assertThat(log.calls()).containsOnlyKeys("delete from a");
    assertThat(log.transactions()).isZero();
    assertThat(log.commits()).isZero();
  }
}
