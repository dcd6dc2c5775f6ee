// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The issue forms ask for what a maintainer needs, and for nothing secret")
class IssueFormsTest {

  private static final Path ROOT = Path.of("../..");
  private static final String BUG = "ISSUE_TEMPLATE/bug.yml";
  private static final String FEATURE = "ISSUE_TEMPLATE/feature.yml";
  private static final String WARNING = "**Never paste keys, billing keys or personal data";
  private static final Set<String> TYPES =
      Set.of("markdown", "textarea", "input", "dropdown", "checkboxes");

  @ParameterizedTest
  @ValueSource(strings = {BUG, FEATURE})
  void formHasElementsThatGithubKnows(String name) throws IOException {
    YamlFile form = YamlFile.read(name);

    assertThat(form.keys()).contains("name", "description", "body");
    assertThat(form.each("body"))
        .isNotEmpty()
        .allSatisfy(element -> assertThat(TYPES).contains(element.text("type")))
        .allSatisfy(
            element ->
                assertThat(element.keys("attributes"))
                    .contains(element.text("type").equals("markdown") ? "value" : "label"));
    assertThat(questions(form)).extracting(question -> question.text("id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {BUG, FEATURE})
  void formWarnsInBoldBeforeItAsks(String name) throws IOException {
    YamlFile first = YamlFile.read(name).each("body").get(0);

    assertThat(first.text("type")).isEqualTo("markdown");
    assertThat(first.text("attributes", "value")).contains(WARNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"what", "steps", "version", "server", "database", "jdk", "configuration"})
  void reportOfAFaultAsksFor(String id) throws IOException {
    assertThat(question(id).at("validations", "required")).isEqualTo(true);
  }

  @Test
  void reportOfAFaultAsksForTheExplanationOfTheOrder() throws IOException {
    String description = question("explain").text("attributes", "description");

    assertThat(description).contains("PaypleService.explain(orderId, Locale.ENGLISH)");
    assertThat(
            Files.readString(
                ROOT.resolve("payple-api/src/main/java/io/github/payple4ee/PaypleService.java")))
        .contains("Explanation explain(String orderId, Locale locale);");
    assertThat(description).contains("GET /shop/api/orders/{orderId}/explanation");
    assertThat(Path.of("src/main/java/io/github/payple4ee/sample/OrderResource.java"))
        .content()
        .contains("@Path(\"{orderId}/explanation\")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"payple.cst-id", "payple.cust-key", "payple.refund-key", "payple.journal-keys"})
  void valueOfASecretIsLeftOut(String key) throws IOException {
    assertThat(question("configuration").text("attributes", "description"))
        .contains("**Leave out the values of secrets**")
        .contains("`" + key + "=***`");
    assertThat(ROOT.resolve("docs/configuration.md")).content().contains("| `" + key + "` |");
  }

  @Test
  void weaknessIsSentToTheSecurityPage() throws IOException {
    YamlFile config = YamlFile.read("ISSUE_TEMPLATE/config.yml");

    assertThat(config.at("blank_issues_enabled")).isEqualTo(false);
    assertThat(config.each("contact_links"))
        .singleElement()
        .satisfies(
            link -> assertThat(link.text("url")).matches("https://github\\.com/.+/SECURITY\\.md"));
    assertThat(ROOT.resolve("SECURITY.md")).exists();
  }

  @Test
  void pullRequestIsWarnedToo() {
    assertThat(YamlFile.FOLDER.resolve("pull_request_template.md"))
        .content()
        .contains("Never paste keys, billing keys or personal data")
        .contains("SECURITY.md")
        .contains("./mvnw spotless:apply");
  }

  private static YamlFile question(String id) throws IOException {
    return questions(YamlFile.read(BUG)).stream()
        .filter(question -> question.text("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<YamlFile> questions(YamlFile form) {
    return form.each("body").stream()
        .filter(element -> !element.text("type").equals("markdown"))
        .toList();
  }
}
