// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.client.Authenticator;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.config.PreflightMode;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Runs the preflight before the application starts, for {@link PreflightMode#STOP}. A temporary
 * error, such as an unreachable Payple, does not stop the deployment, because the server would not
 * start it again. Instead, the application is not ready until the error has passed.
 */
public final class PreflightGate {

  private static final System.Logger LOG = System.getLogger(PreflightGate.class.getName());

  private PreflightGate() {}

  /**
   * Allows or refuses the deployment.
   *
   * @throws ConfigurationException when Payple refuses the shop, or another server answers; the
   *     message says what to do
   */
  public static void pass(PaypleConfig config) {
    if (config.preflight() != PreflightMode.STOP) {
      return;
    }
    List<FindingTemplate> errors = look(config).stream().filter(FindingTemplate::error).toList();
    String summary =
        errors.stream()
            .map(error -> PreflightLog.line(error.in(Locale.ENGLISH)))
            .collect(Collectors.joining(" "));
    if (errors.stream().anyMatch(error -> !error.mayPass())) {
      throw new ConfigurationException("payple.preflight=stop: " + summary);
    }
    if (!errors.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          () ->
              "Preflight: the application is not ready until this problem has passed: " + summary);
    }
  }

  private static List<FindingTemplate> look(PaypleConfig config) {
    // no beans exist yet, so the client is built for this check only
    PaypleAuthClient client =
        RestClientBuilder.newBuilder()
            .baseUri(URI.create(PaypleClient.NOWHERE))
            .build(PaypleAuthClient.class);
    Thread clock =
        new Thread(() -> closeAfter(config.limits().deadline(), client), "payple-preflight");
    clock.setDaemon(true);
    clock.start();
    try {
      return new PaypleCheck(config, Authenticator.of(config, client), InstantSource.system())
          .look();
    } finally {
      clock.interrupt();
      close(client);
    }
  }

  /**
   * Closes the client after this time. No executor exists yet, and no timeout ends an answer that
   * arrives byte by byte.
   */
  private static void closeAfter(Duration time, PaypleAuthClient client) {
    try {
      Thread.sleep(time.toMillis());
      close(client);
    } catch (InterruptedException inTime) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(PaypleAuthClient client) {
    if (client instanceof Closeable closeable) {
      try {
        closeable.close();
      } catch (IOException unclosed) {
        LOG.log(System.Logger.Level.DEBUG, "The client of the preflight was not closed", unclosed);
      }
    }
  }
}
