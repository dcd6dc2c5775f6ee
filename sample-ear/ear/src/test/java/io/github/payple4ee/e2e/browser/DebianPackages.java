// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Installs what the tests in a browser need, where that can be done without asking: on Debian and
 * what comes from it, as root or as a user whom sudo asks for no password.
 */
final class DebianPackages {

  private static final Path RELEASE = Path.of("/etc/os-release");
  private static final List<String> FONTS = List.of("fonts-nanum");
  private static final List<String> CHROMIUM = List.of("chromium", "chromium-driver");

  // Ubuntu's packages of Chromium bring a snap, which containers cannot run; Selenium Manager
  // downloads a Chrome, which needs these. The first has two names: the newer one is tried first
  private static final List<String> SOUND = List.of("libasound2t64", "libasound2");
  private static final List<String> LIBRARIES =
      List.of(
          "libnss3",
          "libatk-bridge2.0-0",
          "libgbm1",
          "libxkbcommon0",
          "libxcomposite1",
          "libxdamage1",
          "libxfixes3",
          "libxrandr2",
          "libcups2",
          "libcairo2",
          "libpango-1.0-0");

  private final String release;
  private final boolean root;
  private final Predicate<List<String>> run;

  /**
   * For a machine.
   *
   * @param release what its file {@code /etc/os-release} says
   * @param root whether the tests run as root
   * @param run runs a command, and says whether it succeeded
   */
  DebianPackages(String release, boolean root, Predicate<List<String>> run) {
    this.release = release.toLowerCase(Locale.ROOT);
    this.root = root;
    this.run = run;
  }

  static DebianPackages ofThisMachine() {
    try {
      return new DebianPackages(
          Files.isReadable(RELEASE) ? Files.readString(RELEASE) : "",
          "root".equals(System.getProperty("user.name")),
          Commands::succeeds);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Installs the browser, its driver and a Korean font; says whether that was done. */
  boolean installBrowser() {
    if (!of("debian") && !of("ubuntu")) {
      return false;
    }
    if (!root && !run.test(List.of("sudo", "-n", "true"))) {
      return false;
    }
    return apt("update") && apt("install", packages());
  }

  private List<String> packages() {
    if (!of("ubuntu")) {
      return joined(CHROMIUM, FONTS);
    }
    List<String> sound =
        SOUND.stream()
            .filter(name -> run.test(List.of("apt-cache", "show", name)))
            .limit(1)
            .toList();
    return joined(joined(FONTS, sound), LIBRARIES);
  }

  private boolean of(String distribution) {
    return release
        .lines()
        .filter(line -> line.startsWith("id=") || line.startsWith("id_like="))
        .anyMatch(line -> line.contains(distribution));
  }

  private boolean apt(String verb) {
    return apt(verb, List.of());
  }

  private boolean apt(String verb, List<String> packages) {
    List<String> command = new ArrayList<>(root ? List.of() : List.of("sudo", "-n"));
    command.addAll(List.of("env", "DEBIAN_FRONTEND=noninteractive"));
    // another installation may be under way
    command.addAll(List.of("apt-get", "-y", "-o", "DPkg::Lock::Timeout=300", verb));
    command.addAll(packages);
    return run.test(command);
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
