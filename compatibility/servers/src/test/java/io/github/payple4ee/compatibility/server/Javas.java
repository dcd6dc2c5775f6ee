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

  private Javas() {}

  /** The one that runs the tests, or the newest one where a server wants a newer one. */
  public static Path first(int oldest) {
    Path own = Path.of(System.getProperty("java.home"));
    return Runtime.version().feature() >= oldest ? own : newest(oldest, 0).orElse(own);
  }

  /** The newest one of another version than the first; the first when there is no other. */
  public static Path other(int oldest) {
    Path first = first(oldest);
    return newest(oldest, version(first)).orElse(first);
  }

  private static Optional<Path> newest(int oldest, int not) {
    return beside().stream()
        .filter(home -> version(home) >= oldest && version(home) != not)
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
    try (Stream<Path> homes =
        Files.list(Path.of(System.getProperty("java.home")).toRealPath().getParent())) {
      return homes.filter(Files::isDirectory).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
