// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts make the same tables in every database, and the journal names their columns. */
class SchemaScriptsTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyDatabaseHasTheSameTables(Dialect dialect) {
    Map<String, List<String>> tables = new SchemaScripts(dialect).tables();

    assertThat(tables).isEqualTo(new SchemaScripts(Dialect.H2).tables());
    assertThat(tables)
        .containsOnlyKeys(
            "payple_payment",
            "payple_card",
            "payple_refund",
            "payple_history",
            "payple_event",
            "payple_schema",
            "payple_budget");
  }

  /** A script that was interrupted is begun again: what it added is not added twice. */
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyCommandThatAddsNamesWhatItAdds(Dialect dialect) {
    assertThat(new SchemaScripts(dialect).commands(2))
        .filteredOn(command -> command.matches("(?s)(alter table \\w+ add |create table ).*"))
        .allSatisfy(command -> assertThat(SchemaScripts.madeBy(command)).hasSize(1))
        .flatMap(command -> SchemaScripts.madeBy(command).values())
        .flatMap(columns -> columns)
        .hasSizeGreaterThan(18);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyColumnIsReadAndWritten(Dialect dialect) {
    Map<String, List<String>> tables = new SchemaScripts(dialect).tables();

    for (Table<?> table : List.of(Tables.PAYMENT, RefundTable.REFUND, Tables.CARD)) {
      assertThat(new TreeSet<>(table.columnNames()))
          .isEqualTo(new TreeSet<>(tables.get(table.name())));
    }
  }
}
