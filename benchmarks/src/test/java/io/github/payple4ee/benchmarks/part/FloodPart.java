// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import io.github.payple4ee.benchmarks.server.Payple;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Many browsers bring results at once, while Payple is slow, down, or loses its answers. */
public final class FloodPart implements Part {

  /** A goal that is not about time. */
  public static final String ONCE = "orders charged twice, or charged and not known as paid";

  /** The same, while Payple accepts and never answers. */
  public static final String SILENT_ONCE = SilentPayple.ONCE;

  /** A goal that is not about time. */
  public static final String SILENT_DOUBTS = SilentPayple.DOUBTS;

  /** A goal that is not about time. */
  public static final String SILENT_ANSWERS = SilentPayple.ANSWERS;

  /** A goal that is not about time. */
  public static final String LOST_ANSWERS = LostAnswers.PAID;

  private static final String TITLE = "A flood";
  private static final String DATABASE = "flood";
  private static final String GUARDED = "flood_guarded";
  // for each browser
  private static final int ORDERS = 20;
  private static final int DOUBTS = 5;
  private static final double MUCH = 1.5;
  private static final String DEFAULT_CALLS = "50";
  private static final Duration CONNECT = Duration.ofSeconds(3);

  @Override
  public String name() {
    return "flood";
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public Section run(Site site, Plan plan) {
    site.endShops();
    site.database().create(DATABASE);
    Section section = new Section(TITLE);
    Map<String, String> environment = new TreeMap<>(site.database().environment(DATABASE));
    environment.put("PAYPLE_VISITOR_CALLS", DEFAULT_CALLS);
    try (Shop shop = Shop.start("flood", site.payple(), plan.schemes().get(0), environment)) {
      flooded(site, plan, new Flood(site, plan, shop, DATABASE), shop, section);
    } finally {
      site.payple().delay(Duration.ZERO);
    }
    guarded(site, plan, section);
    return section;
  }

  /** A server as the module guards it by itself, with as many threads as the sample has. */
  private static void guarded(Site site, Plan plan, Section section) {
    site.database().create(GUARDED);
    Map<String, String> environment = new TreeMap<>(site.database().environment(GUARDED));
    environment.put("BENCH_CORE_THREADS", "100");
    environment.put("PAYPLE_VISITOR_CALLS", DEFAULT_CALLS);
    environment.put("PAYPLE_LOOKUPS_PER_SECOND", "2");
    environment.put("PAYPLE_LOOKUP_DELAYS", "PT5S,PT5S,PT5S,PT10S,PT30S,PT1M,PT1M,PT1M");
    Duration patience = plan.patience();
    Duration connect = patience.dividedBy(3);
    environment.put(
        "PAYPLE_CONNECT_TIMEOUT", (connect.compareTo(CONNECT) < 0 ? connect : CONNECT).toString());
    environment.put("PAYPLE_READ_TIMEOUT", patience.toString());
    environment.put("PAYPLE_DEADLINE", patience.multipliedBy(3).dividedBy(2).toString());
    try (Shop shop =
            Shop.start("flood-guarded", site.payple(), plan.schemes().get(0), environment);
        Waiting waiting = new Waiting(site, plan, shop)) {
      Flood flood = new Flood(site, plan, shop, GUARDED);
      new SilentPayple(site, plan, waiting, flood).measure(section);
      new LostAnswers(site, plan, shop, GUARDED, flood).measure(section);
    } finally {
      site.payple().hold(false);
      site.payple().lose("");
    }
  }

  private static void flooded(Site site, Plan plan, Flood flood, Shop shop, Section section) {
    Payple payple = site.payple();
    int many = plan.flooders();
    // with no more than a few threads, as a server has on a quiet day
    flood.phase("warm-up", 1, ORDERS * many);
    section.say(
        """
        %d browsers bring the results of orders for %s s, each the next one as soon as it is answered, or as late as `Retry-After` says when
        it is answered with 503, while four visitors look at a page that reads the journal (PostgreSQL). Doubts are looked up after 1 s, 2 s, 5 s and so on, which usually takes longer."""
            .formatted(many, Figures.of(plan.flood().toMillis() / 1e3)));
    Table table =
        new Table(
            "Payple",
            "browsers",
            "results/s",
            "p50 s",
            "p99 s",
            "refused",
            "failed",
            "other page p50 ms",
            "p99 ms",
            "threads",
            "MiB",
            "left in doubt");
    flood.count();
    long heap = shop.state().heap();
    Flood.Phase calm = show(table, flood.phase("prompt", 1, ORDERS * many));
    payple.delay(plan.slow());
    String late = "answers after " + plan.slow().toSeconds() + " s";
    Flood.Phase half = show(table, flood.phase(late, many / 2, ORDERS * many));
    Flood.Phase slow = show(table, flood.phase(late, many, ORDERS * many));
    payple.delay(Duration.ZERO);
    Flood.Phase prompt = show(table, flood.phase("prompt", many, ORDERS * many));
    payple.shut();
    Flood.Phase down = show(table, flood.phase("down", many, ORDERS * many));
    payple.open();
    payple.silent(true);
    Flood.Phase silent = show(table, flood.phase("charges, never answers", many, DOUBTS * many));
    payple.silent(false);
    Duration drained = flood.drain();
    show(table, flood.phase("prompt again", 1, ORDERS * many));
    section
        .show("What browsers and visitors saw", table)
        .say(
            "`threads` and `MiB` are the most that the server's process had. What was in doubt was recorded and delivered %s s after Payple answered again."
                .formatted(Figures.of(drained.toMillis() / 1e3)));
    for (Flood.Phase phase : List.of(half, slow, down, silent)) {
      section.reach(
          Goal.atMost(
              "p99 of the shop's other page, Payple %s ÷ prompt, browsers: %d ÷ %d"
                  .formatted(phase.label(), phase.browsers(), many),
              MUCH,
              phase.visitors().p99() / (double) prompt.visitors().p99()));
    }
    section
        .reach(
            Goal.atMost(
                "threads more than with one browser ÷ browsers that wait for a slow Payple: "
                    + many,
                MUCH,
                slow.threadsBeyond(calm) / (double) many))
        .reach(
            Goal.atMost(
                "heap that is needed, after ÷ before the flood",
                MUCH,
                shop.state().heap() / (double) heap))
        .reach(Goal.none("payments in doubt when it is over", flood.inDoubt()))
        .reach(Goal.none(ONCE, flood.disagreements()));
  }

  private static Flood.Phase show(Table table, Flood.Phase phase) {
    Measurement results = phase.results();
    table.row(
        phase.label(),
        String.valueOf(phase.browsers()),
        Figures.of(results.rate()),
        Figures.of(results.p50() / 1e9),
        Figures.of(results.p99() / 1e9),
        String.valueOf(results.refused()),
        String.valueOf(results.failures()),
        Figures.of(phase.visitors().p50() / 1e6),
        Figures.of(phase.visitors().p99() / 1e6),
        String.valueOf(phase.threads()),
        Figures.of(phase.resident() / 1048576.0),
        String.valueOf(phase.inDoubt()));
    return phase;
  }
}
