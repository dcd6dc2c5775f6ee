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
 * Makes a preflight when the application has started, and others when their findings are read and
 * are old; in the background, so that no request waits for Payple.
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

  /** For the proxy of the scope. */
  PreflightSchedule() {
    this(null, null, null);
  }

  /** After the shop's own observers: what they start may be what is asked. */
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
          "No preflight is made by itself: the server's executor takes no work",
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
      // the next look must come, whatever became of this one
      LOG.log(System.Logger.Level.WARNING, "A preflight failed; it is made again", failed);
    }
  }
}
