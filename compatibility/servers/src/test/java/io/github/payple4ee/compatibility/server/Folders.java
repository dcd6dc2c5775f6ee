// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the servers and of what they remember. */
public final class Folders {

  private Folders() {}

  /** Where the servers were unpacked. */
  public static Path servers() {
    return Path.of(System.getProperty("compatibility.servers"));
  }

  /** An empty folder. */
  public static Path empty(String name) {
    Path folder = Path.of(System.getProperty("compatibility.work")).resolve(name);
    try {
      if (Files.exists(folder)) {
        for (Path old : all(folder, Comparator.reverseOrder())) {
          Files.delete(old);
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    for (Path each : all(from, Comparator.naturalOrder())) {
      Path target = to.resolve(from.relativize(each).toString());
      if (Files.isDirectory(each)) {
        Files.createDirectories(target);
      } else {
        Files.copy(each, target);
      }
    }
  }

  /** The one folder in a folder. */
  static Path only(Path folder) {
    try (Stream<Path> content = Files.list(folder)) {
      return content.filter(Files::isDirectory).findFirst().orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> content = Files.walk(folder)) {
      return content.sorted(order).toList();
    }
  }
}
