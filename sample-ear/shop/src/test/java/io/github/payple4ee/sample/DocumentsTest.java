// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The documents agree with each other and with the configuration")
class DocumentsTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path DOCS = ROOT.resolve("docs");
  private static final String KOREAN = ".ko.md";

  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6}) (.+)$");
  private static final Pattern ROW = Pattern.compile("(?m)^(?:\\||- \\[ ] )");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern KEY =
      Pattern.compile("(?<![\\w./-])payple\\.[a-z][a-z_-]*(?:\\.[a-z][a-z_-]*)*");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(payple\\.[^`]+)` \\|");

  // an example of a key that is misspelt, the simulator's own keys, a property of an example's
  // test,
  // and functions of the page's script
  private static final Set<String> NO_KEYS_OF_THE_MODULE =
      Set.of(
          "payple.refund_key",
          "payple.simulator.start",
          "payple.simulator.state",
          "payple.port",
          "payple.pay",
          "payple.prepare");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      return Stream.concat(
          files.filter(file -> file.toString().endsWith(".md")),
          Stream.of("README.md", "README.ko.md", "CONTRIBUTING.md", "SECURITY.md")
              .map(ROOT::resolve))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Path> koreanPages() throws IOException {
    return pages().filter(page -> page.toString().endsWith(KOREAN));
  }

  @Test
  void pagesOfShopsAreThereInBothLanguages() throws IOException {
    assertThat(koreanPages().map(page -> page.getFileName().toString()))
        .contains(
            "README.ko.md",
            "faq.ko.md",
            "first-day-at-payple.ko.md",
            "go-live.ko.md",
            "troubleshooting.ko.md",
            "upgrade.ko.md");
  }

  @ParameterizedTest
  @MethodSource("koreanPages")
  void koreanPageHasTheSectionsRowsAndCodeOfTheEnglishOne(Path korean) throws IOException {
    Path english = korean.resolveSibling(korean.getFileName().toString().replace(KOREAN, ".md"));

    assertThat(levels(korean)).isEqualTo(levels(english));
    assertThat(ROW.matcher(prose(korean)).results().count())
        .isEqualTo(ROW.matcher(prose(english)).results().count());
    assertThat(keys(korean)).isEqualTo(keys(english));
    assertThat(prose(korean)).contains("(" + english.getFileName() + ")");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadToAPageAndToASectionOfIt(Path page) throws IOException {
    for (MatchResult link : LINK.matcher(prose(page)).results().toList()) {
      if (ELSEWHERE.matcher(link.group(1)).matches()) {
        continue;
      }
      String[] parts = link.group(1).split("#", 2);
      Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
      assertThat(target).as(link.group(1)).exists();
      if (parts.length > 1 && target.toString().endsWith(".md")) {
        assertThat(anchors(target)).as(link.group(1)).contains(parts[1]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void keysAreThoseOfTheTable(Path page) throws IOException {
    Set<String> known = new TreeSet<>(NO_KEYS_OF_THE_MODULE);
    LISTED
        .matcher(Files.readString(DOCS.resolve("configuration.md")))
        .results()
        .forEach(row -> known.add(row.group(1)));

    assertThat(known).hasSizeGreaterThan(20).containsAll(keys(page));
  }

  /** The keys that are written as code. */
  private static Set<String> keys(Path page) throws IOException {
    return CODE.matcher(prose(page))
        .results()
        .flatMap(code -> KEY.matcher(code.group(1)).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> levels(Path page) throws IOException {
    return HEADING.matcher(prose(page)).results().map(heading -> heading.group(1)).toList();
  }

  /** The sections of a page, as links name them. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(prose(page))
        .results()
        .map(heading -> heading.group(2).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("(?U)[^\\w\\- ]", "").replace(' ', '-'))
        .toList();
  }

  private static String prose(Path page) throws IOException {
    return FENCED.matcher(Files.readString(page)).replaceAll("");
  }
}
