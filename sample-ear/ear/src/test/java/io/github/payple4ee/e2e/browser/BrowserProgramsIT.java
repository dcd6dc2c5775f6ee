// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A browser is found on the path, installed on Debian, or left to Selenium Manager")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file is made executable there")
class BrowserProgramsIT {

  private static final String DEBIAN = "PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n";
  private static final String UBUNTU = "ID=ubuntu\nID_LIKE=debian\n";
  private static final String FEDORA = "ID=fedora\nVARIANT=\"no debian\"\n";

  @TempDir private Path first;
  @TempDir private Path second;

  private final Map<Path, String> versions = new HashMap<>();
  private final List<String> commands = new ArrayList<>();
  private Predicate<String> works;

  @BeforeEach
  void everyCommandWorks() {
    works = command -> true;
  }

  @Test
  void programsOfOneVersionOnThePathAreTaken() throws IOException {
    put(first, "google-chrome", "Google Chrome 150.0.1.2");
    put(second, "chromium", "Chromium 156.0.8078.79 built on Debian GNU/Linux 12");
    put(second, "chromedriver", "ChromeDriver 156.0.8078.79 (abc)");

    assertThat(find(DEBIAN, true))
        .isEqualTo(second.resolve("chromium") + " " + second.resolve("chromedriver"));
    assertThat(commands).isEmpty();
  }

  @Test
  void driverOfAnotherVersionIsLeftToSeleniumManager() throws IOException {
    put(first, "google-chrome", "Google Chrome 150.0.1.2");
    put(first, "chromedriver", "ChromeDriver 156.0.8078.79");

    assertThat(find(FEDORA, true)).isEmpty();
    assertThat(commands).isEmpty();
  }

  @Test
  void browserThatDoesNotStartIsNotTaken() throws IOException {
    put(first, "chromium-browser", "");
    put(first, "chromedriver", "ChromeDriver 156.0.8078.79");

    assertThat(find(FEDORA, true)).isEmpty();
  }

  @Test
  void rootOnDebianInstallsBoth() {
    works =
        command -> {
          if (command.contains("install")) {
            installed();
          }
          return true;
        };

    assertThat(find(DEBIAN, true)).contains("chromedriver");
    assertThat(commands)
        .hasSize(2)
        .allMatch(command -> command.startsWith("env DEBIAN_FRONTEND=noninteractive apt-get -y"))
        .last()
        .asString()
        .endsWith(" install chromium chromium-driver fonts-nanum");
  }

  @Test
  void userWhomSudoAsksForAPasswordInstallsNothing() {
    works = command -> false;

    assertThat(find(DEBIAN, false)).isEmpty();
    assertThat(commands).containsExactly("sudo -n true");
  }

  @Test
  void otherUserOfSudoInstallsByIt() {
    assertThat(find(DEBIAN, false)).isEmpty();
    assertThat(commands.subList(1, commands.size()))
        .hasSize(2)
        .allMatch(command -> command.startsWith("sudo -n env "));
  }

  @Test
  void ubuntuGetsTheLibrariesOfChromeAndNoSnap() {
    works = command -> !command.equals("apt-cache show libasound2t64");

    assertThat(find(UBUNTU, true)).isEmpty();
    assertThat(commands)
        .last()
        .asString()
        .contains(" install fonts-nanum libasound2 libnss3 ")
        .doesNotContain("chromium");
  }

  @Test
  void installationThatFailsIsLeftToSeleniumManager() {
    works = command -> !command.contains("update");

    assertThat(find(DEBIAN, true)).isEmpty();
    assertThat(commands).hasSize(1);
  }

  /** The two programs, with a blank between them; empty when none was found. */
  private String find(String release, boolean root) {
    DebianPackages packages = new DebianPackages(release, root, this::run);
    return new BrowserPrograms(
            List.of(first, second), program -> versions.getOrDefault(program, ""), packages)
        .find()
        .map(found -> found.browser() + " " + found.driver())
        .orElse("");
  }

  private boolean run(List<String> command) {
    commands.add(String.join(" ", command));
    return works.test(String.join(" ", command));
  }

  private void installed() {
    try {
      put(second, "chromium", "Chromium 156.0.8078.79");
      put(second, "chromedriver", "ChromeDriver 156.0.8078.79");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void put(Path folder, String name, String version) throws IOException {
    Path program = Files.createFile(folder.resolve(name));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    versions.put(program, version);
  }
}
