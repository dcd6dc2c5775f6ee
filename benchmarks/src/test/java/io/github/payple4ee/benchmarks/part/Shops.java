// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import io.github.payple4ee.benchmarks.server.Shop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same application on three servers that run at the same time and are measured in turn.
 *
 * @param memory with H2 in the server, in memory
 * @param embedded with H2 in the server, in a file
 * @param postgresql with PostgreSQL
 * @param database the name of its database
 */
record Shops(Shop memory, Shop embedded, Shop postgresql, String database)
    implements AutoCloseable {

  /** A database that keeps nothing on a disk. */
  static final Map<String, String> IN_MEMORY =
      Map.of("BENCH_DB_URL", "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1");

  private static final AtomicInteger STARTED = new AtomicInteger();

  static Shops start(Site site, Scheme scheme) {
    String database = "shop_" + STARTED.incrementAndGet();
    site.database().create(database);
    CompletableFuture<Shop> memory = started(site, "memory", scheme, IN_MEMORY);
    CompletableFuture<Shop> embedded = started(site, "embedded", scheme, Map.of());
    CompletableFuture<Shop> postgresql =
        started(site, "postgresql", scheme, site.database().environment(database));
    return new Shops(memory.join(), embedded.join(), postgresql.join(), database);
  }

  private static CompletableFuture<Shop> started(
      Site site, String name, Scheme scheme, Map<String, String> environment) {
    return CompletableFuture.supplyAsync(
        () -> Shop.start(name, site.payple(), scheme, environment));
  }

  @Override
  public void close() {
    List.of(memory, embedded, postgresql).forEach(Shop::close);
  }
}
