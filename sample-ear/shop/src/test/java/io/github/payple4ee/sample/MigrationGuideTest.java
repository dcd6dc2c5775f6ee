// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.AdoptionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages of docs/migration.md say what the code does. */
class MigrationGuideTest {

  private static final Path DOCS = Path.of("../../docs");
  private static final Path SNIPPETS =
      Path.of("src/test/java/io/github/payple4ee/sample/MigrationSnippets.java");

  @ParameterizedTest
  @ValueSource(strings = {"migration.md", "migration.ko.md"})
  void javaOfTheGuideIsJavaThatCompiles(String guide) throws IOException {
    List<String> regions =
        found("(?s)  // readme: \\w+\n(.*?)\n *// end", Files.readString(SNIPPETS)).stream()
            .map(region -> region.replaceAll("(?m)^  ", "").strip())
            .toList();

    assertThat(regions).hasSize(2);
    assertThat(found("(?s)```java\n(.*?)\n```", text(guide))).isEqualTo(regions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"migration.md", "migration.ko.md"})
  void guideHasEachResultOfAnImport(String guide) throws IOException {
    List<String> results = Arrays.stream(AdoptionResult.values()).map(Enum::name).toList();

    String bulk = text(guide).substring(text(guide).indexOf("\n### "));
    assertThat(found("(?m)^\\| `([A-Z_]+)` \\|", bulk)).isEqualTo(results);
  }

  @ParameterizedTest
  @ValueSource(strings = {"migration.md", "migration.ko.md"})
  void bothLanguagesHaveTheSameRows(String guide) throws IOException {
    String row = "(?m)^\\| ([^|]*`[^|]*) \\|";

    assertThat(codes(row, guide)).isEqualTo(codes(row, "migration.md")).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"migration.md", "migration.ko.md"})
  void linksOfTheGuideLeadSomewhere(String guide) throws IOException {
    assertThat(found("]\\(([^)#:]+)\\)", text(guide)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
  }

  /** The code in the first cell of each row. */
  private static List<String> codes(String row, String guide) throws IOException {
    return found(row, text(guide)).stream()
        .map(cell -> String.join(" ", found("(`[^`]+`)", cell)))
        .toList();
  }

  private static String text(String guide) throws IOException {
    return Files.readString(DOCS.resolve(guide));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }
}
