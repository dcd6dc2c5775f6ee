// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import io.github.payple4ee.benchmarks.server.Shop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same application on three servers that run at the same time and are measured in turn.
 *
 * @param memory with H2 in the server, in memory
 * @param postgresql with PostgreSQL
 * @param portable with PostgreSQL, written by the statements that every product understands
 * @param database the name of the second one's database
 * @param portableDatabase the name of the third one's database
 */
record Shops(Shop memory, Shop postgresql, Shop portable, String database, String portableDatabase)
    implements AutoCloseable {

  /** A database that keeps nothing on a disk. */
  static final Map<String, String> IN_MEMORY =
      Map.of("BENCH_DB_URL", "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1");

  private static final AtomicInteger STARTED = new AtomicInteger();

  static Shops start(Site site, Scheme scheme) {
    String database = "shop_" + STARTED.incrementAndGet();
    String portableDatabase = database + "_portable";
    site.database().create(database);
    site.database().create(portableDatabase);
    Map<String, String> portably = new TreeMap<>(site.database().environment(portableDatabase));
    portably.put("BENCH_PORTABLE", "true");
    CompletableFuture<Shop> memory = started(site, "memory", scheme, IN_MEMORY);
    CompletableFuture<Shop> postgresql =
        started(site, "postgresql", scheme, site.database().environment(database));
    CompletableFuture<Shop> portable = started(site, "portable", scheme, portably);
    return new Shops(memory.join(), postgresql.join(), portable.join(), database, portableDatabase);
  }

  private static CompletableFuture<Shop> started(
      Site site, String name, Scheme scheme, Map<String, String> environment) {
    return CompletableFuture.supplyAsync(
        () -> Shop.start(name + "-" + scheme, site.payple(), scheme, environment));
  }

  @Override
  public void close() {
    List.of(memory, postgresql, portable).forEach(Shop::close);
  }
}
