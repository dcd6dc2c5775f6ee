// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests that docs/security.md names are there. */
class SecurityDocumentTest {

  private static final Path ROOT = Path.of("../..");
  private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
  private static final Map<String, Path> CLASSES = classes();

  static Stream<String> rows() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/security.md")).stream()
        .filter(line -> line.startsWith("| "))
        .filter(line -> !line.startsWith("| threat"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void threatHasATestThatIsThere(String row) throws IOException {
    String[] cells = row.split(" \\| ", -1);
    assertThat(cells).hasSize(3);
    List<MatchResult> tests = TEST.matcher(cells[2]).results().toList();
    assertThat(tests).isNotEmpty();
    for (MatchResult test : tests) {
      assertThat(CLASSES).containsKey(test.group(1));
      assertThat(Files.readString(CLASSES.get(test.group(1))))
          .containsPattern("\\b(void|ArchRule) " + test.group(2) + "\\b");
    }
  }

  @Test
  void everyClassOfAttacksIsNamed() throws IOException {
    String document = Files.readString(ROOT.resolve("docs/security.md"));

    assertThat(CLASSES.entrySet())
        .filteredOn(file -> file.getValue().getParent().endsWith("attack"))
        .extracting(Map.Entry::getKey)
        .filteredOn(name -> name.endsWith("IT"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(document).contains("`" + name + "."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ko.md", "SECURITY.md"})
  void documentIsFound(String page) throws IOException {
    assertThat(Files.readString(ROOT.resolve(page))).contains("(docs/security.md)");
  }

  private static Map<String, Path> classes() {
    try (Stream<Path> modules = Files.list(ROOT);
        Stream<Path> samples = Files.list(ROOT.resolve("sample-ear"))) {
      return Stream.concat(modules, samples)
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(SecurityDocumentTest::files)
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  file -> file,
                  (one, other) -> one));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
