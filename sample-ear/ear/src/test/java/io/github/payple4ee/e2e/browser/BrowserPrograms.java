// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Finds a browser and its driver, in this order: those of the system properties {@code
 * browser.binary} and {@code browser.driver}; those on the path, when they are of one version; on
 * Debian and what comes from it, those that are installed now. Without them Selenium Manager looks
 * for Chrome where it usually is, and downloads what is missing.
 */
final class BrowserPrograms {

  private static final System.Logger LOG = System.getLogger(BrowserPrograms.class.getName());

  private static final String WHAT_TO_INSTALL =
      "The tests in a browser found no browser that starts. They need Chromium or Chrome, and"
          + " chromedriver of the same version. On Debian: apt-get install chromium"
          + " chromium-driver fonts-nanum. Elsewhere: install Chrome, and let this machine download"
          + " its driver, or put chromedriver on the path.";

  private static final List<String> BROWSERS =
      List.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser");
  private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");
  private static final Pattern MAJOR =
      Pattern.compile("\\b(?:Chrome|Chromium|ChromeDriver) (\\d+)\\.");

  private final List<Path> path;
  private final Function<Path, String> version;
  private final DebianPackages packages;

  BrowserPrograms(List<Path> path, Function<Path, String> version, DebianPackages packages) {
    this.path = path;
    this.version = version;
    this.packages = packages;
  }

  /** Starts a browser. */
  static ChromeDriver start(ChromeOptions options) {
    ChromeDriverService.Builder service = new ChromeDriverService.Builder();
    Installed.PROGRAMS.ifPresent(
        programs -> {
          options.setBinary(programs.browser().toFile());
          service.usingDriverExecutable(programs.driver().toFile());
        });
    try {
      return new ChromeDriver(service.build(), options);
    } catch (WebDriverException missing) {
      throw new IllegalStateException(WHAT_TO_INSTALL, missing);
    }
  }

  /** Both programs; empty when Selenium Manager has to look for them. */
  Optional<Programs> find() {
    Optional<Programs> there = onPath();
    if (there.isPresent() || !packages.installBrowser()) {
      return there;
    }
    return onPath();
  }

  private Optional<Programs> onPath() {
    return programs(DRIVERS)
        .flatMap(driver -> programs(BROWSERS).map(browser -> new Programs(browser, driver)))
        .filter(this::fit)
        .findFirst();
  }

  private Stream<Path> programs(List<String> names) {
    return names.stream()
        .flatMap(name -> path.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable);
  }

  private boolean fit(Programs programs) {
    Optional<String> browser = major(programs.browser());
    return browser.isPresent() && browser.equals(major(programs.driver()));
  }

  private Optional<String> major(Path program) {
    Matcher number = MAJOR.matcher(version.apply(program));
    return number.find() ? Optional.of(number.group(1)) : Optional.empty();
  }

  private static Optional<Programs> findHere() {
    String browser = System.getProperty("browser.binary");
    String driver = System.getProperty("browser.driver");
    if (browser != null && driver != null) {
      return Optional.of(new Programs(Path.of(browser), Path.of(driver)));
    }
    if (File.separatorChar == '\\') {
      // a browser of Windows is on no path and prints no version
      return Optional.empty();
    }
    Optional<Programs> found =
        new BrowserPrograms(
                Commands.path(),
                program -> Commands.output(List.of(program.toString(), "--version")),
                DebianPackages.ofThisMachine())
            .find();
    LOG.log(
        System.Logger.Level.INFO,
        found.map(Programs::toString).orElse("The browser is left to Selenium Manager"));
    return found;
  }

  /**
   * What a test is run with.
   *
   * @param browser Chromium or Chrome
   * @param driver the program that steers it
   */
  record Programs(Path browser, Path driver) {}

  /** Looked for once. */
  private static final class Installed {

    static final Optional<Programs> PROGRAMS = findHere();
  }
}
