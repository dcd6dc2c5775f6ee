// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.payple.Counts;
import io.github.payple4ee.benchmarks.server.Payple;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.List;

/**
 * One way to authenticate and charge.
 *
 * @param label how it is called in tables
 * @param shop the server in which it runs
 * @param work what the server does
 * @param forgets whether its journal begins anew after each slot, for it is in memory and would
 *     grow
 */
record Contender(String label, Shop shop, String work, boolean forgets) {

  static final String FLOOR = "two raw round trips (the floor)";
  static final String JAVA = "java.net.http, JSON-B by hand";
  static final String ROWS = "the rows of a charge by JDBC by hand, two raw round trips";
  static final String CLIENT = "our client, no journal";
  static final String MEMORY = "our service, H2 in memory";
  static final String EMBEDDED = "our service, journal in H2";
  static final String POSTGRESQL = "our service, journal in PostgreSQL";

  static List<Contender> all(Shops shops) {
    Shop peers = shops.memory();
    return List.of(
        new Contender(FLOOR, peers, "floor", false),
        new Contender(JAVA, peers, "java-net-http", false),
        new Contender("JAX-RS client, JSON-B by hand", peers, "jax-rs", false),
        new Contender("HttpURLConnection, kept alive", peers, "url-connection-kept", false),
        new Contender("HttpURLConnection, new each time", peers, "url-connection-new", false),
        new Contender(CLIENT, peers, "client", false),
        new Contender(MEMORY, peers, "charge", true),
        new Contender(EMBEDDED, shops.embedded(), "charge", false),
        new Contender(POSTGRESQL, shops.postgresql(), "charge", false),
        new Contender(ROWS, shops.postgresql(), "rows", false));
  }

  boolean ours() {
    return label.startsWith("our ");
  }

  void warmUp(Payple payple, int callers, Plan plan) {
    Duration spent = Duration.ZERO;
    long operations = 0;
    do {
      operations += measured(payple, callers, plan.warmUp()).measurement().operations();
      spent = spent.plus(plan.warmUp());
    } while (!plan.warm(spent, operations));
  }

  Slot measured(Payple payple, int callers, Duration time) {
    Counts before = payple.forget();
    Measurement measurement = shop.measure(Run.lasting(time, work, callers, Shop.newPrefix()));
    Counts after = payple.counts();
    if (forgets) {
      shop.forget();
    }
    return new Slot(
        measurement,
        after.connections() - before.connections(),
        measurement.failures() == 0
            && after.captures() == measurement.operations()
            && after.most() <= 1);
  }

  /**
   * What came of a slot.
   *
   * @param measurement in the server
   * @param opened connections that Payple saw come
   * @param right whether each order was charged once, and nothing failed
   */
  record Slot(Measurement measurement, long opened, boolean right) {

    double rate() {
      return measurement.rate();
    }

    double perOperation(long whole) {
      return measurement.operations() == 0 ? Double.NaN : whole / (double) measurement.operations();
    }
  }
}
