// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void medianIsTheMiddleOne() {
    assertThat(rounds(9, 1, 5).median(Double::doubleValue)).isEqualTo(5);
    assertThat(rounds(9, 1, 5, 7).median(Double::doubleValue)).isEqualTo(6);
  }

  @Test
  void medianOfNothingIsNoNumber() {
    assertThat(Rounds.median(DoubleStream.empty())).isNaN();
  }

  @Test
  void ratioIsTakenWithinARound() {
    // the second round was on a machine twice as slow, for both
    assertThat(rounds(20, 10, 30).ratio(rounds(10, 5, 10), Double::doubleValue)).isEqualTo(2);
  }

  private static Rounds<Double> rounds(double... figures) {
    Rounds<Double> rounds = new Rounds<>();
    for (double figure : figures) {
      rounds.add(figure);
    }
    return rounds;
  }
}
