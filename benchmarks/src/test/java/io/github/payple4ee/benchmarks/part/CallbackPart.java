// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.part.Callbacks.Trio;
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
        each with Payple and answers 303. The empty one is a resource of the same server that takes the same form and answers 303 at
        once. The one by hand confirms with java.net.http and JSON-B, believes what the form says, and remembers nothing. Each browser
        keeps its connection.""");
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
    Map<String, Rounds<Trio>> rounds = callbacks.compared(journals, browsers);
    Table table =
        new Table(
            "journal",
            "callbacks/s",
            "p50 ms",
            "p99 ms",
            "empty/s",
            "p50 ms",
            "p99 ms",
            "ratio",
            "by hand/s",
            "by hand ÷ empty");
    rounds.forEach(
        (journal, trios) -> {
          table.row(
              journal,
              Figures.of(trios.median(trio -> trio.callbacks().rate())),
              Figures.millis(trios.median(trio -> trio.callbacks().p50())),
              Figures.millis(trios.median(trio -> trio.callbacks().p99())),
              Figures.of(trios.median(trio -> trio.forms().rate())),
              Figures.millis(trios.median(trio -> trio.forms().p50())),
              Figures.millis(trios.median(trio -> trio.forms().p99())),
              Figures.of(trios.median(Trio::ratio)),
              Figures.of(trios.median(trio -> trio.byHand().rate())),
              Figures.of(trios.median(Trio::ratioByHand)));
          section.reach(
              Goal.atLeast(
                  "callback ÷ empty resource, journal in %s, %s, browsers: %d"
                      .formatted(journal, scheme, browsers),
                  0.5,
                  trios.median(Trio::ratio)));
        });
    section.show("Payple: " + scheme + ", browsers: " + browsers, table);
  }
}
