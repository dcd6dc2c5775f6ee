// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table of the page. */
public final class Table {

  private final int columns;
  private final List<String> lines = new ArrayList<>();

  /** One with these columns; the first holds words, the others numbers. */
  public Table(String... titles) {
    columns = titles.length;
    lines.add(line(titles));
    lines.add("|---|" + "---:|".repeat(columns - 1));
  }

  /** Adds a row. */
  public Table row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException("A row of " + cells.length + " in " + lines.get(0));
    }
    lines.add(line(cells));
    return this;
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
