// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.schedule;

import io.github.payple4ee.recurring.AnchorDay;
import io.github.payple4ee.recurring.BusinessDayRule;
import io.github.payple4ee.recurring.HolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The due days of a subscription. Each is calculated from the anchor day and not from the due day
 * before it, so that a short month does not move later due days.
 *
 * @param anchor the day of the month
 * @param from the first due day is on or after this Korean date
 * @param months the months from one due day to the next
 * @param rule how a due day is moved when it is not a business day
 * @param holidays the holidays of the shop
 */
public record DueDays(
    AnchorDay anchor, LocalDate from, int months, BusinessDayRule rule, HolidayCalendar holidays) {

  // a calendar that knows no business day must not keep the module busy
  private static final int LONGEST_HOLIDAYS = 20;

  /**
   * The month that a period belongs to, whatever day it is moved to.
   *
   * @param period 1 for the first one
   */
  public YearMonth month(int period) {
    YearMonth first = YearMonth.from(from);
    if (anchor.in(first).isBefore(from)) {
      first = first.plusMonths(1);
    }
    return first.plusMonths((long) (period - 1) * months);
  }

  /**
   * The due day of a period.
   *
   * @param period 1 for the first one
   */
  public LocalDate day(int period) {
    LocalDate day = anchor.in(month(period));
    if (rule == BusinessDayRule.PREVIOUS) {
      LocalDate earlier = moved(day, -1);
      // the first one is not due before the subscription begins
      return earlier.isBefore(from) ? moved(day, 1) : earlier;
    }
    return rule == BusinessDayRule.NEXT ? moved(day, 1) : day;
  }

  private LocalDate moved(LocalDate day, int direction) {
    LocalDate moved = day;
    for (int days = 0; days < LONGEST_HOLIDAYS; days++) {
      if (isBusinessDay(moved)) {
        return moved;
      }
      moved = moved.plusDays(direction);
    }
    return day;
  }

  private boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.isHoliday(day);
  }
}
