// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.resolver;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.Endpoints;
import io.github.payple4ee.cdi.config.ServerResources;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.start.ModuleStart;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Starts the module with the application, and runs the reconciliation job and the delivery of
 * events on every node. Each has a schedule of its own, so that events do not wait for a slow
 * Payple.
 */
@ApplicationScoped
public class ResolverSchedule {

  private static final System.Logger LOG = System.getLogger(ResolverSchedule.class.getName());
  private static final long SECONDS_BETWEEN_ROUNDS = 2;

  private final ServerResources server;
  private final Endpoints endpoints;
  private final ModuleStart module;
  private final JournalStart journal;
  private final Resolver resolver;
  private final EventDispatcher dispatcher;
  private final PaypleAuthClient authClient;
  private final PaypleClient client;
  private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

  @Inject
  ResolverSchedule(
      ServerResources server,
      Endpoints endpoints,
      ModuleStart module,
      JournalStart journal,
      Resolver resolver,
      EventDispatcher dispatcher,
      @RestClient PaypleAuthClient authClient,
      @RestClient PaypleClient client) {
    this.server = server;
    this.endpoints = endpoints;
    this.module = module;
    this.journal = journal;
    this.resolver = resolver;
    this.dispatcher = dispatcher;
    this.authClient = authClient;
    this.client = client;
  }

  /** Required by the proxy of the scope. */
  ResolverSchedule() {
    this(null, null, null, null, null, null, null, null);
  }

  void start(@Observes Startup startup) {
    // a client is built at its first use; a thread of the server's executor would build it
    // permanently without our listener
    String clients = authClient + ", " + client;
    LOG.log(System.Logger.Level.DEBUG, () -> "Clients are ready: " + clients);
    schedule();
    // on some servers an exception here would leave an application that is started in part and not
    // started again
    journal.prepared();
    module.found(ModuleStart.Part.START);
    if (module.obstacle().isEmpty()) {
      LOG.log(
          System.Logger.Level.INFO,
          () -> "The module is ready for payments. It calls Payple at " + endpoints.url());
    }
  }

  private void schedule() {
    Optional<ScheduledExecutorService> executor;
    try {
      executor = server.executor();
    } catch (ConfigurationException unknown) {
      module.lacks(ModuleStart.Part.SCHEDULE, unknown.getMessage());
      return;
    }
    if (executor.isEmpty()) {
      module.lacks(
          ModuleStart.Part.SCHEDULE,
          "the server has no ManagedScheduledExecutorService, so payments in doubt"
              + " could not be looked up and events not be delivered again: add Jakarta"
              + " Concurrency to the server, on Open Liberty the"
              + " feature concurrent-3.0 or concurrent-3.1, and start the application again");
      return;
    }
    try {
      every(executor.get(), () -> dispatcher.dispatchAll());
      every(executor.get(), () -> resolver.resolveDoubts());
      every(executor.get(), () -> resolver.resolveOthers());
    } catch (RuntimeException refused) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The server's executor accepts no work, so the module accepts no"
              + " payments. Check the executor (payple.executor), and start the"
              + " application again",
          refused);
      stop();
      module.lacks(
          ModuleStart.Part.SCHEDULE,
          "the server's ManagedScheduledExecutorService accepts no work, so"
              + " payments in doubt could not be looked up and events not be delivered"
              + " again: see the log, and start the application again");
    }
  }

  @PreDestroy
  void stop() {
    resolver.stop();
    rounds.forEach(round -> round.cancel(false));
  }

  private void every(ScheduledExecutorService executor, Runnable work) {
    rounds.add(
        executor.scheduleWithFixedDelay(
            () -> round(work), 1, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS));
  }

  private void round(Runnable work) {
    try {
      if (journal.prepared()) {
        work.run();
      }
    } catch (RuntimeException | Error failed) {
      // the next round must run even after a failure of this one
      LOG.log(
          System.Logger.Level.WARNING,
          "A round of lookups or deliveries failed. The next round runs as scheduled",
          failed);
    }
  }
}
