// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/**
 * How a due day is moved when it is a Saturday, a Sunday or a holiday of the {@link
 * HolidayCalendar}.
 */
public enum BusinessDayRule {
  /** The due day is not moved. */
  SAME_DAY,
  /** The due day is moved to the next business day. */
  NEXT,
  /** The due day is moved to the previous business day. */
  PREVIOUS
}
