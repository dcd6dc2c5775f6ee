// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.server.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs Maven as a new user does, with what was built as a repository. */
final class NewUser {

  static final String VERSION = "0.1.0-SNAPSHOT";
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private static final String GROUP = "io/github/payple4ee";
  private static final List<String> POMS = List.of("payple-bom", "payple-starter");
  private static final List<String> JARS =
      List.of(
          "payple-api",
          "payple-cdi",
          "payple-jaxrs-callbacks",
          "payple-simulator",
          "payple-shop-archetype");
  private static final long MINUTES = 10;

  private final Path folder;
  private final Path settings;

  private NewUser(Path folder, Path settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** A user with an empty folder, who gets the jars from a repository. */
  static NewUser inFolder(String name) throws IOException {
    Path folder = Path.of(System.getProperty("sample.work"), name);
    Folders.delete(folder);
    Files.createDirectories(folder);
    Path repository = folder.resolve("repository");
    put(repository, "payple-parent", ROOT.resolve("pom.xml"));
    for (String module : POMS) {
      put(repository, module, ROOT.resolve(module).resolve("pom.xml"));
    }
    for (String module : JARS) {
      put(repository, module, ROOT.resolve(module).resolve("pom.xml"));
      Path jar = ROOT.resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
      put(repository, module, jar);
    }
    return new NewUser(folder, settings(folder, repository, false));
  }

  /** A user with an empty folder, who gets our jars from a folder that has a release of them. */
  static NewUser withRelease(String name, Path repository) throws IOException {
    Path folder = Path.of(System.getProperty("sample.work"), name);
    Folders.delete(folder);
    Files.createDirectories(folder);
    return new NewUser(folder, settings(folder, repository, true));
  }

  private static void put(Path repository, String module, Path file) throws IOException {
    Path home = Files.createDirectories(repository.resolve(GROUP).resolve(module).resolve(VERSION));
    String type = file.toString().endsWith(".jar") ? ".jar" : ".pom";
    Files.copy(
        file, home.resolve(module + "-" + VERSION + type), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path settings(Path folder, Path repository, boolean release) throws IOException {
    String text =
        """
        <settings>
          <profiles>
            <profile>
              <id>built</id>
              <repositories>
                <repository>
                  <id>built</id>
                  <url>@URL@</url>
                  <releases>
                    <enabled>@RELEASE@</enabled>
                    <checksumPolicy>fail</checksumPolicy>
                  </releases>
                  <snapshots>
                    <enabled>true</enabled>
                    <updatePolicy>always</updatePolicy>
                    <checksumPolicy>ignore</checksumPolicy>
                  </snapshots>
                </repository>
              </repositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>built</activeProfile></activeProfiles>
        </settings>
        """;
    return Files.writeString(
        folder.resolve("settings.xml"),
        text.replace("@URL@", repository.toUri().toString())
            .replace("@RELEASE@", String.valueOf(release)));
  }

  /** The folder. */
  Path folder() {
    return folder;
  }

  /** A copy of a project, without what was built in it. */
  Path paste(Path project) throws IOException {
    Path copy = folder.resolve(project.getFileName().toString());
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(project.relativize(file).toString());
        if (!file.startsWith(project.resolve("target"))) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return copy;
  }

  /** Runs Maven in a folder, and expects that it succeeds. */
  void maven(Path directory, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("-s", settings.toString()));
    all.addAll(List.of(arguments));
    Path log = folder.resolve("maven.log");
    assertThat(maven(log, directory, Map.of(), all)).as("%s", log).isZero();
  }

  /** Runs Maven in a folder with additional environment variables, and returns its exit code. */
  static int maven(
      Path log, Path directory, Map<String, String> environment, List<String> arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ROOT.resolve(File.separatorChar == '\\' ? "mvnw.cmd" : "mvnw").toString());
    command.addAll(List.of("-B", "-ntp"));
    command.addAll(arguments);
    ProcessBuilder maven =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    maven.environment().putAll(environment);
    Process process = maven.start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("%s", log).isTrue();
    return process.exitValue();
  }
}
