// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.browser.Visit;
import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.payple.Counts;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Results of windows, brought by browsers to the module and to what is written by hand. */
final class Callbacks {

  private static final int OPENERS = 16;

  private final Site site;
  private final Plan plan;
  private long wrong;

  Callbacks(Site site, Plan plan) {
    this.site = site;
    this.plan = plan;
  }

  void warmUp(Journal journal) {
    long startedAt = System.nanoTime();
    long operations = 0;
    do {
      operations += pair(journal, OPENERS).callbacks().operations();
    } while (!plan.warm(Duration.ofNanos(System.nanoTime() - startedAt), operations));
  }

  /** Each journal in turn, round after round. */
  Map<Journal, Rounds<Pair>> compared(List<Journal> journals, int browsers) {
    Map<Journal, Rounds<Pair>> rounds = new LinkedHashMap<>();
    for (int round = 0; round < plan.rounds(); round++) {
      journals.forEach(
          journal ->
              rounds.computeIfAbsent(journal, key -> new Rounds<>()).add(pair(journal, browsers)));
    }
    return rounds;
  }

  private Pair pair(Journal journal, int browsers) {
    Measurement callbacks = brought(journal.shop(), browsers, journal.shop()::results);
    wrong += callbacks.failures() + notOnce(callbacks);
    Measurement byHand = brought(journal.shop(), browsers, journal.byHand());
    if (byHand.failures() > 0) {
      throw new IllegalStateException("By hand: " + byHand.failure());
    }
    return new Pair(callbacks, byHand);
  }

  private Measurement brought(Shop shop, int browsers, Function<Run, Visit> visit) {
    String prefix = Shop.newPrefix();
    // one browser alone does not get through as many in the same time
    int claims = browsers == 1 ? plan.claims() / 4 : plan.claims();
    shop.prepare(Run.times(claims, "open", OPENERS, prefix));
    site.payple().forget();
    long longest = plan.slot().multipliedBy(2).toMillis();
    return site.crowd()
        .send(visit.apply(new Run("results", browsers, longest, claims, 0, prefix, 0)));
  }

  private long notOnce(Measurement brought) {
    Counts counts = site.payple().counts();
    return Math.abs(counts.captures() - brought.operations()) + Math.max(0, counts.most() - 1);
  }

  /** Claims that were not confirmed exactly once. */
  long wrong() {
    return wrong;
  }

  /**
   * A server, and what is written by hand in it.
   *
   * @param name of its journal
   * @param shop with the module
   * @param byHandName how the other one is called
   * @param byHand the visit of the other one
   */
  record Journal(String name, Shop shop, String byHandName, Function<Run, Visit> byHand) {}

  /**
   * What came of a slot.
   *
   * @param callbacks with the module
   * @param byHand with what is written by hand
   */
  record Pair(Measurement callbacks, Measurement byHand) {

    double ratio() {
      return callbacks.rate() / byHand.rate();
    }
  }
}
