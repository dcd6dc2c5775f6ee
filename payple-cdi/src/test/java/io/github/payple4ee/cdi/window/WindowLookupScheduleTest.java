// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowLookupScheduleTest {

  private static final Instant OPENED = Instant.parse("2026-11-26T03:00:00Z");
  private static final List<Duration> USUAL =
      Stream.of("PT5S", "PT30S", "PT2M", "PT10M", "PT1H", "PT6H", "PT24H")
          .map(Duration::parse)
          .toList();

  @ParameterizedTest(name = "{0} after it was opened: next at {1}")
  @CsvSource({
    "PT0S, PT2M35S",
    "PT2M34S, PT2M35S",
    "PT2M35S, PT12M35S",
    "PT13M, PT1H12M35S",
    "PT7H, PT7H12M35S",
    "PT40H, PT64H"
  })
  void waitsOfDoubtsAreCountedFromTheOpeningButForTheBuyersTime(Duration age, Duration next) {
    assertThat(new WindowLookupSchedule(USUAL).next(OPENED, OPENED.plus(age)))
        .isEqualTo(OPENED.plus(next));
  }

  @ParameterizedTest
  @CsvSource({"PT0S, PT10S", "PT1H, PT1H10S"})
  void withTwoWaitsTheSecondIsRepeated(Duration age, Duration next) {
    List<Duration> two = List.of(Duration.ofSeconds(5), Duration.ofSeconds(10));

    assertThat(new WindowLookupSchedule(two).next(OPENED, OPENED.plus(age)))
        .isEqualTo(OPENED.plus(next));
  }
}
