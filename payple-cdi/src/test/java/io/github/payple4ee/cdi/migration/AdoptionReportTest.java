// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.AdoptionResult;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdoptionReportTest {

  @Test
  void everyLineEndsAtOnceAndIsFlushed() throws IOException {
    Flushed target = new Flushed();
    AdoptionReport report = new AdoptionReport(target);

    report.begin();
    report.add(2, "1234", AdoptionResult.ADOPTED, "order adopted-card-abc-1");
    report.add(3, "", AdoptionResult.INVALID, "the line must have 3 fields, it has 2");

    assertThat(target.toString().split("\r\n", -1))
        .containsExactly(
            "line,payerNumber,result,reason",
            "2,1234,ADOPTED,order adopted-card-abc-1",
            "3,,INVALID,\"the line must have 3 fields, it has 2\"",
            "");
    assertThat(target.times).isEqualTo(3);
    assertThat(report.counts())
        .isEqualTo(Map.of(AdoptionResult.ADOPTED, 1, AdoptionResult.INVALID, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=HYPERLINK(1) | '''=HYPERLINK(1)'",
        "+1 | '''+1'",
        "-1 | '''-1'",
        "@SUM(A1) | '''@SUM(A1)'",
        "say \"no\" | \"say \"\"no\"\"\"",
        "one, two | \"one, two\"",
        "010-1234-5678 | ***"
      })
  void messageOfPayplesIsNoFormulaNoSecondFieldAndNoPersonalData(String message, String field)
      throws IOException {
    StringWriter target = new StringWriter();

    new AdoptionReport(target).add(2, "1", AdoptionResult.REFUSED, message);

    assertThat(target).hasToString("2,1,REFUSED," + field + "\r\n");
  }

  @Test
  void orderThatAConflictNamesIsNotMasked() throws IOException {
    StringWriter target = new StringWriter();

    new AdoptionReport(target)
        .add(2, "1", AdoptionResult.CONFLICT, "registered by order 20261130123456\nand active");

    assertThat(target)
        .hasToString("2,1,CONFLICT,registered by order 20261130123456 and active\r\n");
  }

  @Test
  void messageOfManyLinesIsOneShortLine() throws IOException {
    StringWriter target = new StringWriter();

    new AdoptionReport(target).add(2, "1", AdoptionResult.REFUSED, "a\r\nb ".repeat(1_000));

    assertThat(target.toString().strip().lines()).hasSize(1);
    assertThat(target.toString()).hasSizeLessThan(540);
  }

  private static final class Flushed extends StringWriter {

    private int times;

    @Override
    public void flush() {
      times++;
    }
  }
}
