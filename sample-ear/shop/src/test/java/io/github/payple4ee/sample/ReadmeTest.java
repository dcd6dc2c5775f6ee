// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path SNIPPETS =
      Path.of("src/test/java/io/github/payple4ee/sample/ReadmeSnippets.java");
  private static final Pattern REGION = Pattern.compile("(?s)  // readme: \\w+\n(.*?)\n *// end");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ko.md"})
  void javaOfTheReadmeIsJavaThatCompiles(String readme) throws IOException {
    assertThat(blocks(readme, "java")).isEqualTo(regions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ko.md"})
  void keysOfTheReadmeAreDocumented(String readme) throws IOException {
    String documented = Files.readString(ROOT.resolve("docs/configuration.md"));
    List<String> lines =
        blocks(readme, "properties").stream().flatMap(String::lines).map(String::strip).toList();
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(documented).contains("| `" + line.split("=", 2)[0] + "` |"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "README.ko.md",
        "CONTRIBUTING.md",
        "docs/configuration.md",
        "docs/decisions.md",
        "docs/flows.md",
        "docs/protocol-notes.md",
        "docs/response-codes.md",
        "docs/test-a-shop.ko.md",
        "docs/test-a-shop.md"
      })
  void linksOfTheDocumentsLeadSomewhere(String document) throws IOException {
    Path file = ROOT.resolve(document);
    List<String> links =
        Pattern.compile("]\\(([^)#:]+)\\)")
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .filter(link -> !link.endsWith(".png"))
            .toList();
    assertThat(links).allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
  }

  @Test
  void testsThatTheProtocolNotesNameExist() throws IOException {
    List<String> named =
        Pattern.compile("`(\\w+(?:Test|IT)\\.\\w+)`")
            .matcher(Files.readString(ROOT.resolve("docs/protocol-notes.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(named).isNotEmpty().allSatisfy(ReadmeTest::requireTest);
  }

  private static void requireTest(String name) throws IOException {
    String[] parts = name.split("\\.", -1);
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> tests =
          files
              .filter(file -> file.getFileName().toString().equals(parts[0] + ".java"))
              .filter(file -> file.toString().contains("/src/test/java/"))
              .toList();
      assertThat(tests)
          .as(name)
          .anySatisfy(file -> assertThat(file).content().contains("void " + parts[1] + "("));
    }
  }

  private static List<String> blocks(String readme, String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\n(.*?)\n```")
        .matcher(Files.readString(ROOT.resolve(readme)))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static List<String> regions() throws IOException {
    return REGION
        .matcher(Files.readString(SNIPPETS))
        .results()
        .map(match -> match.group(1).replaceAll("(?m)^  ", "").strip())
        .toList();
  }
}
