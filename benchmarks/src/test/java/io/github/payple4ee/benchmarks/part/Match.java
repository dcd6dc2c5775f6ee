// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.part.Contender.Slot;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Rounds;
import io.github.payple4ee.benchmarks.report.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Contenders, measured in turn, round after round, with the same number of callers. */
final class Match {

  private final int callers;
  private final Map<Contender, Rounds<Slot>> measured = new LinkedHashMap<>();

  private Match(int callers) {
    this.callers = callers;
  }

  static Match of(Site site, List<Contender> contenders, int callers, Plan plan) {
    Match match = new Match(callers);
    contenders.forEach(contender -> match.measured.put(contender, new Rounds<>()));
    for (int round = 0; round < plan.rounds(); round++) {
      match.measured.forEach(
          (contender, rounds) -> rounds.add(contender.measured(site, callers, plan.slot())));
    }
    return match;
  }

  int callers() {
    return callers;
  }

  /** How many times as many operations a second as the other one. */
  double ratio(String one, String other) {
    return ratio(one, other, Slot::rate);
  }

  /** How many times as much of a figure as the other one. */
  double ratio(String one, String other, ToDoubleFunction<Slot> figure) {
    return of(one).ratio(of(other), figure);
  }

  /** The middle one of a contender's rounds. */
  double median(String label, ToDoubleFunction<Slot> figure) {
    return of(label).median(figure);
  }

  private Rounds<Slot> of(String label) {
    return measured.entrySet().stream()
        .filter(entry -> entry.getKey().label().equals(label))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  Stream<Slot> ours() {
    return measured.entrySet().stream()
        .filter(entry -> entry.getKey().ours())
        .flatMap(entry -> entry.getValue().all().stream());
  }

  /** All figures, with the operations a second beside those of one contender. */
  Table table(String reference) {
    Table table =
        new Table(
            "charge",
            "a second",
            "÷ " + reference,
            "p50 ms",
            "p99 ms",
            "connections opened",
            "CPU µs, server",
            "CPU µs, PostgreSQL",
            "KB allocated");
    measured.forEach((contender, rounds) -> table.row(cells(contender, rounds, reference)));
    return table;
  }

  private String[] cells(Contender contender, Rounds<Slot> rounds, String reference) {
    return new String[] {
      contender.ours() ? "**" + contender.label() + "**" : contender.label(),
      Figures.of(rounds.median(Slot::rate)),
      Figures.of(rounds.ratio(of(reference), Slot::rate)),
      Figures.millis(rounds.median(slot -> slot.measurement().p50())),
      Figures.millis(rounds.median(Slot::p99)),
      Figures.of(rounds.median(Slot::opened)),
      Figures.of(rounds.median(Slot::serverMicros)),
      Figures.of(rounds.median(Slot::databaseMicros)),
      Figures.of(rounds.median(Slot::kilobytes))
    };
  }
}
