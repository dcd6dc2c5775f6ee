// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
  private static final String ENGLISH = ".md";

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(payple\\.[^`]+)` \\|");
  private static final int LINE_OF_THE_OTHER_LANGUAGE = 2;

  // pages that need no Korean pair, and why; every other page is for shops and has one
  private static final Map<String, String> ENGLISH_ONLY =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("CONTRIBUTING.md", "for developers of the module"),
              Map.entry("SECURITY.md", "for those who report a weakness of the module"),
              Map.entry("benchmarks.md", "tables that a program writes"),
              Map.entry("compatibility.md", "a table that a program writes; README.ko.md has it"),
              Map.entry("crash-table.md", "a table that a program writes"),
              Map.entry("decisions.md", "for developers of the module"),
              Map.entry("fault-table.md", "a table that a program writes"),
              Map.entry("field-classes.md", "names of fields, compared with the code"),
              Map.entry("flows.md", "diagrams of classes, and a table compared with the code"),
              Map.entry("manual-fields.md", "names of fields, compared with the code"),
              Map.entry("protocol-notes.md", "for developers of the module"),
              Map.entry("releasing.md", "for maintainers of the module"),
              Map.entry("response-codes.md", "a table that a program writes, with Korean texts"),
              Map.entry("security.md", "threats and their tests, for those who review the module"),
              Map.entry("supply-chain.md", "for those who review the module")));

  // a misspelt example, keys of the simulator, a property of an example, functions of the script
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
          files.filter(file -> file.toString().endsWith(ENGLISH)),
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
  void everyPageIsThereInKoreanUnlessAReasonIsGiven() throws IOException {
    List<String> withoutPair =
        pages()
            .filter(page -> !page.toString().endsWith(KOREAN))
            .filter(page -> !Files.exists(korean(page)))
            .map(DocumentsTest::name)
            .toList();

    assertThat(withoutPair)
        .as("write the Korean page, or give the reason in ENGLISH_ONLY; remove a page that has one")
        .containsExactlyInAnyOrderElementsOf(ENGLISH_ONLY.keySet());
  }

  @ParameterizedTest
  @MethodSource("koreanPages")
  void koreanPageHasTheHeadingsListsTablesAndKeysOfTheEnglishOne(Path korean) throws IOException {
    MarkdownPage here = MarkdownPage.of(korean);
    MarkdownPage there = MarkdownPage.of(english(korean));

    assertThat(here.levels()).as("levels of the headings").isEqualTo(there.levels());
    assertThat(here.shapes()).as("rows and columns of the tables").isEqualTo(there.shapes());
    assertThat(here.codeOfRows()).as("code in the rows").isEqualTo(there.codeOfRows());
    assertThat(here.keys()).as("keys of each section").isEqualTo(there.keys());
    assertThat(withoutFiles(here.outline()))
        .as("order of headings, lists, tables and code")
        .isEqualTo(withoutFiles(there.outline()));
  }

  @ParameterizedTest
  @MethodSource("koreanPages")
  void koreanPageHasTheCodeBlocksOfTheEnglishOne(Path korean) throws IOException {
    assertThat(MarkdownPage.of(korean).blocks())
        .isEqualTo(withoutFiles(MarkdownPage.of(english(korean)).blocks()));
  }

  /** A file that readers save stands once: two copies would be two versions. */
  @ParameterizedTest
  @MethodSource("koreanPages")
  void koreanPageNamesTheFilesOfTheEnglishOneAndLinksToThem(Path korean) throws IOException {
    List<String> files =
        MarkdownPage.of(english(korean)).blocks().stream()
            .map(MarkdownPage::file)
            .filter(file -> !file.isEmpty())
            .toList();

    String prose = MarkdownPage.prose(korean);
    assertThat(files).allSatisfy(file -> assertThat(prose).contains("`" + file + "`"));
    assertThat(LINK.matcher(prose).results().map(link -> link.group(1)))
        .as("links to the sections that have them")
        .filteredOn(link -> link.startsWith(name(english(korean)) + "#"))
        .hasSizeGreaterThanOrEqualTo(files.size());
  }

  @ParameterizedTest
  @MethodSource("koreanPages")
  void eachOfThePairLinksToTheOtherAtItsTop(Path korean) throws IOException {
    Path english = english(korean);

    assertThat(Files.readAllLines(korean).get(LINE_OF_THE_OTHER_LANGUAGE))
        .isEqualTo("English: [" + name(english) + "](" + name(english) + ")");
    assertThat(Files.readAllLines(english).get(LINE_OF_THE_OTHER_LANGUAGE))
        .isEqualTo("한국어: [" + name(korean) + "](" + name(korean) + ")");
  }

  @ParameterizedTest
  @MethodSource("koreanPages")
  void koreanPageLinksToKoreanPages(Path korean) throws IOException {
    String own = name(english(korean));
    assertThat(LINK.matcher(MarkdownPage.prose(korean)).results().map(link -> link.group(1)))
        .filteredOn(link -> !ELSEWHERE.matcher(link).matches())
        .map(link -> link.split("#", 2)[0])
        .filteredOn(link -> link.endsWith(ENGLISH) && !link.endsWith(KOREAN) && !link.equals(own))
        .allSatisfy(link -> assertThat(korean(korean.resolveSibling(link))).doesNotExist());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadToAPageAndToASectionOfIt(Path page) throws IOException {
    for (MatchResult link : LINK.matcher(MarkdownPage.prose(page)).results().toList()) {
      if (ELSEWHERE.matcher(link.group(1)).matches()) {
        continue;
      }
      String[] parts = link.group(1).split("#", 2);
      Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
      assertThat(target).as(link.group(1)).exists();
      if (parts.length > 1 && target.toString().endsWith(ENGLISH)) {
        assertThat(MarkdownPage.of(target).anchors()).as(link.group(1)).contains(parts[1]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void rowsOfATableHaveTheSameColumns(Path page) throws IOException {
    assertThat(MarkdownPage.of(page).shapes())
        .allSatisfy(table -> assertThat(table).doesNotContain("but"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void keysAreThoseOfTheTable(Path page) throws IOException {
    Set<String> known = new TreeSet<>(NO_KEYS_OF_THE_MODULE);
    LISTED
        .matcher(Files.readString(DOCS.resolve("configuration.md")))
        .results()
        .forEach(row -> known.add(row.group(1)));

    assertThat(known).hasSizeGreaterThan(20).containsAll(MarkdownPage.of(page).allKeys());
  }

  /** Code blocks, or their first lines, without those that a reader saves as a file. */
  private static List<String> withoutFiles(List<String> blocks) {
    return blocks.stream().filter(block -> MarkdownPage.file(block + "\n").isEmpty()).toList();
  }

  private static Path korean(Path english) {
    return english.resolveSibling(name(english).replaceFirst("\\.md$", KOREAN));
  }

  private static Path english(Path korean) {
    return korean.resolveSibling(name(korean).replace(KOREAN, ENGLISH));
  }

  private static String name(Path page) {
    return page.getFileName().toString();
  }
}
