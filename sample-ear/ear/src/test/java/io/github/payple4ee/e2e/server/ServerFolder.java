// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;

/** A server's own copy of the built configuration and application; data and logs stay inside. */
final class ServerFolder {

  static final String SERVER = "sample";

  // the payments of an earlier run of the sample are not copied
  private static final Set<String> LEFT_BEHIND = Set.of("data", "logs", "tranlog", "workarea");

  private final Path user;

  private ServerFolder(Path user) {
    this.user = user;
  }

  /** Copies what was built, in place of what an earlier run left. */
  static ServerFolder copied(String name) {
    Path user = Path.of(System.getProperty("sample.work"), name);
    try {
      Folders.delete(user);
      Path server = user.resolve("servers/" + SERVER);
      copy(runtime().resolve("usr/servers").resolve(SERVER), server);
      addClerk(server.resolve("configDropins/overrides"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new ServerFolder(user);
  }

  static Path runtime() {
    return Path.of(System.getProperty("sample.wlp"));
  }

  Path user() {
    return user;
  }

  /** Where the server has its configuration and its applications. */
  Path server() {
    return user.resolve("servers/" + SERVER);
  }

  /** The server's usual database, which waits longer for a lock when the machine is slow. */
  String patientDatabase() {
    return "jdbc:h2:file:"
        + user.resolve("servers/" + SERVER + "/data/shop")
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000";
  }

  Path console() {
    return user.resolve("console.log");
  }

  /** 143 is a polite end, 137 a kill: good to know when a test finds the server gone. */
  void noteEnd(int exitValue) {
    try {
      Files.writeString(
          console(),
          "The process ended with " + exitValue + " at " + Instant.now() + "\n",
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  String log() {
    Path messages = user.resolve("servers/" + SERVER + "/logs/messages.log");
    try {
      return Files.exists(messages) ? new String(Files.readAllBytes(messages), UTF_8) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void addClerk(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream clerk = ServerFolder.class.getResourceAsStream("/clerk.xml")) {
      Files.copy(clerk, folder.resolve("clerk.xml"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (LEFT_BEHIND.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
