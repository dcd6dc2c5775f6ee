// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.cdi.config.ServerResources;
import jakarta.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Keeps the clock of the calls to Payple going on every node. */
@ApplicationScoped
public class CallClockSchedule {

  private static final System.Logger LOG = System.getLogger(CallClockSchedule.class.getName());
  private static final long TICK = 250;

  private final ServerResources server;
  private final CallClock clock;
  private @Nullable ScheduledFuture<?> ticks;

  @Inject
  CallClockSchedule(ServerResources server, CallClock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** For the proxy of the scope. */
  CallClockSchedule() {
    this(null, null);
  }

  void start(@Observes Startup startup) {
    try {
      // without an executor the module takes no money, as the resolver's schedule says
      ticks =
          server
              .executor()
              .map(
                  executor ->
                      executor.scheduleWithFixedDelay(
                          () -> clock.endOverdue(), TICK, TICK, TimeUnit.MILLISECONDS))
              .orElse(null);
    } catch (RuntimeException refused) {
      // a start that throws leaves some servers with half an application
      LOG.log(
          System.Logger.Level.ERROR,
          "The server's executor takes no work: a call to Payple whose answer comes a byte at a time"
              + " is not ended by payple.deadline",
          refused);
    }
  }

  @PreDestroy
  void stop() {
    if (ticks != null) {
      ticks.cancel(false);
    }
  }
}
