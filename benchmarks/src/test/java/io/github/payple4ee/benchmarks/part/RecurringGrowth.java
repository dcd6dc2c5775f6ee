// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import static org.awaitility.Awaitility.await;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What must not take longer with more subscriptions: planning, a pass, a claim. */
final class RecurringGrowth {

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int PASSES = 20;
  // the first claims prepare their statements
  private static final int FIRST = 2;
  private static final int CLAIMED = 2_500;

  private final Site site;
  private final Plan plan;
  private final Map<Subscribed, Seen> seen = new LinkedHashMap<>();

  RecurringGrowth(Site site, Plan plan, List<Subscribed> all) {
    this.site = site;
    this.plan = plan;
    all.forEach(each -> seen.put(each, new Seen()));
  }

  void measure() {
    seen.forEach(this::materialise);
    for (int round = 0; round < plan.rounds(); round++) {
      seen.forEach(
          (subscribed, figures) ->
              figures.passes.add(
                  node(subscribed)
                      .prepare(Run.times(PASSES, "recurring", 1, Shop.newPrefix()))
                      .p50()));
    }
    seen.forEach(this::claim);
  }

  private static Shop node(Subscribed subscribed) {
    return subscribed.nodes().get(0);
  }

  /** Plans them all; a second pass finds nothing to plan. */
  private void materialise(Subscribed subscribed, Seen figures) {
    Shop node = node(subscribed);
    figures.heapBefore = node.state().heap();
    CompletableFuture<Measurement> pass =
        CompletableFuture.supplyAsync(
            () -> node.prepare(Run.times(1, "recurring", 1, Shop.newPrefix())));
    while (!pass.isDone()) {
      figures.heap = Math.max(figures.heap, node.state().heap());
      Site.rest(plan.window().dividedBy(3));
    }
    figures.planned = subscribed.size() * 1e9 / pass.join().nanos();
    node.prepare(Run.times(1, "recurring", 1, Shop.newPrefix()));
    figures.wrong = Math.abs(subscribed.planned() - subscribed.size());
    site.database().run(subscribed.name(), "vacuum (analyze)");
  }

  /** Charges some, and reads from the database's log what their claims took. */
  private void claim(Subscribed subscribed, Seen figures) {
    ChargedDay day = new ChargedDay(site, plan, subscribed);
    site.payple().forget();
    long enough = Math.min(CLAIMED, subscribed.due() / 2);
    String log =
        site.database()
            .timed(
                () ->
                    day.during(
                        () -> {
                          await()
                              .atMost(LONGEST)
                              .until(() -> site.payple().counts().captures() >= enough);
                          return enough;
                        }));
    List<ClaimLog.Claim> claims = ClaimLog.of(subscribed.name(), log);
    figures.claims.addAll(claims.subList(Math.min(FIRST, claims.size() - 1), claims.size()));
  }

  /** Instalments that were not planned exactly once. */
  long wrong() {
    return seen.values().stream().mapToLong(figures -> figures.wrong).sum();
  }

  Seen of(Subscribed subscribed) {
    return seen.get(subscribed);
  }

  /** Shows it, and reaches the goals when there are several sizes. */
  void show(Section section) {
    Table table =
        new Table(
            Stream.concat(
                    Stream.of("subscriptions"),
                    Stream.concat(
                        seen.keySet().stream().map(each -> "%,d".formatted(each.size())),
                        Stream.of("ratio")))
                .toArray(String[]::new));
    row(table, "instalments planned, a second", Seen::planned);
    row(table, "MiB that the heap needs before", figures -> mebibytes(figures.heapBefore));
    row(table, "MiB that it needs at most meanwhile", figures -> mebibytes(figures.heap));
    double pass = row(table, "ms of a pass while the run is stopped", Seen::passMillis);
    double claim =
        row(table, "ms of PostgreSQL to claim a thousand instalments", Seen::claimMillis);
    section.show("By the number of subscriptions", table);
    if (seen.size() > 1) {
      List<Subscribed> all = List.copyOf(seen.keySet());
      int smallest = all.get(0).size();
      int largest = all.get(all.size() - 1).size();
      double bound = Math.log(largest) / Math.log(smallest);
      String sizes = ", %,d ÷ %,d subscriptions".formatted(largest, smallest);
      section
          .reach(Goal.atMost("time of a claim" + sizes, bound, claim))
          .reach(Goal.atMost("time of a pass while the run is stopped" + sizes, bound, pass));
    }
  }

  private double row(Table table, String label, ToDoubleFunction<Seen> figure) {
    double[] values = seen.values().stream().mapToDouble(figure).toArray();
    double ratio = values[values.length - 1] / values[0];
    List<String> cells = new ArrayList<>(List.of(label));
    for (double value : values) {
      cells.add(Figures.of(value));
    }
    cells.add(Figures.of(ratio));
    table.row(cells.toArray(String[]::new));
    return ratio;
  }

  private static double mebibytes(long bytes) {
    return bytes / 1048576.0;
  }

  /** What was seen in a shop. */
  static final class Seen {
    private final Rounds<Long> passes = new Rounds<>();
    private final List<ClaimLog.Claim> claims = new ArrayList<>();
    private double planned;
    private long heapBefore;
    private long heap;
    private long wrong;

    /** Instalments planned in a second. */
    double planned() {
      return planned;
    }

    double passMillis() {
      return passes.median(Long::doubleValue) / 1e6;
    }

    double claimMillis() {
      return Rounds.median(claims.stream().mapToDouble(ClaimLog.Claim::millisOfThousand));
    }

    /** The bytes that the heap needed before there was anything to plan. */
    long heapBefore() {
      return heapBefore;
    }

    /** The most bytes that it needed meanwhile. */
    long heap() {
      return heap;
    }
  }
}
