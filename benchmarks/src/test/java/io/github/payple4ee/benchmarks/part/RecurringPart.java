// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Instalments of subscriptions: planned, claimed, and charged beside buyers, by one node and two.
 */
public final class RecurringPart implements Part {

  /** The goal that no instalment is left out or planned twice. */
  public static final String PLANNED = "instalments not planned exactly once";

  /** The goal that none is charged twice or left out. */
  public static final String ONCE =
      "instalments of a day left unpaid, charged twice, or charged and not known as paid";

  private static final Duration SLOW = Duration.ofMillis(5);
  private static final double ENOUGH = 0.8;
  private static final double TWICE = 2;
  private static final double BOUNDED = 1.5;

  @Override
  public String name() {
    return "recurring";
  }

  @Override
  public String title() {
    return "Recurring payments";
  }

  @Override
  public Section run(Site site, Plan plan) {
    site.endShops();
    Path war = RecurringWar.packed();
    Section section = new Section(title());
    List<Subscribed> all = new ArrayList<>();
    try {
      for (int size : plan.subscriptions()) {
        all.add(Subscribed.start(site, plan, war, size));
      }
      site.payple().delay(SLOW);
      measure(site, plan, all, section);
    } finally {
      site.payple().delay(Duration.ZERO);
      all.forEach(Subscribed::close);
    }
    return section;
  }

  private static void measure(Site site, Plan plan, List<Subscribed> all, Section section) {
    Subscribed largest = all.get(all.size() - 1);
    section.say(
        DESCRIPTION.formatted(
            largest.due(),
            SLOW.toMillis(),
            plan.parallel(),
            plan.parallel(),
            Figures.of(plan.window().toMillis() / 1e3)));
    RecurringGrowth growth = new RecurringGrowth(site, plan, all);
    growth.measure();
    all.subList(0, all.size() - 1).forEach(Subscribed::close);
    ChargedDay one = charged(site, plan, largest);
    largest.nextDay();
    largest.addNode();
    ChargedDay two = charged(site, plan, largest);
    growth.show(section);
    Table table =
        new Table(
            "nodes",
            "charge alone/s",
            "instalments/s",
            "÷ alone",
            "buyers alone p50 ms",
            "p99 ms",
            "beside the run p50 ms",
            "p99 ms",
            "p99 ÷ alone",
            "instalments/s meanwhile",
            "the rest/s",
            "MiB needed before",
            "at most");
    show(section, table, "1 node", one);
    show(section, table, "2 nodes", two);
    section
        .show("A day of %,d instalments".formatted(largest.due()), table)
        .say(NOTES)
        .reach(
            Goal.atMost(
                "heap that is needed at most, %,d subscriptions are planned ÷ before"
                    .formatted(largest.size()),
                BOUNDED,
                growth.of(largest).heap() / (double) growth.of(largest).heapBefore()))
        .reach(
            Goal.atMost(
                "heap that is needed at most, instalments are charged ÷ before",
                BOUNDED,
                Math.max(one.heapRatio(), two.heapRatio())))
        .reach(Goal.none(PLANNED, growth.wrong()))
        .reach(Goal.none(ONCE, one.wrong() + two.wrong()));
  }

  private static ChargedDay charged(Site site, Plan plan, Subscribed subscribed) {
    ChargedDay day = new ChargedDay(site, plan, subscribed);
    day.charge();
    return day;
  }

  private static void show(Section section, Table table, String nodes, ChargedDay day) {
    Rounds<ChargedDay.Turn> turns = day.turns();
    double ofAlone = turns.median(ChargedDay.Turn::ofAlone);
    double p99 = turns.median(ChargedDay.Turn::p99Ratio);
    table.row(
        nodes,
        Figures.of(turns.median(ChargedDay.Turn::alone)),
        Figures.of(turns.median(ChargedDay.Turn::run)),
        Figures.of(ofAlone),
        Figures.millis(turns.median(turn -> turn.quiet().p50())),
        Figures.millis(turns.median(turn -> turn.quiet().p99())),
        Figures.millis(turns.median(turn -> turn.busy().p50())),
        Figures.millis(turns.median(turn -> turn.busy().p99())),
        Figures.of(p99),
        Figures.of(turns.median(ChargedDay.Turn::beside)),
        Figures.of(day.restRate()),
        Figures.mebibytes((double) day.heapBefore()),
        Figures.mebibytes((double) day.heap()));
    section
        .learn(
            "instalments a second, " + nodes + ", Payple answers after " + SLOW.toMillis() + " ms",
            Figures.of(turns.median(ChargedDay.Turn::run)),
            "")
        .reach(Goal.atLeast("instalments a second ÷ `charge` alone, " + nodes, ENOUGH, ofAlone))
        .reach(
            Goal.atMost(
                "p99 of buyers' charges during the run ÷ without the run, " + nodes, TWICE, p99));
  }

  private static final String DESCRIPTION =
      """
      Shops with PostgreSQL whose subscriptions were made by SQL, each with a paid instalment of the month before. A pass of `payple-recurring` plans the next
      instalment of each. %,d of the largest shop's are due on one day, each for another buyer with a registered card, and as many on the next day. Payple answers each call after
      %d ms, and an instalment takes two calls. A node charges %d instalments at a time (`payple.recurring.parallel-charges`); the rate of all nodes is not the limit.
      `charge` alone is the service with %d callers on each node, in the same servers, in turn with the run: each is measured for %s s in a round.\
      """;

  private static final String NOTES =
      """
      Four buyers charge registered cards on the first node, each again 50 ms after the answer: alone, and beside the run. `the rest` is what was left of the day after all rounds,
      charged without a pause; meanwhile the heap was collected and measured every few seconds. The time of a claim is what PostgreSQL's log says of
      its transactions, from the select that locks to the commit, while the workers charge.\
      """;
}
