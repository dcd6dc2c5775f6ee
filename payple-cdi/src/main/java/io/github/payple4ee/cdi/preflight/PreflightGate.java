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
 * Queries Payple before the application starts, for {@link PreflightMode#STOP}. An error that may
 * pass by itself, such as a Payple that cannot be reached, does not stop the deployment, because
 * the server would not start it again: the application is not ready until the error has passed.
 */
public final class PreflightGate {

  private static final System.Logger LOG = System.getLogger(PreflightGate.class.getName());

  private PreflightGate() {}

  /**
   * Lets the deployment pass, or refuses it.
   *
   * @throws ConfigurationException when Payple refuses the shop, or what answers is not Payple; the
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
          () -> "Preflight: the application is not ready until this has passed: " + summary);
    }
  }

  private static List<FindingTemplate> look(PaypleConfig config) {
    // there are no beans yet, so the client is one for this alone
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

  /** There is no executor yet, and an answer that comes a byte at a time meets no timeout. */
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
        LOG.log(System.Logger.Level.DEBUG, "A client was not closed", unclosed);
      }
    }
  }
}
