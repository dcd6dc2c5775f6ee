// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ServerResources;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lets every node plan and charge by itself, unless {@code payple.recurring.run} is off. */
@ApplicationScoped
public class RecurringSchedule {

  private static final System.Logger LOG = System.getLogger(RecurringSchedule.class.getName());
  private static final long SECONDS_BETWEEN_ROUNDS = 2;

  private final ServerResources server;
  private final RecurringConfig config;
  private final RecurringStart start;
  private final RecurringPass pass;
  private ScheduledFuture<?> scheduled;

  @Inject
  RecurringSchedule(
      ServerResources server, RecurringConfig config, RecurringStart start, RecurringPass pass) {
    this.server = server;
    this.config = config;
    this.start = start;
    this.pass = pass;
  }

  /** For the proxy of the scope. */
  RecurringSchedule() {
    this(null, null, null, null);
  }

  void start(@Observes Startup startup) {
    start.prepared();
    if (config.run() == RecurringConfig.Run.OFF) {
      LOG.log(
          System.Logger.Level.INFO,
          RecurringConfig.RUN
              + " is off, so this node charges no subscriptions automatically: a batch job of the shop, or another node, has to charge them");
      return;
    }
    Optional<ScheduledExecutorService> executor;
    try {
      executor = server.executor();
    } catch (ConfigurationException unknown) {
      LOG.log(
          System.Logger.Level.ERROR,
          "This node charges no subscriptions: " + unknown.getMessage(),
          unknown);
      return;
    }
    executor.ifPresentOrElse(
        this::schedule,
        () ->
            LOG.log(
                System.Logger.Level.ERROR,
                "This node charges no subscriptions, because the server has no"
                    + " ManagedScheduledExecutorService; add Jakarta Concurrency to it"));
  }

  private void schedule(ScheduledExecutorService executor) {
    scheduled =
        executor.scheduleWithFixedDelay(this::round, 1, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
  }

  private void round() {
    try {
      pass.run();
    } catch (RuntimeException | Error failed) {
      // the next round must come, whatever became of this one
      LOG.log(
          System.Logger.Level.WARNING,
          "A round of the charges of subscriptions failed. The next round begins in a few seconds",
          failed);
    }
  }

  @PreDestroy
  void stop() {
    if (scheduled != null) {
      scheduled.cancel(false);
    }
  }
}
