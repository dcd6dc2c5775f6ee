// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void isMarkdown() {
    assertThat(new Table("what", "ms").row("charge", "3"))
        .hasToString("| what | ms |\n|---|---:|\n| charge | 3 |\n");
  }

  @Test
  void rowHasAsManyCellsAsColumns() {
    Table table = new Table("what", "ms");

    assertThatIllegalArgumentException().isThrownBy(() -> table.row("charge"));
  }
}
