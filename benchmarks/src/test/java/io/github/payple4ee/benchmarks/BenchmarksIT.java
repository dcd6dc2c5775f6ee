// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.benchmarks.part.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The whole run, which writes docs/benchmarks.md. It fails when it cannot measure, not by a time.
 */
@EnabledIfSystemProperty(named = "bench.whole", matches = "true")
class BenchmarksIT {

  private static final Path DOCUMENT = Path.of("..", "docs", "benchmarks.md");

  @Test
  void everythingIsMeasuredAndWrittenDown() throws IOException {
    Benchmarks benchmarks = new Benchmarks(Plan.whole());

    benchmarks.run(only(), DOCUMENT);

    assertThat(benchmarks.goals()).isNotEmpty();
  }

  private static Set<String> only() {
    return Stream.of(System.getProperty("bench.only", "").split(",", -1))
        .filter(name -> !name.isBlank())
        .collect(Collectors.toSet());
  }
}
