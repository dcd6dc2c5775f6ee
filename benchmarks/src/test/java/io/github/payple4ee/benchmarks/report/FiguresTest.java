// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "12345.6,12346",
    "99.94,99.9",
    "1.2345,1.23",
    "0.0123,0.012",
    "3,3",
    "100,100",
    "0,0"
  })
  void numbersHaveThreeSignificantDigits(double number, String text) {
    assertThat(Figures.of(number)).isEqualTo(text);
  }

  @Test
  void unitsArePeoples() {
    assertThat(Figures.percent(0.125)).isEqualTo("12.5 %");
    assertThat(Figures.millis(1_500_000)).isEqualTo("1.5");
    assertThat(Figures.mebibytes(512 * 1024 * 1024)).isEqualTo("512");
  }
}
