// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.server.Database;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts what an operation costs the database, by the database's own count, while the operation is
 * done so many times, one after the other. What a server sends when nothing is asked of it, such as
 * the rounds of a resolver, is taken off.
 */
final class CostMeter {

  private static final String ADMINISTRATION = "postgres";
  private static final String BEGIN = "BEGIN";
  // after which PostgreSQL's idle connections have reported their transactions
  private static final Duration IDLE = Duration.ofSeconds(12);
  // the others report at the end of a transaction, at most once a second
  private static final Duration UNREPORTED = Duration.ofMillis(1200);

  private final Database database;
  private final String name;
  private final int times;
  private final boolean oneConnection;
  private final Map<String, Long> idle = new LinkedHashMap<>();
  private double idleCommits;

  private CostMeter(Database database, String name, int times, boolean oneConnection) {
    this.database = database;
    this.name = name;
    this.times = times;
    this.oneConnection = oneConnection;
  }

  /** For a server that serves one caller by the same connection each time. */
  static CostMeter ofOneConnection(Database database, String name, int times) {
    return new CostMeter(database, name, times, true).ready();
  }

  /** For a server that serves one caller by any connection of its pool. */
  static CostMeter ofPool(Database database, String name, int times) {
    return new CostMeter(database, name, times, false).ready();
  }

  private CostMeter ready() {
    database.run(ADMINISTRATION, "create extension if not exists pg_stat_statements");
    if (!oneConnection) {
      Site.rest(IDLE);
    }
    forgetCalls();
    long before = committed();
    Site.rest(IDLE);
    idle.putAll(calls());
    // of one server that was just started, connections report what they did before as well
    idleCommits = oneConnection ? idle.getOrDefault(BEGIN, 0L) : committed() - before;
    return this;
  }

  /** The same for the database of another server of the same kind, which is as idle. */
  CostMeter of(String another) {
    CostMeter meter = new CostMeter(database, another, times, oneConnection);
    meter.idle.putAll(idle);
    meter.idleCommits = idleCommits;
    return meter;
  }

  OperationCost measured(Job job) {
    Run warm = job.run(times);
    Run before = job.run(1);
    Run counted = job.run(times);
    Run after = job.run(1);
    Stream.of(warm, before, counted, after).forEach(job::prepare);
    // every statement has been prepared, and every connection opened
    job.perform(warm);
    long reported = reported(job, before);
    forgetCalls();
    long startedAt = System.nanoTime();
    job.perform(counted);
    Map<String, Long> calls = calls();
    double share = shareOfIdle(startedAt);
    // the operation by which the connection reports those before it is one more
    long commits = reported(job, after) - reported;
    double others = idleCommits * shareOfIdle(startedAt);
    Map<String, Double> each = new LinkedHashMap<>();
    calls.forEach(
        (query, count) -> each.put(query, (count - idle.getOrDefault(query, 0L) * share) / times));
    return new OperationCost(each, (commits - others) / (oneConnection ? times + 1 : times));
  }

  private static double shareOfIdle(long startedAt) {
    return (System.nanoTime() - startedAt) / (double) IDLE.toNanos();
  }

  private long reported(Job job, Run once) {
    if (oneConnection) {
      Site.rest(UNREPORTED);
      job.perform(once);
    } else {
      Site.rest(IDLE);
    }
    return committed();
  }

  private long committed() {
    return Long.parseLong(
        database.read(
            ADMINISTRATION,
            "select xact_commit from pg_stat_database where datname = '" + name + "'"));
  }

  private void forgetCalls() {
    database.run(ADMINISTRATION, "select pg_stat_statements_reset()");
  }

  private Map<String, Long> calls() {
    return database.counts(
        ADMINISTRATION,
        "select query, sum(calls) from pg_stat_statements s join pg_database d on d.oid = s.dbid"
            + " where datname = '"
            + name
            + "' group by query order by 2 desc");
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
