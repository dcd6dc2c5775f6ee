// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the days that callers send. */
final class KoreanDays {

  private static final int LENGTH = "2026-12-24".length();

  private KoreanDays() {}

  /**
   * Reads a day of the years 0 to 9999.
   *
   * @throws IllegalArgumentException when it is none; the message names the field and the form
   */
  static LocalDate read(String field, @Nullable String day) {
    try {
      if (day != null && day.length() == LENGTH) {
        return LocalDate.parse(day);
      }
    } catch (DateTimeException noDay) {
      throw new IllegalArgumentException(rule(field), noDay);
    }
    throw new IllegalArgumentException(rule(field));
  }

  private static String rule(String field) {
    return field + " is a day such as 2026-12-24";
  }
}
