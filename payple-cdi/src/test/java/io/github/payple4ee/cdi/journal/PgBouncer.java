// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/**
 * A connection pooler in transaction mode before the server of PostgreSQL, as many hosted databases
 * have it: each transaction may run on another connection of the server. On a machine without the
 * program {@code pgbouncer} its tests are skipped, unless {@code payple.all-databases} is set: then
 * root on Debian installs it, and elsewhere they fail.
 */
final class PgBouncer {

  /** What docs/operations.md says that a shop needs. */
  static final String SETTINGS = "?prepareThreshold=0";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<Path> PROGRAMS =
      Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
          .map(Path::of)
          .toList();

  private static final Path APT = Path.of("/usr/bin/apt-get");

  private PgBouncer() {}

  /** An empty database behind a pooler of its own. */
  static DataSource dataSource() {
    try {
      Optional<Path> program = program();
      if (program.isEmpty() && Boolean.getBoolean("payple.all-databases")) {
        program = installed();
      }
      Assumptions.assumeTrue(program.isPresent(), "pgbouncer: not on this machine");
      return started(program.orElseThrow());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Optional<Path> program() {
    return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
  }

  /** One process at a time installs it: the tests run in several. */
  private static Optional<Path> installed() throws IOException {
    Path lock = Path.of(System.getProperty("java.io.tmpdir"), "payple-pgbouncer.lock");
    try (FileChannel file =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = file.lock()) {
      Optional<Path> meanwhile = held.isValid() ? program() : Optional.empty();
      return meanwhile.isPresent() ? meanwhile : install();
    }
  }

  private static Optional<Path> install() throws IOException {
    Path log = Files.createTempFile("payple-pgbouncer", ".log");
    boolean done =
        Files.isExecutable(APT)
            && ends(log, APT.toString(), "update")
            && ends(
                log,
                APT.toString(),
                "-y",
                "-o",
                "DPkg::Lock::Timeout=300",
                "install",
                "--no-install-recommends",
                "pgbouncer");
    Optional<Path> program = program();
    if (!done || program.isEmpty()) {
      throw new IllegalStateException(
          "There is no pgbouncer on this machine: install it, on Debian as root by apt-get install"
              + " pgbouncer. "
              + Files.readString(log));
    }
    return program;
  }

  private static boolean ends(Path log, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    return builder.start().onExit().join().exitValue() == 0;
  }

  private static DataSource started(Path program) throws IOException {
    int port = freePort();
    Path folder = Files.createTempDirectory("payple-pgbouncer");
    Path settings = folder.resolve("pgbouncer.ini");
    Files.writeString(
        settings,
        """
        [databases]
        journal = host=127.0.0.1 port=%d dbname=%s user=postgres
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = any
        pool_mode = transaction
        default_pool_size = 20
        max_client_conn = 200
        ignore_startup_parameters = extra_float_digits
        """
            .formatted(PostgresServer.port(), PostgresServer.newDatabase(), port));
    List<String> command = new ArrayList<>(List.of(program.toString()));
    if ("root".equals(System.getProperty("user.name"))) {
      // it refuses to run as root, and reads its settings as this user
      command.addAll(List.of("-u", "nobody"));
      folder.toFile().setExecutable(true, false);
      folder.toFile().setReadable(true, false);
      settings.toFile().setReadable(true, false);
    }
    command.add(settings.toString());
    File log = folder.resolve("pgbouncer.log").toFile();
    Process pooler =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    Runtime.getRuntime().addShutdownHook(new Thread(pooler::destroyForcibly));
    DataSource source = PostgresServer.dataSource(port, "journal", SETTINGS);
    await(pooler, source, log);
    return source;
  }

  private static void await(Process pooler, DataSource source, File log) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && pooler.isAlive()) {
      try (Connection connection = source.getConnection()) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException notYet) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
    throw new IllegalStateException("pgbouncer does not start: " + Files.readString(log.toPath()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
