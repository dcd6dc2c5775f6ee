// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.config.PreflightMode;
import io.github.payple4ee.cdi.config.ServerResources;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a preflight in the background when the application has started, and again when outdated
 * findings are read, so that no request waits for Payple.
 */
@ApplicationScoped
public class PreflightSchedule {

  private static final System.Logger LOG = System.getLogger(PreflightSchedule.class.getName());
  private static final long SECONDS_BETWEEN_LOOKS = 5;

  private final ServerResources server;
  private final PaypleConfig config;
  private final Preflights preflights;
  private ScheduledFuture<?> looks;

  @Inject
  PreflightSchedule(ServerResources server, PaypleConfig config, Preflights preflights) {
    this.server = server;
    this.config = config;
    this.preflights = preflights;
  }

  /** Required by the proxy of the scope. */
  PreflightSchedule() {
    this(null, null, null);
  }

  /**
   * Starts after the shop's own observers, because they may start a simulator that the preflight
   * queries.
   */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Startup startup) {
    if (config.preflight() == PreflightMode.OFF) {
      return;
    }
    try {
      looks =
          server
              .executor()
              .map(
                  executor ->
                      executor.scheduleWithFixedDelay(
                          this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS))
              .orElse(null);
    } catch (RuntimeException refused) {
      LOG.log(
          System.Logger.Level.WARNING,
          "No preflight runs in the background, because the server's executor"
              + " accepts no work. Check the executor (payple.executor)",
          refused);
    }
  }

  @PreDestroy
  void stop() {
    if (looks != null) {
      looks.cancel(true);
    }
  }

  private void look() {
    try {
      preflights.makeIfDue();
    } catch (RuntimeException | Error failed) {
      // the next preflight must run even after a failure of this one
      LOG.log(
          System.Logger.Level.WARNING,
          "A preflight failed. The module runs it again later",
          failed);
    }
  }
}
