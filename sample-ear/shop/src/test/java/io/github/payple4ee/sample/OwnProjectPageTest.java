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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a new user pastes from the page is the project that the build pays on")
class OwnProjectPageTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path PROJECT = ROOT.resolve("compatibility/own-project");
  private static final String EE_10 = "src/main/liberty/config/server.xml";
  private static final String EE_11 = "src/main/liberty/ee11/server.xml";
  private static final Pattern FEATURES =
      Pattern.compile("  <featureManager>.*</featureManager>", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"docs/in-your-own-project.md", "docs/in-your-own-project.ko.md"})
  void everyFileOfTheProjectIsOnThePage(String page) throws IOException {
    String text = Files.readString(ROOT.resolve(page));

    List<Path> files = files();

    assertThat(files).hasSizeGreaterThan(6);
    for (Path file : files) {
      assertThat(text).as("%s", file).contains("\n" + Files.readString(file) + "```");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/in-your-own-project.md", "docs/in-your-own-project.ko.md"})
  void featuresOfTheOtherVersionAreOnThePageAndNothingElseDiffers(String page) throws IOException {
    String newer = Files.readString(PROJECT.resolve(EE_11));
    String features =
        FEATURES.matcher(newer).results().map(found -> found.group()).findFirst().orElseThrow();

    assertThat(Files.readString(ROOT.resolve(page))).contains("```xml\n" + features + "\n```");
    assertThat(withoutVersion(newer))
        .isEqualTo(withoutVersion(Files.readString(PROJECT.resolve(EE_10))));
  }

  private static String withoutVersion(String server) {
    return FEATURES.matcher(server).replaceFirst("").replaceFirst("description=\"[^\"]*+\"", "");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> sources = Files.walk(PROJECT.resolve("src/main"))) {
      return Stream.concat(sources, Stream.of(PROJECT.resolve("pom.xml")))
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(EE_11))
          .toList();
    }
  }
}
