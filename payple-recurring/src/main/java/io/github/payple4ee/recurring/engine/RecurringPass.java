// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ServerResources;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Does what is due on this node, once at a time. */
@ApplicationScoped
public class RecurringPass {

  private static final System.Logger LOG = System.getLogger(RecurringPass.class.getName());
  private static final int MOST_IN_A_SLICE = 500;

  private final ReentrantLock lock = new ReentrantLock();
  private final ServerResources server;
  private final RecurringConfig config;
  private final RecurringStart start;
  private final Rounds rounds;
  private final ChargeRun run;
  private volatile boolean stopping;

  @Inject
  RecurringPass(
      ServerResources server,
      RecurringConfig config,
      RecurringStart start,
      Rounds rounds,
      ChargeRun run) {
    this.server = server;
    this.config = config;
    this.start = start;
    this.rounds = rounds;
    this.run = run;
  }

  /** For the proxy of the scope. */
  RecurringPass() {
    this(null, null, null, null, null);
  }

  /**
   * Plans, announces and charges what is due; returns when that is done, or at once when another
   * thread of this node does it.
   *
   * @return how many instalments were charged or tried
   */
  int run() {
    return run(() -> true);
  }

  /** The same, as long as it goes on: a slice that has begun is charged. */
  int run(BooleanSupplier goesOn) {
    if (!lock.tryLock()) {
      return 0;
    }
    try {
      return start.prepared() ? due(goesOn) : 0;
    } finally {
      lock.unlock();
    }
  }

  private int due(BooleanSupplier goesOn) {
    rounds.all();
    Workers workers = new Workers(executor(), config.parallelCharges());
    int all = 0;
    for (int taken = slice(workers, goesOn); taken > 0; taken = slice(workers, goesOn)) {
      all += taken;
      // a long day of charges keeps no announcement waiting
      rounds.announce();
    }
    if (all > 0) {
      LOG.log(System.Logger.Level.DEBUG, "Instalments that were charged or tried: " + all);
    }
    return all;
  }

  private int slice(Workers workers, BooleanSupplier goesOn) {
    return stopping || !goesOn.getAsBoolean() ? 0 : run.slice(MOST_IN_A_SLICE, workers);
  }

  private Executor executor() {
    return server.executor().map(Executor.class::cast).orElse(Runnable::run);
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
