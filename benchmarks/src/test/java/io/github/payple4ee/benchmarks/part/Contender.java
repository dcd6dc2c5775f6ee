// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.payple.Counts;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.List;

/**
 * One way to authenticate and charge.
 *
 * @param label how it is called in tables
 * @param shop the server in which it runs
 * @param work what the server does
 * @param forgets whether its journal begins anew after each slot, because it is in memory and would
 *     grow
 */
record Contender(String label, Shop shop, String work, boolean forgets) {

  static final String POSTGRESQL = "our service";
  static final String PORTABLE = "our service, portable path";
  static final String ROWS_JAVA = "by hand: java.net.http, JSON-B, JDBC";
  static final String ROWS = "by hand: raw sockets, JDBC";
  static final String COMMIT = "one row committed, no call";
  static final String MEMORY = "our service, H2 in memory";
  static final String CLIENT = "our client, no journal";
  static final String JAVA = "by hand: java.net.http, JSON-B";
  static final String FLOOR = "two raw round trips";

  /** With PostgreSQL, in one server but for the portable path, which has one of its own. */
  static List<Contender> withDatabase(Shops shops) {
    Shop shop = shops.postgresql();
    return List.of(
        new Contender(POSTGRESQL, shop, "charge", false),
        new Contender(ROWS_JAVA, shop, "rows-java-net-http", false),
        new Contender(ROWS, shop, "rows", false),
        new Contender(PORTABLE, shops.portable(), "charge", false),
        new Contender(COMMIT, shop, "commit", false));
  }

  /** Without a database on a disk, in one server. */
  static List<Contender> withoutDatabase(Shops shops) {
    Shop shop = shops.memory();
    return List.of(
        new Contender(MEMORY, shop, "charge", true),
        new Contender(JAVA, shop, "java-net-http", false),
        new Contender("by hand: JAX-RS client, JSON-B", shop, "jax-rs", false),
        new Contender(CLIENT, shop, "client", false),
        new Contender(FLOOR, shop, "floor", false));
  }

  boolean ours() {
    return label.startsWith("our ");
  }

  void warmUp(Site site, int callers, Plan plan) {
    Duration spent = Duration.ZERO;
    long operations = 0;
    do {
      operations += measured(site, callers, plan.warmUp()).measurement().operations();
      spent = spent.plus(plan.warmUp());
    } while (!plan.warm(spent, operations));
  }

  Slot measured(Site site, int callers, Duration time) {
    Counts before = site.payple().forget();
    long databaseBefore = site.database().cpuNanos();
    Measurement measurement = shop.measure(Run.lasting(time, work, callers, Shop.newPrefix()));
    long databaseNanos = site.database().cpuNanos() - databaseBefore;
    Counts after = site.payple().counts();
    if (measurement.operations() == 0) {
      throw new IllegalStateException(label + " does not work: " + measurement.failure());
    }
    if (forgets) {
      shop.forget();
    }
    return new Slot(
        measurement,
        databaseNanos,
        after.connections() - before.connections(),
        measurement.failures() == 0
            && after.captures() == measurement.operations()
            && after.most() <= 1);
  }

  /**
   * What came of a slot.
   *
   * @param measurement in the server
   * @param databaseNanos of processor time that PostgreSQL's processes used meanwhile
   * @param opened connections that Payple saw come
   * @param right whether each order was charged once, and nothing failed
   */
  record Slot(Measurement measurement, long databaseNanos, long opened, boolean right) {

    double rate() {
      return measurement.rate();
    }

    double p99() {
      return measurement.p99();
    }

    /** Microseconds of processor time for each operation, of the server and PostgreSQL. */
    double micros() {
      return serverMicros() + databaseMicros();
    }

    double serverMicros() {
      return perOperation(measurement.cpuNanos()) / 1e3;
    }

    double databaseMicros() {
      return perOperation(databaseNanos) / 1e3;
    }

    double kilobytes() {
      return perOperation(measurement.bytes()) / 1e3;
    }

    private double perOperation(long whole) {
      return whole / (double) measurement.operations();
    }
  }
}
