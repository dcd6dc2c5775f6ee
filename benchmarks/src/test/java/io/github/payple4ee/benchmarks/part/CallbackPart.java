// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.part.Callbacks.Journal;
import io.github.payple4ee.benchmarks.part.Callbacks.Pair;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import java.util.List;
import java.util.Map;

/** The callback, from the claim to the redirect, with the confirm, by the module and by hand. */
public final class CallbackPart implements Part {

  /** A goal that is not about time. */
  public static final String OUTCOMES = "claims that were not confirmed exactly once";

  private static final String POSTGRESQL = "PostgreSQL";

  @Override
  public String name() {
    return "callback";
  }

  @Override
  public String title() {
    return "The callback";
  }

  @Override
  public Section run(Site site, Plan plan) {
    Section section = new Section(title());
    section.say(
        """
        Browsers in a process of their own post the window's result of orders that were opened before; the module confirms
        each with Payple and answers 303. Each browser keeps its connection. By hand with PostgreSQL, a resource of the same server reads the order, commits the claim (one
        conditional update, one history line), confirms with java.net.http and JSON-B, commits the outcome (one conditional update, one line, one event) and
        that the event was delivered: the same three commits. By hand without a database, it believes the form, confirms and stores nothing.""");
    Callbacks callbacks = new Callbacks(site, plan);
    for (Scheme scheme : plan.schemes()) {
      Shops shops = site.shops(scheme);
      List<Journal> journals =
          List.of(
              new Journal(
                  POSTGRESQL,
                  shops.postgresql(),
                  "JDBC",
                  shops.postgresql()::resultsByHandWithRows),
              new Journal(
                  "H2 in memory", shops.memory(), "no database", shops.memory()::resultsByHand));
      journals.forEach(callbacks::warmUp);
      for (int browsers : plan.measured(plan.crowds(), scheme)) {
        show(callbacks.compared(journals, browsers), scheme, browsers, section);
      }
    }
    return section.reach(Goal.none(OUTCOMES, callbacks.wrong()));
  }

  private static void show(
      Map<Journal, Rounds<Pair>> rounds, Scheme scheme, int browsers, Section section) {
    Table table =
        new Table(
            "journal",
            "callbacks/s",
            "p50 ms",
            "p99 ms",
            "by hand with",
            "callbacks/s",
            "p50 ms",
            "p99 ms",
            "ratio");
    rounds.forEach((journal, pairs) -> table.row(cells(journal, pairs)));
    section.show("Payple: " + scheme + ", browsers: " + browsers, table);
    rounds.forEach(
        (journal, pairs) -> {
          if (journal.name().equals(POSTGRESQL)) {
            learn(pairs, scheme, browsers, section);
          }
        });
  }

  private static String[] cells(Journal journal, Rounds<Pair> pairs) {
    return new String[] {
      "**" + journal.name() + "**",
      Figures.of(pairs.median(pair -> pair.callbacks().rate())),
      Figures.millis(pairs.median(pair -> pair.callbacks().p50())),
      Figures.millis(pairs.median(pair -> pair.callbacks().p99())),
      journal.byHandName(),
      Figures.of(pairs.median(pair -> pair.byHand().rate())),
      Figures.millis(pairs.median(pair -> pair.byHand().p50())),
      Figures.millis(pairs.median(pair -> pair.byHand().p99())),
      Figures.of(pairs.median(Pair::ratio))
    };
  }

  private static void learn(Rounds<Pair> pairs, Scheme scheme, int browsers, Section section) {
    if (!scheme.equals(Scheme.PLAIN)) {
      // shown, without a goal: the encryption is most of it, for both
      return;
    }
    String crowd = browsers == 1 ? "one browser" : browsers + " browsers";
    section.reach(
        Goal.atLeast(
            "callback with PostgreSQL ÷ the same confirm and rows by hand, %s, %s"
                .formatted(scheme, crowd),
            1,
            pairs.median(Pair::ratio)));
    section.learn(
        "callbacks a second, " + crowd,
        Figures.of(pairs.median(pair -> pair.callbacks().rate())),
        Figures.of(pairs.median(pair -> pair.byHand().rate())));
  }
}
