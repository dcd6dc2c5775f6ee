// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Measurement;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Goal;
import io.github.payple4ee.benchmarks.report.Section;
import io.github.payple4ee.benchmarks.report.Table;
import jakarta.annotation.Nullable;
import java.util.Collections;

/** Payple accepts every connection and never answers, while buyers pay and visitors look around. */
final class SilentPayple {

  static final String ANSWERS = "answers other than the usual ones and 503, Payple silent";
  static final String DOUBTS =
      "payments in doubt without a call that may have charged, or the other way round, Payple silent";
  static final String ONCE =
      "orders charged twice, or charged and not known as paid, Payple silent";

  private static final double MUCH = 1.5;

  private final Plan plan;
  private final Site site;
  private final Waiting waiting;
  private final Flood flood;
  private final Table table =
      new Table(
          "Payple",
          "callers",
          "answered",
          "503 at once",
          "503 later",
          "other",
          "file p50 ms",
          "p99 ms",
          "÷ quiet",
          "resource p50 ms",
          "p99 ms",
          "÷ quiet",
          "threads",
          "left in doubt");
  private long wrong;
  private long astray;
  private long disagreements;

  SilentPayple(Site site, Plan plan, Waiting waiting, Flood flood) {
    this.site = site;
    this.plan = plan;
    this.waiting = waiting;
    this.flood = flood;
  }

  void measure(Section section) {
    int most = Collections.max(plan.waiting());
    waiting.phase("warm-up", most);
    Waiting.Phase quiet = show(waiting.quiet(), null);
    show(waiting.phase("prompt", most), quiet);
    for (int callers : plan.waiting()) {
      silent(section, show(waiting.quiet(), null), callers);
    }
    section
        .show("Other pages while Payple is silent", table)
        .say(explained())
        .reach(Goal.none(ANSWERS, wrong))
        .reach(Goal.none(DOUBTS, astray))
        .reach(Goal.none(ONCE, disagreements));
  }

  private void silent(Section section, Waiting.Phase quiet, int callers) {
    flood.count();
    site.payple().hold(true);
    Waiting.Phase silent = show(waiting.phase("silent", callers), quiet);
    astray += Math.abs(flood.inDoubt() - site.payple().counts().captures());
    site.payple().hold(false);
    flood.drain();
    disagreements += flood.disagreements();
    wrong += silent.wrong();
    section
        .reach(goal("a file", callers, silent.fileRatio(quiet)))
        .reach(goal("a small resource", callers, silent.resourceRatio(quiet)));
  }

  private static Goal goal(String page, int callers, double ratio) {
    return Goal.atMost(
        "p99 of %s, Payple silent ÷ quiet, callers: %d".formatted(page, callers), MUCH, ratio);
  }

  private Waiting.Phase show(Waiting.Phase phase, @Nullable Waiting.Phase quiet) {
    Measurement file = phase.file();
    Measurement resource = phase.resource();
    table.row(
        phase.label(),
        String.valueOf(phase.callers()),
        phase.answered(),
        phase.refused(true),
        phase.refused(false),
        String.valueOf(phase.wrong()),
        Figures.of(file.p50() / 1e6),
        Figures.of(file.p99() / 1e6),
        quiet == null ? "1" : Figures.of(phase.fileRatio(quiet)),
        Figures.of(resource.p50() / 1e6),
        Figures.of(resource.p99() / 1e6),
        quiet == null ? "1" : Figures.of(phase.resourceRatio(quiet)),
        String.valueOf(phase.threads()),
        String.valueOf(flood.inDoubt()));
    return phase;
  }

  private String explained() {
    return """
        A server with a hundred threads, as the sample has, and the module's defaults. A silent Payple accepts each connection, charges
        what it is requested to charge, and never answers; the shop waits %s s for it. Callers open windows, send results and charge
        registered cards in turn, for %s s. Each has its own connection. They start one after the other within %s s, and after each answer a
        caller waits as long, as `Retry-After` says: on two cores callers that come as fast as they can would measure only themselves. Two
        visitors look at a file of the application and two at a resource that returns one word, each again %d ms after
        the answer, from two processes of their own with connections of their own. Before each phase the same visitors look at the same
        pages while there are no callers (`quiet`), which is what a ratio compares with. `prompt` is the same number of callers while Payple answers at
        once: what the callers themselves cost. `503 at once` is a refusal within a second, `503 later` the answer to a window or a charge that
        waited for Payple. The payments that are left in doubt are those whose confirm was sent to Payple."""
        .formatted(
            Figures.of(plan.patience().toMillis() / 1e3),
            Figures.of(plan.flood().toMillis() / 1e3),
            Figures.of(waiting.pause().toMillis() / 1e3),
            Waiting.REST.toMillis());
  }
}
