// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.LocalDate;

/**
 * The holidays of the shop, for plans whose due days are business days. A shop gives a CDI bean of
 * this type; without one, Saturdays and Sundays alone are no business days. It is asked for each
 * due day again, so its answer for a day that has been announced should not change.
 */
@FunctionalInterface
public interface HolidayCalendar {

  /**
   * Whether a day is a holiday. Saturdays and Sundays need not be.
   *
   * @param day a Korean date
   * @return true for a holiday
   */
  boolean isHoliday(LocalDate day);
}
