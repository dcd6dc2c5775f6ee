// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import jakarta.annotation.Nullable;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** The month of a recurring payment in Payple's words (manual: 3. recurring payment). */
final class RecurringFields {

  private RecurringFields() {}

  /** For a charge: once for a month, or any number of times. */
  static Map<PaypleField, Object> ofCharge(@Nullable YearMonth month) {
    return month == null ? Map.of(PaypleField.SIMPLE, "Y") : of(month);
  }

  /** For what is asked about a payment afterwards; nothing when it belongs to no month. */
  static Map<PaypleField, Object> of(@Nullable YearMonth month) {
    Map<PaypleField, Object> fields = new LinkedHashMap<>();
    if (month != null) {
      fields.put(PaypleField.PAYMENT_YEAR, "%04d".formatted(month.getYear()));
      fields.put(PaypleField.PAYMENT_MONTH, "%02d".formatted(month.getMonthValue()));
      fields.put(PaypleField.RECURRING, "Y");
    }
    return fields;
  }
}
