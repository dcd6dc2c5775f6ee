// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("llms.txt follows its convention and names every page")
class LlmsTxtTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path FILE = ROOT.resolve("llms.txt");
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^- \\[([^]\n]+)]\\(([^)\\s]+)\\): \\S.*$");

  @Test
  void beginsWithATitleAndASummary() throws IOException {
    List<String> lines = Files.readAllLines(FILE);

    assertThat(lines.get(0)).isEqualTo("# Payple for Jakarta EE");
    assertThat(lines.get(1)).isEmpty();
    assertThat(lines.get(2)).startsWith("> ");
    assertThat(lines).filteredOn(line -> line.startsWith("# ")).hasSize(1);
    assertThat(lines).noneMatch(line -> line.startsWith("###"));
  }

  @Test
  void sectionsAreListsOfLinksWithANote() throws IOException {
    String[] sections = Files.readString(FILE).split("(?m)^## .+$", -1);

    assertThat(sections).hasSizeGreaterThan(3);
    assertThat(Stream.of(sections).skip(1).flatMap(String::lines))
        .filteredOn(line -> !line.isBlank())
        .allSatisfy(line -> assertThat(line).matches(ENTRY));
  }

  @Test
  void linksLeadToAFile() throws IOException {
    assertThat(links())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(link -> assertThat(ROOT.resolve(link)).isRegularFile());
  }

  @Test
  void everyPageIsNamed() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      List<String> pages =
          files
              .map(file -> "docs/" + file.getFileName())
              .filter(file -> file.endsWith(".md") && !file.endsWith(".ko.md"))
              .toList();

      assertThat(pages).isNotEmpty();
      assertThat(links()).containsAll(pages).contains("README.md", "README.ko.md");
    }
  }

  private static List<String> links() throws IOException {
    return ENTRY.matcher(Files.readString(FILE)).results().map(entry -> entry.group(2)).toList();
  }
}
