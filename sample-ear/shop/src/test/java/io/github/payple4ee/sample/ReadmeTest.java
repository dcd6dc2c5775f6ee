// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
        "docs/protocol-notes.md"
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
