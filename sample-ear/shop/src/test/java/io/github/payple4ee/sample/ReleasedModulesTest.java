// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each module is either released with what the central repository asks for, or not")
class ReleasedModulesTest {

  private static final Path ROOT = Path.of("../..");
  private static final Pattern MODULE = Pattern.compile("(?m)^    <module>(.+)</module>");
  private static final Pattern EXCLUDED =
      Pattern.compile("<excludeArtifact>(.+)</excludeArtifact>");
  private static final Pattern ARTIFACT = Pattern.compile("(?m)^  <artifactId>(.+)</artifactId>");
  private static final String UNRELEASED = "<unreleased>true</unreleased>";

  static Stream<String> modules() throws IOException {
    return found(MODULE, pom("."));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleHasANameAndADescription(String module) throws IOException {
    assertThat(pom(module)).contains("\n  <name>", "\n  <description>");
  }

  @Test
  void bundleLeavesOutTheModulesThatAreNotReleased() throws IOException {
    List<String> left = modules().filter(ReleasedModulesTest::unreleased).toList();

    assertThat(found(EXCLUDED, pom(".")))
        .containsExactlyInAnyOrderElementsOf(
            left.stream().map(ReleasedModulesTest::artifact).toList());
    assertThat(left).noneMatch(module -> module.startsWith("payple-"));
  }

  /** It has no parent, from which it would have them. */
  @Test
  void versionsHaveTheSameAddressesAsTheParent() throws IOException {
    String bom = pom("payple-bom");
    for (String element : List.of("url", "developers", "issueManagement")) {
      Pattern block = Pattern.compile("(?s)\n  <" + element + ">.*?</" + element + ">");
      assertThat(found(block, bom)).as(element).isNotEmpty();
      assertThat(found(block, bom).toList()).isEqualTo(found(block, pom(".")).toList());
    }
    assertThat(bom).contains("<developerConnection>scm:git:");
  }

  private static boolean unreleased(String module) {
    return pom(module).contains(UNRELEASED);
  }

  private static String artifact(String module) {
    return found(ARTIFACT, pom(module)).findFirst().orElseThrow();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
        .toList()
        .stream();
  }

  private static String pom(String module) {
    try {
      return Files.readString(ROOT.resolve(module).resolve("pom.xml"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
