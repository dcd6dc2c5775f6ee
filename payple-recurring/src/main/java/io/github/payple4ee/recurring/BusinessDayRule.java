// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/**
 * What becomes of a due day that is a Saturday, a Sunday or a holiday of the {@link
 * HolidayCalendar}.
 */
public enum BusinessDayRule {
  /** It stays. */
  SAME_DAY,
  /** The next business day. */
  NEXT,
  /** The business day before. */
  PREVIOUS
}
