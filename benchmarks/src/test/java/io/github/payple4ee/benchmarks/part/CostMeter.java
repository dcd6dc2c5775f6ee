// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.server.Database;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;

/**
 * Counts what an operation costs the database, by the database's log, while the operation is done
 * so many times, one after the other. What a server sends when nothing is asked of it, such as the
 * rounds of a resolver, is taken off.
 */
final class CostMeter {

  private static final Duration IDLE = Duration.ofSeconds(5);

  private final Database database;
  private final String name;
  private final int times;
  private final StatementLog idle;

  private CostMeter(Database database, String name, int times, StatementLog idle) {
    this.database = database;
    this.name = name;
    this.times = times;
    this.idle = idle;
  }

  /** For the server that has this database. */
  static CostMeter of(Database database, String name, int times) {
    StatementLog idle = StatementLog.of(name, database.logged(() -> Site.rest(IDLE)));
    return new CostMeter(database, name, times, idle);
  }

  /** The same for the database of another server of the same kind, which is as idle. */
  CostMeter of(String another) {
    return new CostMeter(database, another, times, idle);
  }

  OperationCost measured(Job job) {
    Run warm = job.run(times);
    Run counted = job.run(times);
    job.prepare(warm);
    job.prepare(counted);
    // every statement has been prepared, and every connection opened
    job.perform(warm);
    long startedAt = System.nanoTime();
    String text = database.logged(() -> job.perform(counted));
    double idleTimes = (System.nanoTime() - startedAt) / (double) IDLE.toNanos();
    return OperationCost.each(StatementLog.of(name, text), idle, idleTimes, times);
  }

  /** An operation that is done one time after the other. */
  interface Job {

    /** What is done to have it ready. */
    default void prepare(Run run) {
      // most need nothing
    }

    /** Does it. */
    void perform(Run run);

    /** A run of so many. */
    default Run run(int many) {
      return Run.times(many, "", 1, Shop.newPrefix());
    }

    /** A piece of work in a shop's server. */
    static Job of(Shop shop, String work) {
      return run -> shop.prepare(run.doing(work));
    }

    /** A piece of work in a shop's server that another one prepares under the same ids. */
    static Job of(Shop shop, String before, Job job) {
      return new Job() {
        @Override
        public void prepare(Run run) {
          shop.prepare(run.doing(before));
        }

        @Override
        public void perform(Run run) {
          job.perform(run);
        }
      };
    }
  }
}
