// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 12: days are Korean days, whatever the server's zone")
class Rule12KoreanDayTest {

  private final TimeZone zoneOfThisMachine = TimeZone.getDefault();

  @AfterEach
  void backToTheZoneOfThisMachine() {
    TimeZone.setDefault(zoneOfThisMachine);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Asia/Seoul",
        "America/Los_Angeles",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago"
      })
  void dayIsKoreanInEveryZoneOfTheServer(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));

    assertThat(KoreanDay.of(Instant.parse("2026-11-22T14:59:59.999Z"))).isEqualTo("2026-11-22");
    assertThat(KoreanDay.of(Instant.parse("2026-11-22T15:00:00Z"))).isEqualTo("2026-11-23");
  }

  @Test
  void dayIsTheOnlyOneFarFromMidnight() {
    assertThat(KoreanDay.around(Instant.parse("2026-11-22T03:00:00Z")))
        .containsExactly(LocalDate.of(2026, 11, 22));
  }

  @ParameterizedTest
  @CsvSource({
    // Korean midnight is 15:00 UTC; the request's own day is asked first
    "2026-11-22T14:49:59Z,2026-11-22,",
    "2026-11-22T14:50:00Z,2026-11-22,2026-11-23",
    "2026-11-22T14:59:59Z,2026-11-22,2026-11-23",
    "2026-11-22T15:00:00Z,2026-11-23,2026-11-22",
    "2026-11-22T15:09:59Z,2026-11-23,2026-11-22",
    "2026-11-22T15:10:00Z,2026-11-23,",
    "2026-12-31T14:59:00Z,2026-12-31,2027-01-01"
  })
  void neighbouringDayIsQueriedTooAroundMidnight(Instant at, LocalDate first, LocalDate second) {
    assertThat(KoreanDay.around(at))
        .isEqualTo(second == null ? List.of(first) : List.of(first, second));
  }
}
