// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where things are: what the build made, folders to work in, free ports, jars of classes. */
public final class Workshop {

  private Workshop() {}

  /** The unpacked server. */
  public static Path runtime() {
    return built("wlp");
  }

  /** The application that is measured. */
  public static Path war() {
    return built("war");
  }

  /** The jars in it. */
  public static Path lib() {
    return built("lib");
  }

  private static Path built(String what) {
    return Path.of(System.getProperty("bench." + what)).normalize();
  }

  /** An empty folder of this name. */
  public static Path folder(String name) {
    Path folder = Path.of(System.getProperty("bench.work"), name);
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> inside = Files.walk(folder)) {
          for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A free port. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** The jar or folder that a class comes from. */
  public static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException strange) {
      throw new IllegalStateException(strange);
    }
  }

  static String classPath(List<Class<?>> types) {
    return types.stream()
        .map(type -> home(type).toString())
        .distinct()
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }
}
