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

  private static final String HEAD = "| killed | at Payple | the shop knew | event | s |";
  private static final String HEAD_OF_A_RUN =
      "| killed | at Payple | the order | the instalment | min |";
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "crash-table.md");
  private static final String RENEWALS =
      """
      The operations come first with the journal in a file of H2, then on PostgreSQL, where one statement writes the intent
      of a charge and one its outcome.

      The renewals are months of one subscription on PostgreSQL, whose plan announces seven days before. A row says what
      Payple had done when the server was killed, and in which states the order in the journal and the instalment were
      left. The shop's own row of `InstalmentPaid` was there exactly when the instalment was `PAID`. After the restart
      time is moved on by six minutes, again and again, because a claim ends after five: `min` is the sum until the
      result was known. In every case the month was charged exactly once at Payple, and the instalment was `PAID`. The
      shop's observers had stored each event once. Nothing was left claimed, in doubt or undelivered, and the next
      instalment was planned. A declined attempt was counted once. On two nodes the other node finishes the month, and
      the killed one is started afterwards.
      """;
  private static final Map<String, String> WORDS = words();

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  void add(String title, Story story, String step, Duration known) {
    add(
        title,
        HEAD,
        word(step),
        story.done() == 1 ? "done" : "not done",
        story.word(story.state()),
        story.notified() == 1 ? "delivered" : "none",
        String.valueOf(known.toSeconds()));
  }

  void add(RunStory story, RunStep step, Killed killed) {
    add(
        story.title(),
        HEAD_OF_A_RUN,
        step.words(),
        killed.charged() ? "charged" : "not charged",
        killed.order(),
        killed.instalment(),
        String.valueOf(killed.minutes()));
  }

  private void add(String title, String head, String... cells) {
    rows.computeIfAbsent(title, none -> new ArrayList<>(List.of(head)))
        .add("| " + String.join(" | ", cells) + " |");
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
        .append("until it was known, start of the server included.\n\n")
        .append(RENEWALS);
    sections()
        .forEach(
            (title, lines) -> {
              text.append("\n## ").append(title).append("\n\n");
              text.append(lines.get(0)).append("\n|---|---|---|---|---|\n");
              lines.stream().skip(1).forEach(line -> text.append(line).append('\n'));
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
        } else if (line.startsWith("| killed") || ofAStep(line)) {
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
      } else if (here && ofAStep(line)) {
        steps.add(line.substring(2, line.indexOf(" |", 2)));
      }
    }
    return steps;
  }

  private static boolean ofAStep(String line) {
    return line.startsWith("| before") || line.startsWith("| after");
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
    words.put("before Transitionapply", "before the journal writes");
    words.put("after Transitionapply", "before the commit of");
    words.put("before PaypleCallonce", "before the call, what came before is committed");
    words.put("after EnvelopeFilterfilter answered", "after the head of an answer");
    words.put("after EnvelopeFilterfilter", "after a request was made ready");
    words.put("before EventDispatcherdispatch", "before the delivery, the outcome is committed");
    words.put("after EventBookstore", "after the observer, before the commit of the delivery");
    words.put("after EventDispatcherdispatch", "after the delivery was committed");
    return words;
  }
}
