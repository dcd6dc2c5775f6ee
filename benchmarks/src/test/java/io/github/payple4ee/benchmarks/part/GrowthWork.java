// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.server.Shop;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** What must not take longer in a larger journal: each thing gives the nanoseconds it takes. */
final class GrowthWork {

  static final String CHARGE = "a charge";

  private static final int EVENTS = 100;
  private static final int DOUBTS = 20;
  private static final int TIMES = 200;
  private static final int PASSES = 9;
  private static final int LISTS = 5;

  private final Site site;
  private final Plan plan;

  GrowthWork(Site site, Plan plan) {
    this.site = site;
    this.plan = plan;
  }

  Map<String, Task> all() {
    Map<String, Task> all = new LinkedHashMap<>();
    all.put(CHARGE, filled -> filled.run(times("charge")).p50());
    all.put("a callback with its confirm", this::callback);
    all.put(
        "an inquiry by order",
        filled -> filled.run(Run.times(times(), "inquiry", 1, Filled.IDS)).p50());
    all.put("a pass of the resolver, nothing due", filled -> filled.run(times("resolver")).p50());
    all.put(
        "a pass of the resolver, " + DOUBTS + " in doubt",
        filled -> pass(filled, () -> filled.doubtsAreDue(DOUBTS)));
    all.put(
        "a sweep of " + EVENTS + " events",
        filled -> pass(filled, () -> filled.eventsWait(EVENTS)));
    all.put(
        "an operator's list: payments that need a review",
        filled ->
            list(
                filled,
                "select order_id, state, message from payple_payment where state = 'NEEDS_REVIEW'"));
    all.put(
        "an operator's list: payments in doubt",
        filled ->
            list(
                filled,
                "select order_id, state, lookups from payple_payment where state = 'IN_DOUBT' order by requested_at"));
    all.put(
        "an operator's list: undelivered events",
        filled ->
            list(
                filled,
                "select order_id, event_type, attempts from payple_event where due_at is not null"
                    + " order by due_at"));
    return all;
  }

  private int times() {
    return Math.min(TIMES, plan.charges());
  }

  private Run times(String work) {
    return Run.times(times(), work, 1, Shop.newPrefix());
  }

  private double callback(Filled filled) {
    Run orders = times("open");
    filled.run(orders);
    Measurement brought = site.crowd().send(filled.shop().results(orders));
    if (brought.failures() > 0) {
      throw new IllegalStateException(brought.failure());
    }
    return brought.p50();
  }

  /** The server's own rounds may take some of it away: the middle of several passes counts. */
  private static double pass(Filled filled, Runnable prepare) {
    return Rounds.median(
        LongStream.range(0, PASSES)
            .mapToDouble(
                pass -> {
                  prepare.run();
                  return filled.run(Run.times(1, "resolver", 1, Shop.newPrefix())).p50();
                }));
  }

  private static double list(Filled filled, String sql) {
    return Rounds.median(
        filled.database().times(filled.name(), sql, LISTS).stream().mapToDouble(Long::doubleValue));
  }

  /** Does something in a journal. */
  interface Task {
    /** Does it, and returns the nanoseconds that it took. */
    double nanos(Filled journal);
  }
}
