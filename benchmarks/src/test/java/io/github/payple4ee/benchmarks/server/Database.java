// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own, as it comes but for the distance of checkpoints: every commit waits for
 * the disk.
 */
public final class Database implements AutoCloseable {

  static final String USER = "postgres";

  private static final Duration LOG_DELAY = Duration.ofMillis(500);
  private static final int OWN_TICKS = 2;
  private static final int OWN_AND_ENDED_TICKS = 4;
  private static final long NANOS_OF_TICK = 10_000_000;

  private final EmbeddedPostgres server;
  private long postmaster;

  private Database(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts it. */
  public static Database start() {
    try {
      return new Database(
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofMinutes(2))
              .setServerConfig("logging_collector", "on")
              .setServerConfig("log_line_prefix", "%p,%d,")
              .setServerConfig("log_rotation_size", "0")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_wal_size", "4GB")
              .start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Makes an empty database. */
  public void create(String name) {
    run(USER, "create database " + name);
  }

  /** The environment of a server whose data source is a database of this one. */
  public Map<String, String> environment(String name) {
    return Map.of(
        "BENCH_DB_DRIVER",
        "postgresql",
        "BENCH_DB_URL",
        server.getJdbcUrl(USER, name),
        "BENCH_DB_USER",
        USER,
        "BENCH_DB_PASSWORD",
        USER);
  }

  /** Runs SQL in a database. */
  public void run(String name, String sql) {
    try (Connection connection = connection(name);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** Runs SQL whose parameters are arrays of texts. */
  public void runWith(String name, String sql, List<String[]> parameters) {
    try (Connection connection = connection(name);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 1;
      for (String[] parameter : parameters) {
        statement.setArray(at, connection.createArrayOf("text", parameter));
        at++;
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** Reads the first column of the first row. */
  public String read(String name, String sql) {
    try (Connection connection = connection(name);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** Reads names and their counts. */
  public Map<String, Long> counts(String name, String sql) {
    Map<String, Long> counts = new LinkedHashMap<>();
    try (Connection connection = connection(name);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
    return counts;
  }

  /** Nanoseconds that a query takes each time, with all its rows read. */
  public List<Long> times(String name, String sql, int times) {
    List<Long> nanos = new ArrayList<>();
    try (Connection connection = connection(name);
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < times; i++) {
        long startedAt = System.nanoTime();
        try (ResultSet rows = statement.executeQuery(sql)) {
          while (rows.next()) {
            rows.getString(1);
          }
        }
        nanos.add(System.nanoTime() - startedAt);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
    return nanos;
  }

  /** What it writes into its log about all statements while something is done. */
  public String logged(Runnable work) {
    return logged("log_statement", "all", "none", work);
  }

  /** The same with the duration of each. */
  public String timed(Runnable work) {
    return logged("log_min_duration_statement", "0", "-1", work);
  }

  private String logged(String setting, String on, String off, Runnable work) {
    long start = logSize();
    set(setting, on);
    try {
      work.run();
    } finally {
      set(setting, off);
    }
    return read(
        USER,
        "select pg_read_file(pg_current_logfile(), " + start + ", " + (logSize() - start) + ")");
  }

  private void set(String setting, String value) {
    run(USER, "alter system set " + setting + " = '" + value + "'");
    run(USER, "select pg_reload_conf()");
    await()
        .until(
            () ->
                value.equals(
                    read(USER, "select setting from pg_settings where name = '" + setting + "'")));
    // the log is written by a process of its own
    await().pollDelay(LOG_DELAY).until(() -> true);
  }

  private long logSize() {
    return Long.parseLong(read(USER, "select size from pg_stat_file(pg_current_logfile())"));
  }

  /** The URL of a database of this one, for a server that is configured in another way. */
  public String url(String name) {
    return server.getJdbcUrl(USER, name);
  }

  /** Nanoseconds of processor time that its processes have used, with those that ended. */
  public long cpuNanos() {
    long postmaster = postmaster();
    LongStream children =
        ProcessHandle.of(postmaster).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(child -> ticks(child.pid(), OWN_TICKS));
    return (ticks(postmaster, OWN_AND_ENDED_TICKS) + children.sum()) * NANOS_OF_TICK;
  }

  private long postmaster() {
    if (postmaster == 0) {
      Path file = Path.of(read(USER, "show data_directory"), "postmaster.pid");
      try (Stream<String> lines = Files.lines(file)) {
        postmaster = Long.parseLong(lines.findFirst().orElseThrow().strip());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return postmaster;
  }

  // fields 14 to 17: user, system, and both of the children that ended
  private static long ticks(long process, int fields) {
    try {
      String status = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
      return Stream.of(status.substring(status.lastIndexOf(')') + 2).split(" ", -1))
          .skip(11)
          .limit(fields)
          .mapToLong(Long::parseLong)
          .sum();
    } catch (IOException ended) {
      return 0;
    }
  }

  private Connection connection(String name) throws SQLException {
    return server.getDatabase(USER, name).getConnection();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
