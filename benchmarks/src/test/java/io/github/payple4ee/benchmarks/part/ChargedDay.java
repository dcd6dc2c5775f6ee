// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.payple.Counts;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The instalments of a day, charged by all nodes of a shop: in turn with charges alone, with buyers
 * alone and beside buyers, and then without a pause until none is left.
 */
final class ChargedDay {

  private static final int BUYERS = 4;
  private static final Duration BETWEEN_CHARGES = Duration.ofMillis(50);

  private final Site site;
  private final Plan plan;
  private final Subscribed subscribed;
  private final Rounds<Turn> turns = new Rounds<>();
  private long heapBefore;
  private long heap;
  private long restNanos;
  private long restCharged;
  private long wrong;

  ChargedDay(Site site, Plan plan, Subscribed subscribed) {
    this.site = site;
    this.plan = plan;
    this.subscribed = subscribed;
  }

  private void warmUp() {
    Duration spent = Duration.ZERO;
    long operations = 0;
    do {
      for (Measurement charged : alone(plan.warmUp())) {
        operations += charged.operations();
      }
      spent = spent.plus(plan.warmUp());
    } while (!plan.warm(spent, operations / subscribed.nodes().size()));
    during(() -> rate(() -> 0L));
  }

  /** Charges them all. */
  void charge() {
    long paid = subscribed.paid();
    site.payple().forget();
    warmUp();
    for (int round = 0; round < plan.rounds(); round++) {
      turns.add(turn());
    }
    chargeTheRest();
    Counts counts = site.payple().counts();
    wrong =
        subscribed.unpaid()
            + Math.abs(counts.captures() - (subscribed.paid() - paid))
            + Math.max(0, counts.most() - 1);
  }

  private Turn turn() {
    double alone = alone(plan.window()).stream().mapToDouble(Measurement::rate).sum();
    double run = during(() -> rate(() -> 0L));
    Measurement quiet = buyers();
    Measurement[] busy = new Measurement[1];
    double beside =
        during(
            () ->
                rate(
                    () -> {
                      busy[0] = buyers();
                      return busy[0].operations();
                    }));
    return new Turn(alone, run, quiet, busy[0], beside);
  }

  /** The service alone, with as many callers on each node as the run has. */
  private List<Measurement> alone(Duration time) {
    List<CompletableFuture<Measurement>> all =
        subscribed.nodes().stream()
            .map(
                node ->
                    CompletableFuture.supplyAsync(
                        () ->
                            node.prepare(
                                Run.lasting(time, "charge", plan.parallel(), Shop.newPrefix()))))
            .toList();
    return all.stream().map(CompletableFuture::join).toList();
  }

  private Measurement buyers() {
    Run run =
        Run.lasting(plan.window(), "charge", BUYERS, Shop.newPrefix()).resting(BETWEEN_CHARGES);
    return subscribed.nodes().get(0).prepare(run);
  }

  /** Charges a second, without those of something else that is done meanwhile. */
  private double rate(Supplier<Long> meanwhile) {
    Site.rest(plan.window().dividedBy(10));
    long before = site.payple().counts().captures();
    long startedAt = System.nanoTime();
    long others = meanwhile.get();
    long left = plan.window().toNanos() - (System.nanoTime() - startedAt);
    if (left > 0) {
      Site.rest(Duration.ofNanos(left));
    }
    long charged = site.payple().counts().captures() - before - others;
    return charged * 1e9 / (System.nanoTime() - startedAt);
  }

  /** Does something while the instalments are charged. */
  <T> T during(Supplier<T> work) {
    List<CompletableFuture<Measurement>> passes = begin();
    T result;
    try {
      result = work.get();
    } finally {
      subscribed.letRun(false);
    }
    passes.forEach(CompletableFuture::join);
    return result;
  }

  private List<CompletableFuture<Measurement>> begin() {
    subscribed.letRun(true);
    return subscribed.nodes().stream()
        .map(
            node ->
                CompletableFuture.supplyAsync(
                    () -> node.prepare(Run.times(1, "recurring", 1, Shop.newPrefix()))))
        .toList();
  }

  private void chargeTheRest() {
    heapBefore = mostHeap();
    restCharged = subscribed.unpaid();
    long startedAt = System.nanoTime();
    List<CompletableFuture<Measurement>> passes = begin();
    while (passes.stream().anyMatch(pass -> !pass.isDone())) {
      Site.rest(plan.window().dividedBy(2));
      heap = Math.max(heap, mostHeap());
    }
    passes.forEach(CompletableFuture::join);
    restNanos = System.nanoTime() - startedAt;
    subscribed.letRun(false);
  }

  private long mostHeap() {
    return subscribed.nodes().stream().mapToLong(node -> node.state().heap()).max().orElse(0);
  }

  Rounds<Turn> turns() {
    return turns;
  }

  /** The most bytes that a node needed before, after as many charges without subscriptions. */
  long heapBefore() {
    return heapBefore;
  }

  /** The most bytes that a node needed while the rest of the day was charged. */
  long heap() {
    return heap;
  }

  double heapRatio() {
    return heap / (double) heapBefore;
  }

  /** Charges a second of that rest. */
  double restRate() {
    return restCharged * 1e9 / restNanos;
  }

  /** Instalments that were not charged exactly once, and other orders likewise. */
  long wrong() {
    return wrong;
  }

  /**
   * What came of a turn.
   *
   * @param alone charges a second of the service alone
   * @param run charges a second of the instalments
   * @param quiet buyers without the run
   * @param busy buyers beside the run
   * @param beside charges a second of the instalments meanwhile
   */
  record Turn(double alone, double run, Measurement quiet, Measurement busy, double beside) {

    double ofAlone() {
      return run / alone;
    }

    double p99Ratio() {
      return busy.p99() / (double) quiet.p99();
    }
  }
}
