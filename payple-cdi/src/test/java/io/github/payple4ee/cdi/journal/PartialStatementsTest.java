// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.journal.PartialStatements.Partial;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A statement writes the columns that have a value, or that have changed")
class PartialStatementsTest {

  private static final List<Column<Object[]>> COLUMNS =
      IntStream.range(0, 10)
          .mapToObj(
              at ->
                  Column.<Object[]>text(
                      "c" + at, row -> (String) row[at], (row, value) -> row[at] = value))
          .toList();

  private final PartialStatements<Object[]> statements =
      new PartialStatements<>(
          COLUMNS, some -> String.join(" ", some.stream().map(Column::name).toList()));

  private static Object[] row(Object... first) {
    Object[] row = new Object[COLUMNS.size()];
    System.arraycopy(first, 0, row, 0, first.length);
    return row;
  }

  @Test
  void insertHasTheColumnsWithAValue() {
    assertThat(statements.filled(row("a", null, "b")).text()).isEqualTo("c0 c2");
  }

  @Test
  void updateHasTheColumnsThatChanged() {
    Partial<Object[]> update = statements.changed(row("a", "b", "c"), row("a", null, "d", "e"));

    assertThat(update.text()).isEqualTo("c1 c2 c3");
  }

  @Test
  void updateOfARowWhoseStoredValuesAreNotKnownHasAllColumns() {
    assertThat(statements.changed(null, row("a")).text()).startsWith("c0 c1").endsWith("c9");
  }

  @Test
  void textOfTheSameColumnsIsTheSame() {
    assertThat(statements.filled(row("a"))).isSameAs(statements.filled(row("b")));
  }

  @Test
  void oneOfTooManyCombinationsHasAllColumns() {
    for (int number = 1; number < 1 << COLUMNS.size(); number++) {
      Object[] row = row();
      for (int at = 0; at < row.length; at++) {
        row[at] = (number & (1 << at)) == 0 ? null : "a";
      }
      statements.filled(row);
    }

    assertThat(statements.filled(row(null, "a", null, "a", null, null, null, "a", "a", "a")).text())
        .startsWith("c0 c1")
        .endsWith("c9");
  }
}
