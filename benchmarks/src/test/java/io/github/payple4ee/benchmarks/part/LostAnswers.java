// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Confirms and charges whose answers were lost, and a webhook for each: how long until they are
 * paid, on a quiet server and while many orders of others wait to be looked up.
 */
final class LostAnswers {

  static final String PAID = "lost answers that a webhook did not make paid, or charged twice";

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int BETWEEN_ROUNDS_MILLIS = 2_000;
  private static final int OPENERS = 16;
  private static final int FORGERS = 4;
  private static final double WANTED_SECONDS = 5;

  private final Site site;
  private final Plan plan;
  private final Shop shop;
  private final String database;
  private final Flood flood;

  LostAnswers(Site site, Plan plan, Shop shop, String database, Flood flood) {
    this.site = site;
    this.plan = plan;
    this.shop = shop;
    this.database = database;
    this.flood = flood;
  }

  void measure(Section section) {
    flood.count();
    List<String> orders = lost();
    List<Double> quiet = seconds(orders);
    String expiring = opened(plan.expiring());
    String forged = opened(plan.forged());
    windowsWereOpened(forged);
    List<String> more = lost();
    expire(expiring);
    CompletableFuture<Measurement> webhooks =
        CompletableFuture.supplyAsync(
            () ->
                site.crowd()
                    .send(shop.webhooks(Run.times(plan.forged(), "webhooks", FORGERS, forged))));
    List<Double> busy = seconds(more);
    long waiting = count("order_id like '" + expiring + "%' and state = 'OPEN'");
    long named =
        count("order_id like '" + forged + "%' and lane = 2 and next_check_at is not null");
    long refused = webhooks.join().failures() + webhooks.join().refused();
    Table table =
        new Table(
            "server",
            "lost answers",
            "p50 s",
            "slowest s",
            "orders still to expire",
            "forged webhooks still to be looked up");
    row(table, "quiet", quiet, 0, 0);
    row(
        table,
        "%,d orders expire, %,d forged webhooks".formatted(plan.expiring(), plan.forged()),
        busy,
        waiting,
        named);
    section
        .show("From the webhook to `PAID`", table)
        .say(explained(refused))
        .reach(
            Goal.atMost(
                "seconds from the webhook of a lost answer to PAID, slowest, %,d orders expire, %,d forged webhooks"
                    .formatted(plan.expiring(), plan.forged()),
                WANTED_SECONDS,
                slowest(busy)))
        .reach(
            Goal.none(
                PAID,
                flood.disagreements()
                    + Stream.concat(orders.stream(), more.stream())
                        .filter(orderId -> !shop.paymentState(orderId).equals("PAID"))
                        .count()));
  }

  /** Charged by Payple, whose answer was lost, and so were those to all lookups: in doubt. */
  private List<String> lost() {
    String prefix = Shop.newPrefix();
    int half = plan.doubts() / 2;
    String confirms = prefix + "r";
    String charges = prefix + "c";
    shop.prepare(Run.times(half, "open", 1, confirms));
    site.payple().lose(prefix);
    site.crowd().send(shop.results(Run.times(half, "results", 1, confirms), "HTTP/1.1 303"));
    // which says that it is not known to be charged
    shop.measure(Run.times(half, "charge", 1, charges));
    // the webhook finds it, and no lookup that was planned before
    site.database()
        .run(
            database,
            "update payple_payment set next_check_at = next_check_at + 3600000 where state = 'IN_DOUBT'"
                + " and order_id like '"
                + prefix
                + "%'");
    site.payple().lose("");
    long doubts = count("state = 'IN_DOUBT' and order_id like '" + prefix + "%'");
    if (doubts != 2L * half) {
      throw new IllegalStateException(doubts + " of " + 2 * half + " answers were lost");
    }
    return Stream.of(confirms, charges)
        .flatMap(ids -> IntStream.range(0, half).mapToObj(number -> ids + number))
        .toList();
  }

  private String opened(int many) {
    String prefix = Shop.newPrefix();
    shop.prepare(Run.times(many, "open", OPENERS, prefix));
    return prefix;
  }

  /** A webhook for an order without a window costs no lookup. */
  private void windowsWereOpened(String prefix) {
    site.database()
        .run(
            database,
            "update payple_payment set window_origin = '%s' where order_id like '%s%%'"
                .formatted(site.payple().operations(plan.schemes().get(0)), prefix));
  }

  /** The time to live of these orders ends now; half of them had a window. */
  private void expire(String prefix) {
    site.database()
        .run(
            database,
            "update payple_payment set opened_at = opened_at - 86400000, expires_at = %1$d, next_check_at = %1$d, window_origin = case when right(order_id, 1) in ('1', '3', '5', '7', '9') then '%2$s' end where order_id like '%3$s%%'"
                .formatted(
                    System.currentTimeMillis(),
                    site.payple().operations(plan.schemes().get(0)),
                    prefix));
  }

  /** Sends the webhook for one after the other; seconds until each is paid. */
  private List<Double> seconds(List<String> orders) {
    List<Double> seconds = new ArrayList<>();
    for (String orderId : orders) {
      // not at the same moment of a round each time
      Site.rest(Duration.ofMillis(ThreadLocalRandom.current().nextInt(BETWEEN_ROUNDS_MILLIS)));
      long startedAt = System.nanoTime();
      shop.webhook(orderId);
      while (!shop.paymentState(orderId).equals("PAID")
          && System.nanoTime() - startedAt < LONGEST.toNanos()) {
        Site.rest(BETWEEN_LOOKS);
      }
      seconds.add((System.nanoTime() - startedAt) / 1e9);
    }
    return seconds;
  }

  private long count(String where) {
    return Long.parseLong(
        site.database().read(database, "select count(*) from payple_payment where " + where));
  }

  private static void row(
      Table table, String server, List<Double> seconds, long waiting, long named) {
    table.row(
        server,
        String.valueOf(seconds.size()),
        Figures.of(Rounds.median(figures(seconds))),
        Figures.of(slowest(seconds)),
        String.valueOf(waiting),
        String.valueOf(named));
  }

  private static double slowest(List<Double> seconds) {
    return figures(seconds).max().orElse(Double.NaN);
  }

  private static DoubleStream figures(List<Double> seconds) {
    return seconds.stream().mapToDouble(Double::doubleValue);
  }

  private String explained(long refused) {
    return """
        Half of the lost answers are of a confirm, half of a charge of a registered card: Payple charged, broke the connection off, and broke
        off the lookup that followed, so that the payment is in doubt; then Payple answers again. The lookup that the module had planned is
        put off by an hour, so that only the webhook can find the money. Webhooks are sent one after the other, up to two seconds apart, and the
        order's page is read every %d ms until it says `PAID`. The server has the defaults: two lookups a second. In the second row the time
        to live of %,d orders ends at the moment before the first webhook, for half of them after their window was opened, so that Payple has to be queried for
        each; and at the same time %d callers send webhooks for %,d other orders whose windows were opened (%d were not answered with 200). The last two columns are what still
        waited when the last lost answer was found."""
        .formatted(BETWEEN_LOOKS.toMillis(), plan.expiring(), FORGERS, plan.forged(), refused);
  }
}
