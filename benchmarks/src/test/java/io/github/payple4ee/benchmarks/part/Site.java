// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import static org.awaitility.Awaitility.await;

import io.github.payple4ee.benchmarks.server.Crowd;
import io.github.payple4ee.benchmarks.server.Database;
import io.github.payple4ee.benchmarks.server.Payple;
import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What all parts share: the processes beside the servers, and the three servers of two parts. */
public final class Site implements AutoCloseable {

  private final Payple payple = Payple.start();
  private final Database database = Database.start();
  private final Crowd crowd = new Crowd();
  private final Crowd visitors = new Crowd();
  private final Map<Scheme, Shops> shops = new EnumMap<>(Scheme.class);

  private Site() {}

  /** Starts it. */
  public static Site start() {
    return new Site();
  }

  /** The fast Payple. */
  public Payple payple() {
    return payple;
  }

  /** PostgreSQL. */
  public Database database() {
    return database;
  }

  /** Browsers. */
  Crowd crowd() {
    return crowd;
  }

  /** Other browsers. */
  Crowd visitors() {
    return visitors;
  }

  /** The servers that speak with Payple in this way; the others stay, for what is warm in them. */
  Shops shops(Scheme scheme) {
    return shops.computeIfAbsent(scheme, missing -> Shops.start(this, missing));
  }

  /** Leaves the machine to others. */
  void endShops() {
    shops.values().forEach(Shops::close);
    shops.clear();
  }

  /** Lets things be for a while. */
  static void rest(Duration time) {
    await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
  }

  @Override
  public void close() {
    endShops();
    crowd.close();
    visitors.close();
    payple.close();
    database.close();
  }
}
