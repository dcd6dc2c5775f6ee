// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The month of a recurring payment, as Payple names it (manual: 3. recurring payment). */
final class MonthTexts {

  private MonthTexts() {}

  static @Nullable String flag(@Nullable YearMonth month) {
    return month == null ? null : "Y";
  }

  static @Nullable String year(@Nullable YearMonth month) {
    return month == null ? null : "%04d".formatted(month.getYear());
  }

  static @Nullable String month(@Nullable YearMonth month) {
    return month == null ? null : "%02d".formatted(month.getMonthValue());
  }
}
