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
  // charges for each worker that are left when the next slice is claimed
  private static final int IN_STOCK = 8;

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
    SliceResult result = new SliceResult();
    int all = 0;
    try {
      all = charge(workers, result, goesOn);
    } catch (RuntimeException failed) {
      // what is claimed is still charged
      workers.finish();
      throw failed;
    }
    run.end(result);
    if (all > 0) {
      LOG.log(
          System.Logger.Level.DEBUG, "Charges of instalments that were made or attempted: " + all);
    }
    return all;
  }

  /** The next ones are claimed while the workers charge the last ones of those before. */
  private int charge(Workers workers, SliceResult result, BooleanSupplier goesOn) {
    int all = 0;
    int few = 0;
    while (true) {
      Claims.Batch batch = next(workers, result, goesOn);
      if (batch.due() == 0 && few == 0) {
        workers.finish();
        return all;
      }
      all += batch.claimed().size();
      // when there was no budget, it is asked again after what is claimed already
      few = Math.min(batch.due() / 2, config.parallelCharges() * IN_STOCK);
      // a long day of charges keeps no announcement waiting
      rounds.announce();
      workers.await(few);
    }
  }

  private Claims.Batch next(Workers workers, SliceResult result, BooleanSupplier goesOn) {
    return stopping
            || result.stops()
            || !goesOn.getAsBoolean()
            || Thread.currentThread().isInterrupted()
        ? Claims.Batch.NONE
        : run.next(MOST_IN_A_SLICE, workers, result);
  }

  private Executor executor() {
    return server.executor().map(Executor.class::cast).orElse(Runnable::run);
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
