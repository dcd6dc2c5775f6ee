// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The day of the month on which a subscription is due. In a month that is too short, the last day
 * is due; the month after it is due on the anchor day again: 31 January, 28 February, 31 March.
 *
 * @param day 1 to 31; 31 is the last day of every month
 */
public record AnchorDay(int day) {

  /** The last day of every month. */
  public static final AnchorDay LAST = new AnchorDay(31);

  /**
   * Refuses a number that is not a day of a month.
   *
   * @throws IllegalArgumentException when the day is below 1 or above 31
   */
  public AnchorDay {
    if (day < 1 || day > 31) {
      throw new IllegalArgumentException("anchor day must be 1 to 31; was " + day);
    }
  }

  /**
   * The anchor day of a date.
   *
   * @param date a Korean date
   * @return its day of the month
   */
  public static AnchorDay of(LocalDate date) {
    return new AnchorDay(date.getDayOfMonth());
  }

  /**
   * The day in a month.
   *
   * @param month the month
   * @return this day, or the last day of a month that is shorter
   */
  public LocalDate in(YearMonth month) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
