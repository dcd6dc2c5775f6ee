// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.migration;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * A line of a CSV file.
 *
 * @param number its number in the file, from 1
 * @param fields its fields; empty when it cannot be read
 * @param problem why it cannot be read; null when it can
 */
record CsvLine(int number, List<String> fields, @Nullable String problem) {

  CsvLine {
    fields = List.copyOf(fields);
  }

  static CsvLine of(int number, List<String> fields) {
    return new CsvLine(number, fields, null);
  }

  static CsvLine unreadable(int number, String problem) {
    return new CsvLine(number, List.of(), problem);
  }

  /** Prints the number of the line alone, because a field may contain a billing key. */
  @Override
  public String toString() {
    return "CsvLine[" + number + "]";
  }
}
