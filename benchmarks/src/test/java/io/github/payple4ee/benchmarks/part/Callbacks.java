// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.payple.Counts;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
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
    long startedAt = System.nanoTime();
    long operations = 0;
    do {
      // an empty resource is done so often in no time
      operations += trio(shop, OPENERS).callbacks().operations();
    } while (!plan.warm(Duration.ofNanos(System.nanoTime() - startedAt), operations));
  }

  /** Each journal in turn, round after round. */
  Map<String, Rounds<Trio>> compared(Map<String, Shop> journals, int browsers) {
    Map<String, Rounds<Trio>> rounds = new LinkedHashMap<>();
    for (int round = 0; round < plan.rounds(); round++) {
      journals.forEach(
          (journal, shop) ->
              rounds.computeIfAbsent(journal, key -> new Rounds<>()).add(trio(shop, browsers)));
    }
    return rounds;
  }

  private Trio trio(Shop shop, int browsers) {
    Measurement callbacks = results(shop, browsers);
    Run forms = Run.lasting(plan.slot(), "forms", browsers, Shop.newPrefix());
    Run byHand = Run.lasting(plan.slot(), "by hand", browsers, Shop.newPrefix());
    return new Trio(
        callbacks,
        site.crowd().send(shop.resultsByHand(byHand)),
        site.crowd().send(shop.forms(forms)));
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
   * @param byHand with a confirm that somebody wrote by hand
   * @param forms with nothing at all
   */
  record Trio(Measurement callbacks, Measurement byHand, Measurement forms) {

    double ratio() {
      return callbacks.rate() / forms.rate();
    }

    double ratioByHand() {
      return byHand.rate() / forms.rate();
    }
  }
}
