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

/** Runs the clock of the calls to Payple on every node. */
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

  /** Required by the proxy of the scope. */
  CallClockSchedule() {
    this(null, null);
  }

  void start(@Observes Startup startup) {
    try {
      // without an executor the module takes no payments: ResolverSchedule reports that
      ticks =
          server
              .executor()
              .map(
                  executor ->
                      executor.scheduleWithFixedDelay(
                          () -> clock.endOverdue(), TICK, TICK, TimeUnit.MILLISECONDS))
              .orElse(null);
    } catch (RuntimeException refused) {
      // on some servers an exception here would leave an application that is started in part
      LOG.log(
          System.Logger.Level.ERROR,
          "The server's executor accepts no work, so payple.deadline does not end a"
              + " call to Payple whose answer arrives byte by byte. Check the executor"
              + " (payple.executor), and start the application again",
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
