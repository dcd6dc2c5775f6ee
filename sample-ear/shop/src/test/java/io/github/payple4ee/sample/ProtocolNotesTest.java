// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
    "The protocol notes name classes that exist, and have the lines that other pages quote")
class ProtocolNotesTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path NOTES = ROOT.resolve("docs/protocol-notes.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (?!---|what )(.+) \\|([^|]*)\\|([^|]*)\\|$");
  private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");

  // the English page has the word "line" before a quotation, the Korean one behind it
  private static final Pattern QUOTED_IN_ENGLISH = Pattern.compile("[Ll]ines?\\s\"([^\"]{8,})\"");
  private static final Pattern QUOTED_IN_KOREAN = Pattern.compile("“([^”]{8,})” 줄");

  @Test
  void classOfARowExists() throws IOException {
    Set<String> classes = classes();
    List<String> named =
        ROW.matcher(Files.readString(NOTES))
            .results()
            .flatMap(row -> CLASS.matcher(row.group(2)).results())
            .map(name -> name.group(1))
            .toList();

    assertThat(named).hasSizeGreaterThan(80);
    assertThat(classes).containsAll(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-day-at-payple.md", "first-day-at-payple.ko.md"})
  void lineThatTheFirstDayQuotesIsThere(String page) throws IOException {
    Pattern quoted = page.endsWith(".ko.md") ? QUOTED_IN_KOREAN : QUOTED_IN_ENGLISH;
    String notes = Files.readString(NOTES);
    List<String> quotations =
        quoted
            .matcher(Files.readString(ROOT.resolve("docs").resolve(page)))
            .results()
            .map(quotation -> quotation.group(1).replaceAll("\\s+", " ").replaceAll("…$", ""))
            .toList();

    assertThat(quotations).hasSizeGreaterThan(30);
    assertThat(quotations).allSatisfy(quotation -> assertThat(notes).contains("| " + quotation));
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
