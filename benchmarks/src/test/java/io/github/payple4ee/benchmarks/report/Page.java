// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of the documents. Parts that were not run keep what it had of them. */
public final class Page {

  private static final String GOALS = "| goal | wanted | reached | met |";
  private static final String RULE = "|---|---:|---:|---|";
  private static final String LESSONS = "| for a shop | with the module | by hand | Kill Bill |";
  private static final String LESSONS_RULE = "|---|---:|---:|---:|";

  private final String start;
  private final String conditions;
  private final String handWritten;
  private final Map<String, String> sections = new LinkedHashMap<>();

  /**
   * A page.
   *
   * @param start what stands above what a shop learns
   * @param conditions what stands below it, above the goals
   * @param titles the sections, in their order
   * @param handWritten what stands below all sections
   */
  public Page(String start, String conditions, List<String> titles, String handWritten) {
    this.start = start;
    this.conditions = conditions;
    this.handWritten = handWritten;
    titles.forEach(title -> sections.put(title, ""));
  }

  /** Keeps what a page that was written before has of the sections. */
  public void keep(String before) {
    for (String part : before.split("(?m)^## ", -1)) {
      String title = part.lines().findFirst().orElse("");
      sections.computeIfPresent(title, (same, empty) -> part.substring(title.length()).strip());
    }
  }

  /** Puts a section in its place. */
  public void put(Section section, String conditions) {
    String lessons =
        table(LESSONS, LESSONS_RULE, section.lessons().stream().map(Lesson::line).toList());
    String goals = table(GOALS, RULE, section.goals().stream().map(Goal::line).toList());
    sections.put(
        section.title(), (conditions.strip() + "\n\n" + lessons + goals + section.text()).strip());
  }

  private static String table(String head, String rule, List<String> lines) {
    return lines.isEmpty() ? "" : head + "\n" + rule + "\n" + String.join("\n", lines) + "\n\n";
  }

  /** Writes it. */
  public void write(Path file) {
    try {
      Files.writeString(file, toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public String toString() {
    StringBuilder page = new StringBuilder(start.strip()).append("\n\n");
    page.append(table(LESSONS, LESSONS_RULE, all(LESSONS)));
    page.append(conditions.strip()).append("\n\n## Goals\n\n");
    page.append(table(GOALS, RULE, all(GOALS)).strip()).append('\n');
    sections.forEach(
        (title, text) ->
            page.append("\n## ")
                .append(title)
                .append("\n\n")
                .append(text.isEmpty() ? "Not run yet." : text)
                .append('\n'));
    return page.append("\n## Where the time goes\n\n")
        .append(handWritten.strip())
        .append('\n')
        .toString();
  }

  private List<String> all(String head) {
    return sections.values().stream().flatMap(text -> rows(text, head).stream()).toList();
  }

  private static List<String> rows(String text, String head) {
    return text.lines()
        .dropWhile(line -> !line.equals(head))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
