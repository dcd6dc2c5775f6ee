// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An Open Liberty with an application, as a process of its own, configured by its environment. */
public final class Liberty implements AutoCloseable {

  private static final String SERVER = "bench";
  private static final Duration START = Duration.ofMinutes(15);
  private static final Path CONFIGURATION = Path.of("src/main/liberty/config/server.xml");

  private final Path user;
  private final URI url;
  private final URI page;
  private final Map<String, String> environment;
  private Process process;

  private Liberty(String name, Path application, String page, Map<String, String> environment) {
    int port = Workshop.freePort();
    this.user = Workshop.folder(name);
    this.url = URI.create("http://localhost:" + port + "/");
    this.page = url.resolve(page);
    this.environment = new TreeMap<>(environment);
    this.environment.put("WLP_USER_DIR", user.toString());
    this.environment.put("JAVA_HOME", System.getProperty("java.home"));
    // as the command that creates a server does; the server makes itself a key with it
    this.environment.put("keystore_password", TlsCertificates.PASSWORD);
    this.environment.put("BENCH_HTTP_PORT", String.valueOf(port));
    this.environment.put("BENCH_APP", application.getFileName().toString());
    furnish(application);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  /** Prepares a server; it is not started yet. */
  public static Liberty with(
      String name, Path application, String page, Map<String, String> environment) {
    return new Liberty(name, application, page, environment);
  }

  private void furnish(Path application) {
    try {
      Path server = Files.createDirectories(user.resolve("servers").resolve(SERVER));
      copy(CONFIGURATION, server);
      copy(application, server.resolve("apps"));
      copy(Workshop.home(org.h2.Driver.class), server.resolve("jdbc"));
      copy(Workshop.home(org.postgresql.Driver.class), server.resolve("jdbc"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void copy(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Starts it and waits for its page; how long that took. */
  public Duration start() {
    ProcessBuilder builder =
        new ProcessBuilder(Workshop.runtime().resolve("bin/server").toString(), "run", SERVER)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(user.resolve("console.log").toFile()));
    builder.environment().putAll(environment);
    long startedAt = System.nanoTime();
    try {
      process = builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    await("server in " + user)
        .atMost(START)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .failFast("the server ended", () -> !process.isAlive())
        .until(this::answers);
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  /** Where it answers, with a slash at the end. */
  public URI url() {
    return url;
  }

  /** Bytes of memory that its process has. */
  public long resident() {
    return status("VmRSS:") * 1024;
  }

  /** Threads that its process has. */
  public long threads() {
    return status("Threads:");
  }

  private long status(String line) {
    long java =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .filter(each -> each.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow()
            .pid();
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(java), "status"))) {
      return lines
          .filter(text -> text.startsWith(line))
          .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(10_000);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Ends it at once; what it remembers stays. */
  public void stop() {
    if (process == null) {
      return;
    }
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
    process = null;
  }

  @Override
  public void close() {
    stop();
  }
}
