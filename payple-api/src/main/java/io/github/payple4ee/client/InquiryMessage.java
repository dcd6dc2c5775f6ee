// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Asks what became of a payment (manual: result lookup).
 *
 * @param orderId the order ({@code PCD_PAY_OID})
 * @param requestedOn the Korean day on which the payment was requested ({@code PCD_PAY_DATE})
 * @param month the month of a recurring payment ({@code PCD_REGULER_FLAG}, {@code PCD_PAY_YEAR},
 *     {@code PCD_PAY_MONTH}); null for any other
 */
public record InquiryMessage(String orderId, LocalDate requestedOn, @Nullable YearMonth month)
    implements PaypleMessage {

  /** Requires order and day. */
  public InquiryMessage {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(requestedOn, "requestedOn");
  }

  @Override
  public Map<PaypleField, Object> fields() {
    Map<PaypleField, Object> fields = new LinkedHashMap<>();
    fields.put(PaypleField.INQUIRY_FLAG, "Y");
    fields.put(PaypleField.PAYMENT_TYPE, "card");
    fields.putAll(RecurringFields.of(month));
    fields.put(PaypleField.ORDER_ID, orderId);
    fields.put(PaypleField.PAYMENT_DATE, DateTimeFormatter.BASIC_ISO_DATE.format(requestedOn));
    return fields;
  }
}
