// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/**
 * The supply-chain checks of the build are active: the enforcer refuses dependencies on its list,
 * and the licence plugin refuses licences that are not on its list.
 */
class SupplyChainTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path LIST = ROOT.resolve(".mvn/known-vulnerabilities.xml");
  private static final String RANGE = "[\\[(]([0-9][\\w.-]*)?,[0-9][\\w.-]*[\\])]";
  private static final Pattern ADVISORY =
      Pattern.compile(
          "<exclude>[\\w.-]+:[\\w.-]+:RANGE(,RANGE)*</exclude> <!-- CVE-\\d{4}-\\d+.* -->"
              .replace("RANGE", RANGE));

  static Stream<String> vulnerabilities() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> line.contains("<exclude>"))
        .map(String::strip);
  }

  /** A version without brackets is, to the enforcer, that one and every later one. */
  @ParameterizedTest
  @MethodSource("vulnerabilities")
  void knownVulnerabilityNamesItsVersionsAndItsAdvisory(String line) {
    assertThat(line).matches(ADVISORY);
  }

  @Test
  void everyModuleRefusesKnownVulnerabilities() throws Exception {
    assertThat(
            text(
                "pom.xml",
                "/project/build/plugins/plugin[artifactId='maven-enforcer-plugin']"
                    + "/executions/execution[id='house-rules']//externalRules/location"))
        .isEqualTo("${maven.multiModuleProjectDirectory}/.mvn/known-vulnerabilities.xml");
    for (String pom : poms()) {
      assertThat(Files.readString(ROOT.resolve(pom))).doesNotContain("enforcer.skip");
    }
  }

  @Test
  void whatIsHandedOnAsksForNoMoreThanToBeNamed() throws Exception {
    String licences =
        "/project/build/plugins/plugin[artifactId='license-maven-plugin']/executions"
            + "/execution[id='licences-of-what-is-handed-on']/configuration/";

    assertThat(text("pom.xml", licences + "includedLicenses")).isEqualTo("Apache-2.0|MIT|BSD");
    assertThat(text("pom.xml", licences + "excludedScopes")).isEqualTo("provided,test");
    assertThat(
            text(
                "pom.xml",
                "/project/build/pluginManagement/plugins"
                    + "/plugin[artifactId='license-maven-plugin']/configuration"
                    + "[failOnMissing='true']/failOnBlacklist"))
        .isEqualTo("true");
  }

  @Test
  void publishedJarsComeWithABillOfMaterials() throws Exception {
    assertThat(
            text(
                "pom.xml",
                "/project/build/plugins/plugin[artifactId='cyclonedx-maven-plugin']/executions"
                    + "/execution[phase='package'][goals/goal='makeBom']/configuration/skip"))
        .isEqualTo("${unpublished}");
    for (String jar :
        List.of(
            "payple-api",
            "payple-cdi",
            "payple-jaxrs-callbacks",
            "payple-quarkus",
            "payple-recurring",
            "payple-simulator")) {
      assertThat(text(jar + "/pom.xml", "/project/properties/unpublished")).isEqualTo("false");
    }
  }

  @Test
  void documentNamesTheServerThatTheListCannotCover() throws Exception {
    assertThat(Files.readString(ROOT.resolve("docs/supply-chain.md")))
        .contains("Open Liberty " + text("pom.xml", "/project/properties/liberty.version"));
  }

  private static List<String> poms() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      return files
          .filter(file -> file.endsWith("pom.xml") && !file.toString().contains("/target/"))
          .map(file -> ROOT.relativize(file).toString())
          .toList();
    }
  }

  private static String text(String pom, String path) throws Exception {
    DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
    Document document = documents.newDocumentBuilder().parse(ROOT.resolve(pom).toFile());
    return evaluated(document, path);
  }

  private static String evaluated(Document document, String path) throws XPathExpressionException {
    return XPathFactory.newDefaultInstance().newXPath().evaluate(path, document).strip();
  }
}
