// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.journal.JournalSchema;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Brings the module up with the application, and keeps resolver and delivery going on every node:
 * apart, for events do not wait for a slow Payple.
 */
@ApplicationScoped
public class ResolverSchedule {

  private static final System.Logger LOG = System.getLogger(ResolverSchedule.class.getName());
  private static final long SECONDS_BETWEEN_ROUNDS = 2;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private PaypleConfig config;
  @Inject private JournalSchema schema;
  @Inject private Resolver resolver;
  @Inject private EventDispatcher dispatcher;
  @Inject private @RestClient PaypleAuthClient authClient;
  @Inject private @RestClient PaypleClient client;
  private final List<ScheduledFuture<?>> rounds = new ArrayList<>();
  private boolean prepared;
  private boolean told;

  void start(@Observes Startup startup) {
    // a client is built when it is first used; on a foreign thread it would be built without our
    // listener, for good
    LOG.log(System.Logger.Level.DEBUG, () -> "Clients are ready: " + authClient + ", " + client);
    every(() -> dispatcher.dispatchAll());
    every(() -> resolver.resolveDoubts());
    every(() -> resolver.resolveOthers());
    // a start that throws leaves some servers with half an application, which nobody starts again
    if (prepared()) {
      LOG.log(System.Logger.Level.INFO, () -> "Payple at " + config.url() + " is ready");
    }
  }

  /** Whether the journal has its tables; said once when it has not. */
  private synchronized boolean prepared() {
    if (prepared || config.memoryJournal()) {
      return true;
    }
    try {
      schema.prepare(config.schemaCreated());
      prepared = true;
      LOG.log(System.Logger.Level.DEBUG, "The journal has its tables");
    } catch (RuntimeException unusable) {
      LOG.log(
          told ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR,
          "Payments cannot be taken: " + unusable.getMessage(),
          unusable);
      told = true;
    }
    return prepared;
  }

  @PreDestroy
  void stop() {
    resolver.stop();
    rounds.forEach(round -> round.cancel(false));
  }

  private void every(Runnable work) {
    rounds.add(
        executor.scheduleWithFixedDelay(
            () -> round(work), 1, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS));
  }

  private void round(Runnable work) {
    try {
      if (prepared()) {
        work.run();
      }
    } catch (RuntimeException | Error failed) {
      // the next round must come, whatever became of this one
      LOG.log(
          System.Logger.Level.WARNING,
          "A round of lookups or deliveries failed; the next one comes",
          failed);
    }
  }
}
