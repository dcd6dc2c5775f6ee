// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.benchmarks.part.CallbackPart;
import io.github.payple4ee.benchmarks.part.FloodPart;
import io.github.payple4ee.benchmarks.part.OperationPart;
import io.github.payple4ee.benchmarks.part.Plan;
import io.github.payple4ee.benchmarks.part.RecurringPart;
import io.github.payple4ee.benchmarks.report.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part for a moment: that it works, and what of it is not a matter of time. */
@DisabledIfSystemProperty(named = "bench.whole", matches = "true")
class ShortRunIT {

  private static final Benchmarks BENCHMARKS = new Benchmarks(Plan.brief());
  private static Page page;

  @BeforeAll
  static void run() throws IOException {
    Path document = Path.of(System.getProperty("bench.work"), "benchmarks.md");
    Files.deleteIfExists(document);
    page = BENCHMARKS.run(Set.of(), document);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OperationPart.COMMITS,
        OperationPart.STATEMENTS,
        OperationPart.ROUND_TRIPS,
        OperationPart.PORTABLE_STATEMENTS,
        OperationPart.REFUND,
        OperationPart.CONNECTIONS,
        OperationPart.OUTCOMES,
        CallbackPart.OUTCOMES,
        FloodPart.ONCE,
        FloodPart.SILENT_ONCE,
        FloodPart.SILENT_DOUBTS,
        FloodPart.SILENT_ANSWERS,
        FloodPart.LOST_ANSWERS,
        RecurringPart.PLANNED,
        RecurringPart.ONCE
      })
  void goalThatIsNotAboutTimeIsMet(String what) {
    assertThat(BENCHMARKS.goals())
        .filteredOn(goal -> goal.what().equals(what))
        .singleElement()
        .satisfies(goal -> assertThat(goal.met()).as(goal.toString()).isTrue());
  }

  @Test
  void everyPartIsOnThePage() {
    assertThat(page.toString()).doesNotContain("Not run yet");
  }
}
