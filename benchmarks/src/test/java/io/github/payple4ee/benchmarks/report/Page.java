// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of the documents. Parts that were not run keep what it had of them. */
public final class Page {

  private static final String GOALS = "| goal | wanted | reached | met |";
  private static final String RULE = "|---|---:|---:|---|";

  private final String start;
  private final String handWritten;
  private final Map<String, String> sections = new LinkedHashMap<>();

  /**
   * A page.
   *
   * @param start what stands above the goals
   * @param titles the sections, in their order
   * @param handWritten what stands below all sections
   */
  public Page(String start, List<String> titles, String handWritten) {
    this.start = start;
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
    String goals =
        section.goals().isEmpty()
            ? ""
            : GOALS
                + "\n"
                + RULE
                + "\n"
                + section.goals().stream().map(Goal::line).collect(Collectors.joining("\n"))
                + "\n\n";
    sections.put(section.title(), conditions.strip() + "\n\n" + goals + section.text().strip());
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
    StringBuilder page = new StringBuilder(start.strip()).append("\n\n## Goals\n\n");
    page.append(GOALS).append('\n').append(RULE).append('\n');
    sections.values().forEach(text -> goals(text).forEach(line -> page.append(line).append('\n')));
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

  private static List<String> goals(String text) {
    return text.lines()
        .dropWhile(line -> !line.equals(GOALS))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
