// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Keeps the clock of the calls to Payple going on every node. */
@ApplicationScoped
public class CallClockSchedule {

  private static final long TICK = 250;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private CallClock clock;
  private ScheduledFuture<?> ticks;

  void start(@Observes Startup startup) {
    ticks =
        executor.scheduleWithFixedDelay(
            () -> clock.endOverdue(), TICK, TICK, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (ticks != null) {
      ticks.cancel(false);
    }
  }
}
