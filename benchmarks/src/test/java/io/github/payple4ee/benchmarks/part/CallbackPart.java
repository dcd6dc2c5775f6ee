// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.part.Callbacks.Pair;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import io.github.payple4ee.benchmarks.server.Payple.Scheme;
import io.github.payple4ee.benchmarks.server.Shop;
import java.util.LinkedHashMap;
import java.util.Map;

/** The callback, from the claim to the redirect, with the confirm, against an empty resource. */
public final class CallbackPart implements Part {

  /** A goal that is not about time. */
  public static final String OUTCOMES = "claims that were not confirmed exactly once";

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
        each with Payple and answers 303. The other one is a resource of the same server that takes the same form and answers 303 at
        once. Each browser keeps its connection.""");
    Callbacks callbacks = new Callbacks(site, plan);
    for (Scheme scheme : plan.schemes()) {
      Shops shops = site.shops(scheme);
      Map<String, Shop> journals = new LinkedHashMap<>();
      journals.put("memory", shops.memory());
      journals.put("H2", shops.embedded());
      journals.put("PostgreSQL", shops.postgresql());
      journals.values().forEach(callbacks::warmUp);
      for (int browsers : plan.crowds()) {
        compare(callbacks, journals, scheme, browsers, section);
      }
    }
    return section.reach(Goal.none(OUTCOMES, callbacks.wrong()));
  }

  private static void compare(
      Callbacks callbacks,
      Map<String, Shop> journals,
      Scheme scheme,
      int browsers,
      Section section) {
    Map<String, Rounds<Pair>> rounds = callbacks.compared(journals, browsers);
    Table table =
        new Table(
            "journal", "callbacks/s", "p50 ms", "p99 ms", "empty/s", "p50 ms", "p99 ms", "ratio");
    rounds.forEach(
        (journal, pairs) -> {
          table.row(
              journal,
              Figures.of(pairs.median(pair -> pair.callbacks().rate())),
              Figures.millis(pairs.median(pair -> pair.callbacks().p50())),
              Figures.millis(pairs.median(pair -> pair.callbacks().p99())),
              Figures.of(pairs.median(pair -> pair.forms().rate())),
              Figures.millis(pairs.median(pair -> pair.forms().p50())),
              Figures.millis(pairs.median(pair -> pair.forms().p99())),
              Figures.of(pairs.median(Pair::ratio)));
          section.reach(
              Goal.atLeast(
                  "callback ÷ empty resource, journal in %s, %s, browsers: %d"
                      .formatted(journal, scheme, browsers),
                  0.5,
                  pairs.median(Pair::ratio)));
        });
    section.show("Payple: " + scheme + ", browsers: " + browsers, table);
  }
}
