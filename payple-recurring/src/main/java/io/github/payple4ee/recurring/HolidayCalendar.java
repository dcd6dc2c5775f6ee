// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.LocalDate;

/**
 * The holidays of the shop, for plans whose due days are business days. A shop provides a CDI bean
 * of this type. Without it, all days except Saturdays and Sundays are business days. The module
 * calls it for each due day again, so its answer for a day that has been announced should not
 * change.
 */
@FunctionalInterface
public interface HolidayCalendar {

  /**
   * Whether a day is a holiday. The answer for Saturdays and Sundays does not matter.
   *
   * @param day a Korean date
   * @return true for a holiday
   */
  boolean isHoliday(LocalDate day);
}
