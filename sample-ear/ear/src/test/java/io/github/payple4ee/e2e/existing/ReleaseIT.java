// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.browser.WithBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dry run of a release, by {@code ./mvnw -Prelease-check verify}. */
@DisplayName("A release is complete, signed, and all that a new user needs")
@EnabledIfSystemProperty(named = "payple.release.whole", matches = "true")
class ReleaseIT {

  private static final List<String> JARS =
      List.of(
          "payple-api",
          "payple-cdi",
          "payple-jaxrs-callbacks",
          "payple-recurring",
          "payple-quarkus",
          "payple-simulator",
          "payple-shop-archetype");
  private static final List<String> POMS = List.of("payple-parent", "payple-bom", "payple-starter");
  private static final List<String> CHECKSUMS = List.of("md5", "sha1", "sha256", "sha512");

  private static SigningKey key;
  private static ReleaseCopy release;

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  @BeforeAll
  static void release() throws Exception {
    key = SigningKey.generate();
    release = ReleaseCopy.of(NewUser.ROOT);
    release.deploy(key);
  }

  @Test
  void bundleHasTheReleasedModulesAndNothingElse() throws Exception {
    try (Stream<Path> modules = Files.list(release.group())) {
      assertThat(modules.map(module -> module.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(JARS.stream(), POMS.stream()).toList());
    }
  }

  @Test
  void everyJarComesWithItsSourcesAndItsJavadoc() {
    for (String module : JARS) {
      for (String classifier : List.of("", "-sources", "-javadoc")) {
        assertThat(release.file(module, classifier + ".jar")).as(module + classifier).exists();
      }
    }
  }

  @Test
  void everyFileIsSignedAndHasItsChecksums() throws Exception {
    List<Path> files = release.artifacts();

    assertThat(files).hasSizeGreaterThan(25);
    for (Path file : files) {
      assertThat(key.signed(file)).as("%s", file).isTrue();
      for (String checksum : CHECKSUMS) {
        assertThat(file.resolveSibling(file.getFileName() + "." + checksum)).exists();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<name>",
        "<description>",
        "<url>",
        "<license>",
        "<developer>",
        "<scm",
        "<connection>"
      })
  void everyPomSaysWhatTheCentralRepositoryAsksFor(String element) throws Exception {
    String parent = Files.readString(release.file("payple-parent", ".pom"));

    assertThat(parent).contains(element).doesNotContain("SNAPSHOT");
    for (String module : List.of("payple-bom", "payple-starter", "payple-api", "payple-cdi")) {
      String pom = Files.readString(release.file(module, ".pom"));
      assertThat(pom).as(module).contains("<name>", "<description>").doesNotContain("SNAPSHOT");
      assertThat(pom.contains("<parent>") || pom.contains(element)).as(module + element).isTrue();
    }
  }

  @Test
  void releasedJarsBringNothingAlong() throws Exception {
    for (String module :
        List.of("payple-api", "payple-cdi", "payple-jaxrs-callbacks", "payple-recurring")) {
      assertThat(Files.readString(release.file(module, ".pom")))
          .as(module)
          .doesNotContain("<scope>compile</scope>", "<scope>runtime</scope>");
    }
  }

  /** With the server.xml for Jakarta EE 10, and with that for Jakarta EE 11. */
  @ParameterizedTest
  @ValueSource(strings = {"config", "ee11"})
  void projectThatUsesOnlyTheReleasePaysAnOrder(String folder) throws Exception {
    NewUser user = NewUser.withRelease("released-" + folder, release.repository());
    Path project = user.paste(release.checkout().resolve("compatibility/own-project"));
    List<String> build = new ArrayList<>(release.localRepository(folder));
    build.add("package");
    user.maven(project, build.toArray(String[]::new));

    new PastedProject(project, folder).paysInTheBrowser(browsers);
  }

  @Test
  void changeThatBreaksTheApiFailsTheBuild() throws Exception {
    Path source =
        release.checkout().resolve("payple-api/src/main/java/io/github/payple4ee/Checkout.java");
    String text = Files.readString(source);
    assertThat(text).contains("public String toJson()");
    release.beginNextApi();
    assertThat(release.comparesApi("same")).isTrue();

    Files.writeString(source, text.replace("public String toJson()", "String toJson()"));
    try {
      assertThat(release.comparesApi("changed")).isFalse();
      assertThat(release.log("changed")).contains("There is at least one incompatibility");
    } finally {
      Files.writeString(source, text);
    }
  }
}
