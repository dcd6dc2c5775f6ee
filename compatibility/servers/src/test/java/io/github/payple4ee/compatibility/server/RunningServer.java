// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An instance of a server with the shop; what it remembers outlives its end. */
public final class RunningServer implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofMinutes(2);

  private final Distribution distribution;
  private final Path folder;
  private final Path application;
  private final Map<String, String> environment;
  private final int port = Ports.free();
  private Process process;

  /**
   * Prepares an instance.
   *
   * @param name of its folder
   * @param application the WAR or EAR
   * @param environment the variables of its process
   */
  public RunningServer(
      String name, Distribution distribution, Path application, Map<String, String> environment) {
    this.distribution = distribution;
    this.folder = Folders.empty(name);
    this.application = application;
    this.environment = environment;
    try {
      distribution.prepare(folder, application);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts it with a Java, and waits until it serves the shop. */
  public void start(Path javaHome) {
    ProcessBuilder builder =
        new ProcessBuilder(distribution.command(folder, application, javaHome, port))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console()));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    await("the shop on " + distribution + ", see " + console())
        .atMost(START)
        .pollInterval(Duration.ofMillis(250))
        // a server that remembers the application may deploy it a second time
        .during(Duration.ofSeconds(3))
        .failFast("the server ended", () -> !process.isAlive())
        .until(this::serves);
  }

  /** Ends it, and waits until all of its processes are gone. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    await("the end of " + distribution)
        .atMost(STOP)
        .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    process = null;
  }

  /** Where it answers, with a slash at the end. */
  public URI url() {
    return URI.create("http://localhost:" + port + "/");
  }

  private File console() {
    return folder.resolveSibling(folder.getFileName() + ".log").toFile();
  }

  private boolean serves() {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("shop/api/state"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
