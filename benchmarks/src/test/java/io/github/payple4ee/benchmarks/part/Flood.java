// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import static org.awaitility.Awaitility.await;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.payple.Counts;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Browsers that bring results, visitors who look at another page meanwhile, and what is left. */
final class Flood {

  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(15);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration REST = Duration.ofMillis(20);
  private static final int VISITORS = 4;
  private static final int OPENERS = 16;
  private static final String UNDER_WAY =
      "select count(*) from payple_payment where state in ('CONFIRMING', 'CHARGING', 'IN_DOUBT')";

  private final Site site;
  private final Plan plan;
  private final Shop shop;
  private final String database;
  private long countedSince;

  Flood(Site site, Plan plan, Shop shop, String database) {
    this.site = site;
    this.plan = plan;
    this.shop = shop;
    this.database = database;
  }

  /** So many browsers bring the results of at most so many orders. */
  Phase phase(String label, int browsers, int orders) {
    String prefix = Shop.newPrefix();
    shop.prepare(Run.times(orders, "open", OPENERS, prefix));
    Run results = new Run("results", browsers, plan.flood().toMillis(), orders, 0, prefix, 0);
    Run visits = Run.lasting(plan.flood(), "visits", VISITORS, prefix).resting(REST);
    CompletableFuture<Measurement> brought =
        CompletableFuture.supplyAsync(
            () -> site.crowd().send(shop.results(results, "HTTP/1.1 303")));
    CompletableFuture<Measurement> visited =
        CompletableFuture.supplyAsync(() -> site.visitors().send(shop.page(visits)));
    long threads = 0;
    long resident = 0;
    while (!brought.isDone() || !visited.isDone()) {
      threads = Math.max(threads, shop.server().threads());
      resident = Math.max(resident, shop.server().resident());
      Site.rest(BETWEEN_LOOKS);
    }
    return new Phase(label, browsers, brought.join(), visited.join(), threads, resident, inDoubt());
  }

  /** Payments in doubt. */
  long inDoubt() {
    return Long.parseLong(site.database().read(database, UNDER_WAY));
  }

  /** Waits until every outcome is recorded and delivered; returns the time. */
  Duration drain() {
    long startedAt = System.nanoTime();
    await()
        .atMost(LONGEST_DRAIN)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> inDoubt() == 0 && untold() == 0);
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  private long untold() {
    return Long.parseLong(
        site.database()
            .read(database, "select count(*) from payple_event where due_at is not null"));
  }

  /** Orders of which Payple and the journal think differently, and those charged more than once. */
  long disagreements() {
    Counts counts = site.payple().counts();
    long paid =
        Long.parseLong(
            site.database()
                .read(
                    database,
                    "select count(*) from payple_payment where state = 'PAID' and requested_at >= "
                        + countedSince));
    return Math.abs(counts.captures() - paid) + counts.most() - 1;
  }

  /** Begins to count what Payple charges. */
  void count() {
    site.payple().forget();
    countedSince = System.currentTimeMillis();
  }

  /**
   * What was seen in a phase.
   *
   * @param label how Payple was
   * @param browsers that brought results
   * @param results what they saw
   * @param visitors what the others saw
   * @param threads the most that the server had
   * @param resident the most memory that it had
   * @param inDoubt payments that were left in doubt or under way
   */
  record Phase(
      String label,
      int browsers,
      Measurement results,
      Measurement visitors,
      long threads,
      long resident,
      long inDoubt) {

    /** Threads that a calm server has not. */
    long threadsBeyond(Phase calm) {
      return threads - calm.threads;
    }
  }
}
