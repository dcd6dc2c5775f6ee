// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table in the documents: what was known after the power was cut at each step. */
final class CrashTable {

  private static final Path DOCUMENT = Path.of("..", "..", "docs", "crash-table.md");
  private static final Map<String, String> WORDS = words();

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  void add(Story story, String step, Duration known) {
    rows.computeIfAbsent(story.title(), title -> new ArrayList<>())
        .add(
            "| "
                + word(step)
                + " | "
                + (story.done() == 1 ? "done" : "not done")
                + " | "
                + story.word(story.state())
                + " | "
                + (story.notified() == 1 ? "delivered" : "none")
                + " | "
                + known.toSeconds()
                + " |");
  }

  /** Writes the page; operations that were not run keep what it had of them. */
  void write() {
    StringBuilder text = new StringBuilder();
    text.append("# The crash table\n\n")
        .append(
            "Written by `./mvnw -Pcrash verify`. The server's process is killed, as a power cut"
                + " would, at each\n")
        .append(
            "step of each operation; the simulator's ledger says what Payple really did. After a"
                + " restart the test waits\n")
        .append(
            "until the module schedules nothing more for the order, and compares the journal with that"
                + " ledger. Then the same\n")
        .append(
            "operation is requested again, as a caller does whose connection broke: in every"
                + " case it ended done\n")
        .append("exactly once, with exactly one event in the observer's own table.\n\n")
        .append(
            "The waits are shortened for the test: a deadline of some seconds and lookups after"
                + " 0.5, 1 and 10 s. Seconds are from the kill\n")
        .append("until it was known, start of the server included.\n");
    sections()
        .forEach(
            (title, lines) -> {
              text.append("\n## ").append(title).append("\n\n");
              text.append(
                  "| killed | at Payple | the shop knew | event | s |\n|---|---|---|---|---|\n");
              lines.forEach(line -> text.append(line).append('\n'));
            });
    try {
      Files.writeString(DOCUMENT, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Map<String, List<String>> sections() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    try {
      List<String> lines = new ArrayList<>();
      for (String line : Files.readAllLines(DOCUMENT)) {
        if (line.startsWith("## ")) {
          lines = new ArrayList<>();
          sections.put(line.substring(3), lines);
        } else if (line.startsWith("| before") || line.startsWith("| after")) {
          lines.add(line);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    sections.putAll(rows);
    return sections;
  }

  /** The steps of an operation, in the words of the document. */
  static List<String> documented(String title) throws IOException {
    List<String> steps = new ArrayList<>();
    boolean here = false;
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("## ")) {
        here = line.equals("## " + title);
      } else if (here && (line.startsWith("| before") || line.startsWith("| after"))) {
        steps.add(line.substring(2, line.indexOf(" |", 2)));
      }
    }
    return steps;
  }

  static List<String> words(List<String> steps) {
    return steps.stream().map(CrashTable::word).toList();
  }

  private static String word(String step) {
    String said = step;
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      said = said.replace(word.getKey(), word.getValue());
    }
    return said;
  }

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("before Transition<init>", "before the journal writes");
    words.put("after Transition<init>", "before the commit of");
    words.put("before PaypleCallonce", "before the call, what came before is committed");
    words.put("after EnvelopeFilterfilter answered", "after the head of an answer");
    words.put("after EnvelopeFilterfilter", "after a request was made ready");
    words.put("before EventDispatcherdispatch", "before the delivery, the outcome is committed");
    words.put("after EventBookstore", "after the observer, before the commit of the delivery");
    words.put("after EventDispatcherdispatch", "after the delivery was committed");
    return words;
  }
}
