// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The same work in journals of different sizes, in turn. */
public final class GrowthPart implements Part {

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String title() {
    return "Growth";
  }

  @Override
  public Section run(Site site, Plan plan) {
    Section section = new Section(title());
    section.say(
        """
        Journals in PostgreSQL that were filled by SQL: nearly all payments ended and their events delivered, a registered card for
        every hundred payments, and in each journal 20 payments that need a person and 20 that are in doubt. A server for each of
        them, all measured in turn, with one caller; times are the middle ones, in milliseconds. The module has no list for
        operators; their lists are the queries of [operations.md](operations.md), run from outside. `ratio` is of the largest journal to the
        smallest. What an index costs grows with the logarithm of the size: that is the bound.""");
    List<Filled> journals = new ArrayList<>();
    site.payple().believe(Filled.IDS);
    Scheme scheme = plan.schemes().get(0);
    try {
      if (plan.sizes().size() == 1) {
        journals.add(Filled.in(site, site.shops(scheme), plan.sizes().get(0)));
      } else {
        site.endShops();
        plan.sizes().forEach(size -> journals.add(Filled.start(site, scheme, size)));
      }
      compare(journals, new GrowthWork(site, plan).all(), plan, section);
    } finally {
      journals.forEach(Filled::close);
    }
    return section;
  }

  private static void compare(
      List<Filled> journals, Map<String, GrowthWork.Task> works, Plan plan, Section section) {
    journals.forEach(journal -> warmUp(journal, works, plan));
    Map<String, Map<Filled, Rounds<Double>>> times = new LinkedHashMap<>();
    for (int round = 0; round < plan.rounds(); round++) {
      works.forEach(
          (name, work) ->
              journals.forEach(
                  journal ->
                      times
                          .computeIfAbsent(name, key -> new LinkedHashMap<>())
                          .computeIfAbsent(journal, key -> new Rounds<>())
                          .add(work.nanos(journal))));
    }
    Filled smallest = journals.get(0);
    Filled largest = journals.get(journals.size() - 1);
    double bound = Math.log(largest.size()) / Math.log(smallest.size());
    Table table =
        new Table(
            Stream.of(
                    Stream.of("payments"),
                    journals.stream().map(journal -> "%,d".formatted(journal.size())),
                    Stream.of("ratio"))
                .flatMap(part -> part)
                .toArray(String[]::new));
    times.forEach(
        (name, byJournal) -> {
          double ratio = byJournal.get(largest).ratio(byJournal.get(smallest), Double::doubleValue);
          table.row(
              Stream.of(
                      Stream.of(name),
                      byJournal.values().stream()
                          .map(rounds -> Figures.millis(rounds.median(Double::doubleValue))),
                      Stream.of(Figures.of(ratio)))
                  .flatMap(part -> part)
                  .toArray(String[]::new));
          if (journals.size() > 1) {
            section.reach(
                Goal.atMost(
                    "%s, %,d ÷ %,d payments".formatted(name, largest.size(), smallest.size()),
                    bound,
                    ratio));
            if (name.equals(GrowthWork.CHARGE)) {
              section.learn(
                  "times as long for a charge with %,d payments in the journal as with %,d"
                      .formatted(largest.size(), smallest.size()),
                  Figures.of(ratio),
                  "");
            }
          }
        });
    section.show("Milliseconds by the size of the journal", table);
  }

  private static void warmUp(Filled journal, Map<String, GrowthWork.Task> works, Plan plan) {
    long end = System.nanoTime() + plan.warmUp().toNanos();
    do {
      works.values().forEach(work -> work.nanos(journal));
    } while (System.nanoTime() < end);
  }
}
