// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.payple.Counts;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.server.Shop;
import java.util.LinkedHashMap;
import java.util.Map;

/** Results of windows, brought by browsers, and the same forms for a resource that does nothing. */
final class Callbacks {

  private static final int OPENERS = 16;

  private final Site site;
  private final Plan plan;
  private long wrong;

  Callbacks(Site site, Plan plan) {
    this.site = site;
    this.plan = plan;
  }

  void warmUp(Shop shop) {
    long end = System.nanoTime() + plan.warmUp().toNanos();
    do {
      pair(shop, OPENERS);
    } while (System.nanoTime() < end);
  }

  /** Each journal in turn, round after round. */
  Map<String, Rounds<Pair>> compared(Map<String, Shop> journals, int browsers) {
    Map<String, Rounds<Pair>> rounds = new LinkedHashMap<>();
    for (int round = 0; round < plan.rounds(); round++) {
      journals.forEach(
          (journal, shop) ->
              rounds.computeIfAbsent(journal, key -> new Rounds<>()).add(pair(shop, browsers)));
    }
    return rounds;
  }

  private Pair pair(Shop shop, int browsers) {
    Measurement callbacks = results(shop, browsers);
    Run forms = Run.lasting(plan.slot(), "forms", browsers, Shop.newPrefix());
    return new Pair(callbacks, site.crowd().send(shop.forms(forms)));
  }

  private Measurement results(Shop shop, int browsers) {
    String prefix = Shop.newPrefix();
    // one browser alone does not get through as many in the same time
    int claims = browsers == 1 ? plan.claims() / 4 : plan.claims();
    shop.prepare(Run.times(claims, "open", OPENERS, prefix));
    site.payple().forget();
    long longest = plan.slot().multipliedBy(2).toMillis();
    Measurement brought =
        site.crowd()
            .send(shop.results(new Run("results", browsers, longest, claims, 0, prefix, 0)));
    Counts counts = site.payple().counts();
    wrong +=
        brought.failures()
            + Math.abs(counts.captures() - brought.operations())
            + Math.max(0, counts.most() - 1);
    return brought;
  }

  /** Claims that were not confirmed exactly once. */
  long wrong() {
    return wrong;
  }

  /**
   * What came of a slot.
   *
   * @param callbacks with the module
   * @param forms without it
   */
  record Pair(Measurement callbacks, Measurement forms) {

    double ratio() {
      return callbacks.rate() / forms.rate();
    }
  }
}
