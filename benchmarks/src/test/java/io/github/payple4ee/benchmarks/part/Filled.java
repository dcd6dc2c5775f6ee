// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.server.Database;
import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import io.github.payple4ee.benchmarks.server.Shop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A shop whose journal was filled with payments by SQL, and what is made ready in it.
 *
 * @param shop the shop
 * @param database where its journal is
 * @param name the name of the database
 * @param size how many payments
 */
record Filled(Shop shop, Database database, String name, int size) implements AutoCloseable {

  static final String IDS = "g";

  /** A shop of its own. */
  static Filled start(Site site, Scheme scheme, int size) {
    String name = "growth_" + size;
    site.database().create(name);
    Shop shop =
        Shop.start("growth-" + size, site.payple(), scheme, site.database().environment(name));
    return new Filled(shop, site.database(), name, size).filled();
  }

  /** A shop that is there already; one size alone compares nothing, so any will do. */
  static Filled in(Site site, Shops shops, int size) {
    return new Filled(shops.postgresql(), site.database(), shops.database(), size).filled();
  }

  private Filled filled() {
    try (InputStream script = Filled.class.getResourceAsStream("/fill-journal.sql")) {
      String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      database.run(name, sql.replace(":size", String.valueOf(size)));
      database.run(name, "vacuum (analyze)");
      return this;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Measurement run(Run run) {
    return shop.prepare(run.among(size));
  }

  /** Lets events of so many payments wait to be delivered. */
  void eventsWait(int many) {
    database.run(
        name,
        "update payple_event set delivered_at = null, due_at = "
            + System.currentTimeMillis()
            + " where event_number = 1 and order_id in ("
            + paid(many)
            + ")");
  }

  /** Puts so many payments in doubt whose time to be looked up has come. */
  void doubtsAreDue(int many) {
    database.run(
        name,
        "update payple_payment set state = 'IN_DOUBT', lane = 1, lookups = 1, next_check_at = "
            + System.currentTimeMillis()
            + " where order_id in ("
            + paid(many)
            + ")");
  }

  /** Some of those whose number ends with 50. */
  private String paid(int many) {
    return Stream.generate(() -> ThreadLocalRandom.current().nextLong(size / 100) * 100 + 50)
        .limit(many)
        .map(number -> "'" + IDS + number + "'")
        .collect(Collectors.joining(","));
  }

  @Override
  public void close() {
    shop.close();
  }
}
