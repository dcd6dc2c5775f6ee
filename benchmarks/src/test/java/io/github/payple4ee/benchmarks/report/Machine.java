// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the numbers were measured on. */
public final class Machine {

  private Machine() {}

  /** Processor, memory and system. */
  public static String described() {
    return "%s, %d cores, %s GiB, %s %s"
        .formatted(
            line("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            Figures.of(
                Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                    / 1048576.0),
            System.getProperty("os.name"),
            System.getProperty("os.version"));
  }

  /** How many were waiting for the processors in the last minute. */
  public static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    } catch (IOException unknown) {
      return "unknown";
    }
  }

  private static String line(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("0");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
