// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import io.github.payple4ee.simulator.fault.FaultKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table in the documents: what was known after each fault. */
final class FaultTable {

  private static final Path DOCUMENT = Path.of("..", "..", "docs", "fault-table.md");

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  void add(Story story, FaultKind fault) {
    rows.computeIfAbsent(story.title(), title -> new ArrayList<>())
        .add(
            "| `"
                + fault
                + "` | "
                + (story.done() == 1 ? "done" : "not done")
                + " | "
                + story.word(story.state())
                + " | "
                + (story.notified() == 1 ? "delivered" : "none")
                + " |");
  }

  /** The rows, each behind the title of its operation. */
  List<String> rows() {
    return rows.entrySet().stream()
        .flatMap(section -> section.getValue().stream().map(row -> section.getKey() + " " + row))
        .toList();
  }

  /** The rows of the document, each behind the title of its operation. */
  static List<String> documented() {
    List<String> rows = new ArrayList<>();
    String title = "";
    for (String line : lines()) {
      if (line.startsWith("## ")) {
        title = line.substring(3);
      } else if (line.startsWith("| `")) {
        rows.add(title + " " + line);
      }
    }
    return rows;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(DOCUMENT);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void write() {
    StringBuilder text =
        new StringBuilder(
            """
            # The fault table

            Written by `./mvnw -Pcrash verify`. Each operation meets each fault of the network and of Payple; what the faults are is in the
            [simulator's README](../payple-simulator/README.md). The simulator's ledger says what Payple really did. The test waits until
            the module schedules nothing more for the order, and compares the journal with that ledger. Then the same operation is
            requested once more: in every case it ended done exactly once, with exactly one event. The journal is in a file of H2.
            With PostgreSQL every row comes out the same, or the command fails.
            """);
    rows.forEach(
        (title, lines) -> {
          text.append("\n## ").append(title).append("\n\n");
          text.append("| fault | at Payple | the shop knew | event |\n|---|---|---|---|\n");
          lines.forEach(line -> text.append(line).append('\n'));
        });
    try {
      Files.writeString(DOCUMENT, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
