// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a {@link Notebook} holds, for the process that runs after the tests. */
final class Notes {

  static final String SERVERS = "servers";
  static final String SECRETS = "secrets";
  static final String ANSWERS = "answers";
  static final String PAGES = "pages";
  static final String TABLES = "tables";

  /** In the folder of a server with a simulator: a {@link Planting} on each line. */
  static final String ISSUED_KEYS = "issued-keys";

  private static final Gson JSON = new Gson();

  private Notes() {}

  static Path folder() {
    return Path.of(System.getProperty("sample.work"), "notebook");
  }

  /** The folders of the servers that ran, each of them once. */
  static List<Path> servers() {
    return read(SERVERS, Server.class).stream()
        .map(server -> Path.of(server.user()))
        .distinct()
        .toList();
  }

  /** What was planted, by the tests and by simulators within a server. */
  static List<Planting> secrets() {
    List<Planting> secrets = new ArrayList<>(read(SECRETS, Planting.class));
    for (Path user : servers()) {
      try (Stream<Path> files = Files.walk(user.resolve("servers"), 2)) {
        files
            .filter(file -> file.endsWith(ISSUED_KEYS))
            .forEach(file -> secrets.addAll(lines(file, Planting.class)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return secrets;
  }

  /** What was seen of a kind; nothing when no test of it ran. */
  static List<Seen> seen(String kind) {
    return read(kind, Seen.class);
  }

  private static <T> List<T> read(String kind, Class<T> type) {
    Path file = folder().resolve(kind);
    return Files.exists(file) ? lines(file, type) : List.of();
  }

  private static <T> List<T> lines(Path file, Class<T> type) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> JSON.fromJson(line, type)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The folder of a server. */
  record Server(String user) {}

  /** A text that was seen, and where. */
  record Seen(String name, String text) {}
}
