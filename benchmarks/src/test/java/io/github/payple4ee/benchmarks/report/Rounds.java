// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The same measured in several rounds. What else the machine does hits all alike in a round, so
 * ratios are taken within it; and the middle one counts.
 *
 * @param <T> what is measured
 */
public final class Rounds<T> {

  private final List<T> measured = new ArrayList<>();

  /** Adds the next round. */
  public void add(T next) {
    measured.add(next);
  }

  /** All rounds. */
  public List<T> all() {
    return measured;
  }

  /** The middle one of the rounds. */
  public double median(ToDoubleFunction<T> figure) {
    return median(measured.stream().mapToDouble(figure));
  }

  /** How many times as much as the other one in the same round; the middle one. */
  public double ratio(Rounds<T> other, ToDoubleFunction<T> figure) {
    return median(
        IntStream.range(0, Math.min(measured.size(), other.measured.size()))
            .mapToDouble(
                round ->
                    figure.applyAsDouble(measured.get(round))
                        / figure.applyAsDouble(other.measured.get(round))));
  }

  /** The middle one; between two, the middle between them. */
  public static double median(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
