// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.recurring.AnchorDay;
import io.github.payple4ee.recurring.BusinessDayRule;
import io.github.payple4ee.recurring.HolidayCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Due days come from the anchor day, each by itself")
class DueDaysTest {

  private static final HolidayCalendar NONE = day -> false;

  private static List<String> days(DueDays days, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(days::day).map(LocalDate::toString).toList();
  }

  private static DueDays monthly(int anchor, String from) {
    return new DueDays(
        new AnchorDay(anchor), LocalDate.parse(from), 1, BusinessDayRule.SAME_DAY, NONE);
  }

  @Test
  void shortMonthMovesNoLaterDueDay() {
    assertThat(days(monthly(31, "2027-01-31"), 5))
        .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31");
    assertThat(days(monthly(30, "2028-01-30"), 3))
        .containsExactly("2028-01-30", "2028-02-29", "2028-03-30");
  }

  @ParameterizedTest
  @CsvSource({
    "15, 2027-01-15, 2027-01-15",
    "15, 2027-01-16, 2027-02-15",
    "31, 2027-02-10, 2027-02-28",
    "31, 2027-02-28, 2027-02-28",
    "29, 2028-02-29, 2028-02-29",
    "1, 2027-12-02, 2028-01-01"
  })
  void firstOneIsOnTheAnchorDayOnOrAfterTheBeginning(int anchor, String from, String first) {
    assertThat(monthly(anchor, from).day(1)).isEqualTo(first);
  }

  @Test
  void severalMonthsAndYearsAreCountedFromTheFirstMonth() {
    DueDays quarterly =
        new DueDays(
            AnchorDay.LAST, LocalDate.parse("2027-11-30"), 3, BusinessDayRule.SAME_DAY, NONE);

    assertThat(days(quarterly, 4))
        .containsExactly("2027-11-30", "2028-02-29", "2028-05-31", "2028-08-31");
    assertThat(quarterly.month(2)).isEqualTo(YearMonth.of(2028, 2));
  }

  @ParameterizedTest
  @CsvSource({
    // 2027-05-01 is a Saturday, and the 5th, a Wednesday, a holiday
    "1, NEXT, 2027-05-03",
    "1, PREVIOUS, 2027-04-30",
    "1, SAME_DAY, 2027-05-01",
    "5, NEXT, 2027-05-06",
    "5, PREVIOUS, 2027-05-04"
  })
  void dueDayMovesToABusinessDay(int anchor, BusinessDayRule rule, String day) {
    HolidayCalendar holidays = date -> date.equals(LocalDate.of(2027, 5, 5));
    DueDays days =
        new DueDays(new AnchorDay(anchor), LocalDate.parse("2027-04-01"), 1, rule, holidays);
    int period = days.month(1).equals(YearMonth.of(2027, 5)) ? 1 : 2;

    assertThat(days.day(period)).isEqualTo(day);
    assertThat(days.month(period)).isEqualTo(YearMonth.of(2027, 5));
  }

  @Test
  void firstDueDayIsNotMovedBeforeTheBeginning() {
    DueDays days =
        new DueDays(
            new AnchorDay(1), LocalDate.parse("2027-05-01"), 1, BusinessDayRule.PREVIOUS, NONE);

    assertThat(days.day(1)).isEqualTo("2027-05-03");
  }

  @Test
  void calendarWithoutBusinessDaysLeavesTheDayAsItIs() {
    DueDays days =
        new DueDays(
            new AnchorDay(4), LocalDate.parse("2027-05-01"), 1, BusinessDayRule.NEXT, day -> true);

    assertThat(days.day(1)).isEqualTo("2027-05-04");
  }

  @Test
  void anchorDayIsADayOfAMonth() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AnchorDay(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new AnchorDay(32));
  }
}
