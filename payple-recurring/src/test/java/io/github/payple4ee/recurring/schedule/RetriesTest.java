// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.code.CodeClass;
import io.github.payple4ee.recurring.ChargeHours;
import io.github.payple4ee.recurring.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A ladder's days and hours")
class RetriesTest {

  private static List<String> climbed(LocalDate first) {
    List<String> days = new ArrayList<>();
    LocalDate last = first;
    for (int declines = 1;
        Retries.afterSoftDecline(Ladder.USUAL, first, declines, last).isPresent();
        declines++) {
      last = Retries.afterSoftDecline(Ladder.USUAL, first, declines, last).orElseThrow();
      days.add(last.toString());
    }
    return days;
  }

  @Test
  void daysAreCountedFromTheFirstDeclineAndMovedToAPayDayThatIsNear() {
    assertThat(climbed(LocalDate.of(2027, 1, 14)))
        .containsExactly("2027-01-15", "2027-01-17", "2027-01-19", "2027-01-21");
    assertThat(climbed(LocalDate.of(2027, 1, 4)))
        .containsExactly("2027-01-05", "2027-01-07", "2027-01-10", "2027-01-11");
    assertThat(climbed(LocalDate.of(2027, 1, 22)))
        .containsExactly("2027-01-25", "2027-01-26", "2027-01-27", "2027-01-29");
  }

  @Test
  void everyTryIsLaterThanTheOneBefore() {
    for (LocalDate first = LocalDate.of(2027, 1, 1);
        first.getYear() == 2027;
        first = first.plusDays(1)) {
      List<String> days = climbed(first);
      assertThat(days).hasSize(4).isSorted().doesNotHaveDuplicates();
      assertThat(days.get(0)).isGreaterThan(first.toString());
    }
  }

  @Test
  void troubleIsTriedAgainSoonAndThenDaily() {
    assertThat(Retries.afterTrouble(Ladder.USUAL, 1)).isEqualTo(Duration.ofMinutes(15));
    assertThat(Retries.afterTrouble(Ladder.USUAL, 3)).isEqualTo(Duration.ofHours(4));
    assertThat(Retries.afterTrouble(Ladder.USUAL, 40)).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-04T08:59:59, 2027-01-04T09:00:00",
    "2027-01-04T09:00:00, 2027-01-04T09:00:00",
    "2027-01-04T20:59:59, 2027-01-04T20:59:59",
    "2027-01-04T21:00:00, 2027-01-05T09:00:00",
    "2027-01-04T23:59:59, 2027-01-05T09:00:00"
  })
  void timeIsMovedIntoTheHours(String time, String within) {
    assertThat(KoreanTime.within(korean(time), ChargeHours.USUAL)).isEqualTo(korean(within));
  }

  private static Instant korean(String time) {
    return java.time.LocalDateTime.parse(time).atZone(KoreanTime.KST).toInstant();
  }

  @ParameterizedTest
  @EnumSource(CodeClass.class)
  void classThatLeavesTheOutcomeOpenIsNeverTriedAgainByItself(CodeClass codeClass) {
    DeclineAction action = DeclineAction.of(codeClass);

    if (codeClass.leavesOutcomeOpen()) {
      assertThat(action).isEqualTo(DeclineAction.DOUBT);
    }
  }
}
