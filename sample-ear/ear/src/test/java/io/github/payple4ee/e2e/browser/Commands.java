// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs of this machine. What they say is kept among the artefacts of the tests. */
final class Commands {

  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Commands() {}

  /** The folders of the environment variable PATH. */
  static List<Path> path() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .toList();
  }

  /** Whether a command ends with success, in time. */
  static boolean succeeds(List<String> command) {
    return end(command, log("installation.log")) == 0;
  }

  /** What a command says; nothing when it fails. */
  static String output(List<String> command) {
    Path answer = log("version.log");
    try {
      Files.deleteIfExists(answer);
      return end(command, answer) == 0 ? new String(Files.readAllBytes(answer), UTF_8) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static int end(List<String> command, Path log) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(nothing()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (IOException notThere) {
      return -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static File nothing() throws IOException {
    Path empty = log("nothing");
    Files.write(empty, new byte[0]);
    return empty.toFile();
  }

  private static Path log(String name) {
    Path folder = Path.of(System.getProperty("sample.work"), "browser");
    try {
      return Files.createDirectories(folder).resolve(name);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
