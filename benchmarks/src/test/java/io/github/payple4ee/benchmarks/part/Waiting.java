// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.browser.Visit;
import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.server.Crowd;
import io.github.payple4ee.benchmarks.server.Shop;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Callers that wait for Payple, and visitors who look at two other pages meanwhile. */
final class Waiting implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  static final Duration REST = Duration.ofMillis(20);
  private static final int VISITORS = 2;
  private static final int OPENERS = 16;
  // the window of one order may be opened ten times a minute
  private static final int WINDOWS = 400;
  // turns of a caller in a phase
  private static final int TURNS = 6;

  private final Site site;
  private final Plan plan;
  private final Shop shop;
  private final List<String> windows;
  // a process of its own for each page, so that neither measures the other
  private final Crowd resourceVisitors = new Crowd();

  Waiting(Site site, Plan plan, Shop shop) {
    this.site = site;
    this.plan = plan;
    this.shop = shop;
    this.windows = shop.checkouts(WINDOWS);
  }

  /** How long a caller rests before its next turn, as long as a refusal says. */
  Duration pause() {
    return plan.flood().dividedBy(TURNS);
  }

  /** Visitors alone. */
  Phase quiet() {
    return phase("quiet", 0);
  }

  /** Visitors beside so many callers. */
  Phase phase(String label, int callers) {
    Run run = callers == 0 ? null : opened(callers);
    String prefix = Shop.newPrefix();
    Run visits = Run.lasting(plan.flood(), "visits", VISITORS, prefix).resting(REST);
    CompletableFuture<Measurement> called =
        CompletableFuture.supplyAsync(
            () -> run == null ? null : site.crowd().send(shop.buyers(windows, run)));
    CompletableFuture<Measurement> file =
        CompletableFuture.supplyAsync(() -> site.visitors().send(shop.file(visits)));
    CompletableFuture<Measurement> resource =
        CompletableFuture.supplyAsync(() -> resourceVisitors.send(shop.resource(visits)));
    long threads = 0;
    while (!called.isDone() || !file.isDone() || !resource.isDone()) {
      threads = Math.max(threads, shop.server().threads());
      Site.rest(BETWEEN_LOOKS);
    }
    return new Phase(label, callers, called.join(), file.join(), resource.join(), threads);
  }

  /** Every third of these orders is brought; the others' numbers are windows and charges. */
  private Run opened(int callers) {
    String prefix = Shop.newPrefix();
    long turns = (TURNS + 2L) * callers;
    shop.prepare(Run.times(turns, "open", OPENERS, prefix));
    return new Run("buyers", callers, plan.flood().toMillis(), turns, 0, prefix, 0)
        .resting(pause());
  }

  @Override
  public void close() {
    resourceVisitors.close();
  }

  /**
   * What was seen in a phase.
   *
   * @param label how Payple was
   * @param callers how many
   * @param called what they saw; null without callers
   * @param file what visitors of the file saw
   * @param resource what visitors of the small resource saw
   * @param threads the most that the server had
   */
  record Phase(
      String label,
      int callers,
      @Nullable Measurement called,
      Measurement file,
      Measurement resource,
      long threads) {

    double fileRatio(Phase quiet) {
      return file.p99() / (double) quiet.file.p99();
    }

    double resourceRatio(Phase quiet) {
      return resource.p99() / (double) quiet.resource.p99();
    }

    /** Answers of neither kind, and pages that were not shown. */
    long wrong() {
      return (called == null ? 0 : called.failures())
          + file.failures()
          + resource.failures()
          + file.refused()
          + resource.refused();
    }

    String answered() {
      return called == null ? "" : String.valueOf(called.operations());
    }

    String refused(boolean atOnce) {
      return called == null
          ? ""
          : String.valueOf(called.refused(atOnce ? Visit.AT_ONCE : Visit.LATER));
    }
  }
}
