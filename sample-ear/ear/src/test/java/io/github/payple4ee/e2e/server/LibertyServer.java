// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.server;

import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The built server with the sample, as a process of its own, configured by its environment alone.
 * What it remembers outlives {@link #stop()} and {@link #kill()}.
 */
public final class LibertyServer implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(10);
  private static final long STOP_SECONDS = 180;

  private final String name;
  private final ServerFolder folder;
  private final Map<String, String> environment;
  private final URI url;
  private String readyPath = "health/ready";
  private Process process;
  private CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);

  private LibertyServer(String name, Map<String, String> environment) {
    int port = Ports.free();
    this.name = name;
    this.folder = ServerFolder.copied(name);
    Notebook.server(folder.user());
    this.url = URI.create("http://localhost:" + port + "/");
    this.environment = new TreeMap<>(Planted.environment());
    // the module logs at its finest level
    this.environment.put("SHOP_LOG", "*=info:io.github.payple4ee.*=all");
    // tests need amounts of their own; an empty value leaves the default to the server
    this.environment.put("SHOP_FREE_AMOUNTS", "true");
    this.environment.putAll(environment);
    this.environment.remove("SHOP_FREE_AMOUNTS", "");
    this.environment.put("WLP_USER_DIR", folder.user().toString());
    this.environment.put("JAVA_HOME", System.getProperty("java.home"));
    this.environment.merge("JVM_ARGS", "-Xmx512m", (more, limit) -> limit + " " + more);
    this.environment.put("SHOP_HTTP_PORT", String.valueOf(port));
    this.environment.put("SHOP_HTTPS_PORT", String.valueOf(Ports.free()));
    this.environment.putIfAbsent("PAYPLE_REFERER", url.toString());
    // tests bring the simulator
    this.environment.putIfAbsent("PAYPLE_SIMULATOR_START", "off");
    // tests count what Payple is asked
    this.environment.putIfAbsent("PAYPLE_PREFLIGHT", "off");
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /** Starts one that is ready when this returns. */
  public static LibertyServer start(String name, Map<String, String> environment) {
    LibertyServer server = new LibertyServer(name, environment);
    server.environment.putIfAbsent("SHOP_DB_URL", server.folder.patientDatabase());
    server.start();
    return server;
  }

  /**
   * Starts one with another application, which is changed before. It is ready when the path is
   * found.
   */
  public static LibertyServer start(
      String name, Map<String, String> environment, Consumer<Path> change, String readyPath) {
    LibertyServer server = new LibertyServer(name, environment);
    server.environment.putIfAbsent("SHOP_DB_URL", server.folder.patientDatabase());
    server.readyPath = readyPath;
    change.accept(server.folder.server());
    server.start();
    return server;
  }

  /** Starts one that does not become ready; it has tried when this returns. */
  public static LibertyServer startUnsuccessfully(
      String name, Map<String, String> environment, Predicate<LibertyServer> tried) {
    LibertyServer server = new LibertyServer(name, environment);
    server.startUntil(() -> tried.test(server));
    return server;
  }

  /** The same, with a server or an application that is changed before. */
  public static LibertyServer startUnsuccessfully(
      String name,
      Map<String, String> environment,
      Consumer<Path> change,
      Predicate<LibertyServer> tried) {
    LibertyServer server = new LibertyServer(name, environment);
    change.accept(server.folder.server());
    server.startUntil(() -> tried.test(server));
    return server;
  }

  /** Starts it (again), with everything it remembers. */
  public void start() {
    startUntil(this::ready);
  }

  private void startUntil(Callable<Boolean> started) {
    ProcessBuilder builder =
        new ProcessBuilder(script(), "run", ServerFolder.SERVER)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.console().toFile()));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    ended = process.onExit().thenAccept(gone -> folder.noteEnd(gone.exitValue()));
    await("server " + name + ", see " + folder.user())
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .failFast("the server ended", () -> !process.isAlive())
        .until(started);
  }

  /** Asks it to end, and waits until it has. */
  public void stop() {
    end(ProcessHandle::destroy);
  }

  /** Ends it as a power cut would. */
  public void kill() {
    end(ProcessHandle::destroyForcibly);
  }

  /** Whether its process lives. */
  public boolean running() {
    return process != null && process.isAlive();
  }

  /** Waits for the end of a server that ends by itself. */
  public void awaitEnd() {
    await("end of " + name)
        .atMost(Duration.ofSeconds(STOP_SECONDS))
        .until(() -> !process.isAlive());
    end(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    stop();
  }

  /** Where it answers, with a slash at the end. */
  public URI url() {
    return url;
  }

  /** What it logged since it was last started. */
  public String log() {
    return folder.log();
  }

  private void end(Consumer<ProcessHandle> how) {
    if (process == null) {
      return;
    }
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(how);
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Server " + name + " does not end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    await("end of " + name)
        .atMost(Duration.ofSeconds(60))
        .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    ended.join();
    process = null;
  }

  private boolean ready() {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(readyPath)).timeout(Duration.ofSeconds(5)).build();
    try {
      return HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String script() {
    String command = File.separatorChar == '\\' ? "server.bat" : "server";
    return ServerFolder.runtime().resolve(Path.of("bin", command)).toString();
  }
}
