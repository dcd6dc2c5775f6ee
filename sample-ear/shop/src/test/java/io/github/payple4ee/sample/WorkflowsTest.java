// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The workflows run what CONTRIBUTING.md says, with no more rights than they need")
class WorkflowsTest {

  private static final Path ROOT = Path.of("../..");
  private static final String CI = "workflows/ci.yml";
  private static final String LONG_PROOFS = "workflows/long-proofs.yml";
  private static final Pattern FOLDER_OF_A_MACHINE =
      Pattern.compile("(?<![\\w.}/*])/(?:home|root|work|tmp|Users|usr|opt|var|etc|mnt)/");
  private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");
  private static final Pattern HELD_BACK =
      Pattern.compile("(?s)<rule>\\s*<groupId>([^<]+)</groupId>");

  static Stream<String> yamlFiles() throws IOException {
    return YamlFile.names();
  }

  @ParameterizedTest
  @MethodSource("yamlFiles")
  void fileIsYamlWithoutAFolderOfAMachine(String name) throws IOException {
    assertThat(YamlFile.read(name).content()).isInstanceOf(Map.class);
    assertThat(Files.readString(YamlFile.FOLDER.resolve(name)))
        .doesNotContainPattern(FOLDER_OF_A_MACHINE);
  }

  @Test
  void commandOfTheWorkflowIsThereAndNamesNoFolderOfAMachine() {
    Path command = ROOT.resolve(".ci/run");

    assertThat(command).isExecutable();
    assertThat(command)
        .content()
        .contains("./mvnw -B -ntp verify -Dpayple.all-databases=true")
        .doesNotContainPattern("(?<![\\w./])/(?:home|root|work|tmp|Users|opt|usr/s?bin/(?!env))");
  }

  @Test
  void pushesAndPullRequestsRunAllTestsWithEachJava() throws IOException {
    YamlFile ci = YamlFile.read(CI);

    assertThat(ci.keys("on")).containsExactlyInAnyOrder("push", "pull_request");
    assertThat(ci.at("jobs", "verify", "strategy", "matrix", "java"))
        .isEqualTo(List.of(17, 21, 25));
    assertThat(ci.at("jobs", "verify", "timeout-minutes")).isEqualTo(90);
    assertThat(runs(ci)).containsExactly(".ci/run");
    assertThat(withOf(ci, "actions/setup-java"))
        .containsExactly(
            Map.of(
                "distribution", "temurin",
                "java-version", "${{ matrix.java }}",
                "cache", "maven"));
  }

  @Test
  void reportsOfAFailureAreKept() throws IOException {
    List<YamlFile> uploads =
        steps(YamlFile.read(CI))
            .filter(step -> step.text("uses").startsWith("actions/upload-artifact@"))
            .toList();

    assertThat(uploads)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.text("if")).isEqualTo("failure()");
              assertThat(step.text("with", "path"))
                  .contains("surefire-reports", "failsafe-reports");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {CI, LONG_PROOFS})
  void workflowMayReadTheRepositoryAloneAndNewerRunsEndOlderOnes(String name) throws IOException {
    YamlFile workflow = YamlFile.read(name);

    assertThat(workflow.at("permissions")).isEqualTo(Map.of("contents", "read"));
    assertThat(workflow.each("jobs"))
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.keys()).doesNotContain("permissions"))
        .allSatisfy(job -> assertThat(job.at("timeout-minutes")).isInstanceOf(Integer.class));
    assertThat(workflow.at("concurrency", "cancel-in-progress")).isEqualTo(true);
    assertThat(Files.readString(YamlFile.FOLDER.resolve(name))).doesNotContain("secrets.");
  }

  @ParameterizedTest
  @ValueSource(strings = {CI, LONG_PROOFS})
  void actionsAreThoseOfGithubAndPinnedByATagWithAComment(String name) throws IOException {
    assertThat(
            steps(YamlFile.read(name))
                .map(step -> step.at("uses"))
                .filter(String.class::isInstance))
        .isNotEmpty()
        .allSatisfy(uses -> assertThat((String) uses).matches("actions/[a-z-]+@v\\d+"));
    assertThat(Files.readString(YamlFile.FOLDER.resolve(name))).contains("# actions are pinned");
  }

  @Test
  void longProofsRunOnceAWeekByTheProfilesOfTheBuild() throws IOException {
    YamlFile proofs = YamlFile.read(LONG_PROOFS);
    List<String> profiles =
        runs(proofs).stream()
            .flatMap(run -> PROFILE.matcher(run).results())
            .map(result -> result.group(1))
            .toList();

    assertThat(proofs.each("on", "schedule"))
        .singleElement()
        .satisfies(time -> assertThat(time.text("cron")).matches("\\d+ \\d+ \\* \\* \\d"));
    assertThat(profiles).containsExactly("crash", "fuzz", "compatibility");
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    String contributing = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    assertThat(profiles)
        .allSatisfy(profile -> assertThat(pom).contains("<id>" + profile + "</id>"))
        .allSatisfy(
            profile -> assertThat(contributing).contains("./mvnw -P" + profile + " verify"));
  }

  @Test
  void whatTheBuildHoldsBackIsNotProposedByDependabot() throws IOException {
    YamlFile dependabot = YamlFile.read("dependabot.yml");
    List<String> ignored =
        dependabot.each("updates").get(0).each("ignore").stream()
            .map(rule -> rule.text("dependency-name").split(":", 2)[0])
            .toList();
    List<String> heldBack =
        HELD_BACK
            .matcher(Files.readString(ROOT.resolve("pom.xml")))
            .results()
            .map((MatchResult rule) -> rule.group(1).replace("*", ""))
            .toList();

    assertThat(dependabot.each("updates"))
        .extracting(update -> update.text("package-ecosystem"))
        .containsExactly("maven", "github-actions");
    assertThat(heldBack).isNotEmpty();
    assertThat(ignored).containsAll(heldBack);
  }

  private static List<String> runs(YamlFile workflow) {
    return steps(workflow)
        .map(step -> step.at("run"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  private static Stream<YamlFile> steps(YamlFile workflow) {
    return workflow.each("jobs").stream().flatMap(job -> job.each("steps").stream());
  }

  private static List<Object> withOf(YamlFile workflow, String action) {
    return steps(workflow)
        .filter(step -> step.text("uses").startsWith(action + "@"))
        .map(step -> step.at("with"))
        .toList();
  }
}
