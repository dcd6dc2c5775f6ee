// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.BusinessDayRule;
import io.github.payple4ee.recurring.HolidayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The model's own arithmetic of days, which counts months and days in whole numbers and shares no
 * code with the module; and the holidays of the shop, which both know.
 */
@ApplicationScoped
public class ModelCalendar implements HolidayCalendar {

  private static final Set<Integer> HOLIDAYS =
      Set.of(101, 301, 505, 606, 815, 924, 925, 926, 1003, 1009, 1225);
  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  @Override
  public boolean isHoliday(LocalDate day) {
    return HOLIDAYS.contains(day.getMonthValue() * 100 + day.getDayOfMonth());
  }

  /**
   * The day on which a period is due.
   *
   * @param anchor 1 to 31
   * @param from the first day that may be due
   * @param months between two due days
   * @param period 1 for the first one
   */
  static LocalDate due(int anchor, LocalDate from, int months, BusinessDayRule rule, int period) {
    int month = from.getYear() * 12 + from.getMonthValue() - 1;
    if (clamped(anchor, month) < from.getDayOfMonth()) {
      month++;
    }
    month += (period - 1) * months;
    LocalDate day = LocalDate.of(month / 12, month % 12 + 1, clamped(anchor, month));
    if (rule == BusinessDayRule.SAME_DAY || business(day)) {
      return day;
    }
    LocalDate before = day;
    LocalDate after = day;
    while (!business(before)) {
      before = LocalDate.ofEpochDay(before.toEpochDay() - 1);
    }
    while (!business(after)) {
      after = LocalDate.ofEpochDay(after.toEpochDay() + 1);
    }
    return rule == BusinessDayRule.NEXT || before.isBefore(from) ? after : before;
  }

  private static int clamped(int anchor, int month) {
    int year = month / 12;
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int length = month % 12 == 1 && leap ? 29 : LENGTHS[month % 12];
    return anchor > length ? length : anchor;
  }

  private static boolean business(LocalDate day) {
    // 1970-01-01 was a Thursday
    long weekday = Math.floorMod(day.toEpochDay() + 3, 7);
    return weekday < 5 && !HOLIDAYS.contains(day.getMonthValue() * 100 + day.getDayOfMonth());
  }

  /** The day of a retry: so many days after the first decline, or a pay day near it. */
  static LocalDate retry(LocalDate wanted, LocalDate tried, List<Integer> payDays, int near) {
    long earliest = tried.toEpochDay() + 1;
    long planned = Math.max(wanted.toEpochDay(), earliest);
    for (int distance = 0; distance <= near; distance++) {
      for (long day : new long[] {planned - distance, planned + distance}) {
        if (day >= earliest && isPayDay(LocalDate.ofEpochDay(day), payDays)) {
          return LocalDate.ofEpochDay(day);
        }
      }
    }
    return LocalDate.ofEpochDay(planned);
  }

  private static boolean isPayDay(LocalDate day, List<Integer> payDays) {
    int month = day.getYear() * 12 + day.getMonthValue() - 1;
    return payDays.stream().anyMatch(payDay -> clamped(payDay, month) == day.getDayOfMonth());
  }
}
