// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The versions of Java on this machine: that of the tests, and those that lie beside it. */
public final class Javas {

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d{1,3})");
  private static final int OLDEST = 17;

  private Javas() {}

  /** The one that runs the tests. */
  public static Path current() {
    return Path.of(System.getProperty("java.home"));
  }

  /** The newest one of another version; empty when there is none. */
  public static Optional<Path> other() {
    int own = Runtime.version().feature();
    return beside().stream()
        .filter(home -> version(home) >= OLDEST && version(home) != own)
        .max(Comparator.comparing(Javas::version));
  }

  /** The version of a Java; 0 when the folder is none. */
  public static int version(Path home) {
    Path release = home.resolve("release");
    try {
      Matcher matcher =
          Files.exists(release) && Files.exists(home.resolve("bin/java"))
              ? VERSION.matcher(Files.readString(release))
              : VERSION.matcher("");
      return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Path> beside() {
    try (Stream<Path> homes = Files.list(current().toRealPath().getParent())) {
      return homes.filter(Files::isDirectory).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
