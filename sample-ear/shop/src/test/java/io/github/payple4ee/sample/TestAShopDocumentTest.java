// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The code of docs/test-a-shop.md is that of an end-to-end test, which runs it. */
class TestAShopDocumentTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path IT =
      ROOT.resolve("sample-ear/ear/src/test/java/io/github/payple4ee/e2e/TestAShopIT.java");
  private static final Pattern REGION = Pattern.compile("(?s)  // docs: \\w+\n(.*?)\n *// end");

  @ParameterizedTest
  @ValueSource(strings = {"docs/test-a-shop.md", "docs/test-a-shop.ko.md"})
  void javaOfThePageIsThatOfATestThatRuns(String page) throws IOException {
    List<String> tested =
        REGION
            .matcher(Files.readString(IT))
            .results()
            .map(match -> match.group(1).replaceAll("(?m)^  ", "").strip())
            .toList();

    assertThat(tested).hasSizeGreaterThan(5);
    assertThat(blocks(page, "java").toList()).isEqualTo(tested);
  }

  @Test
  void buildFilesOfBothPagesAreTheSame() throws IOException {
    assertThat(blocks("docs/test-a-shop.ko.md", "xml"))
        .isNotEmpty()
        .containsExactlyElementsOf(blocks("docs/test-a-shop.md", "xml").toList());
  }

  @Test
  void buildFileNamesTheSimulatorOfThisVersion() throws Exception {
    Document simulator = parsed(Files.readString(ROOT.resolve("payple-simulator/pom.xml")));
    Document dependency = parsed(blocks("docs/test-a-shop.md", "xml").findFirst().orElseThrow());

    for (String name : List.of("groupId", "version")) {
      assertThat(text(dependency, name)).isEqualTo(text(simulator, name));
    }
    assertThat(text(dependency, "artifactId")).isEqualTo("payple-simulator");
    for (String block : blocks("docs/test-a-shop.md", "xml").toList()) {
      assertThat(parsed("<all>" + block + "</all>").getDocumentElement()).isNotNull();
    }
  }

  private static Stream<String> blocks(String page, String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\n(.*?)\n```")
        .matcher(Files.readString(ROOT.resolve(page)))
        .results()
        .map(match -> match.group(1));
  }

  private static String text(Document document, String name) {
    return document.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
