// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Asks what became of a payment (manual: result lookup).
 *
 * @param orderId the order ({@code PCD_PAY_OID})
 * @param requestedOn the Korean day on which the payment was requested ({@code PCD_PAY_DATE})
 */
public record InquiryMessage(String orderId, LocalDate requestedOn) implements PaypleMessage {

  /** Requires both. */
  public InquiryMessage {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(requestedOn, "requestedOn");
  }

  @Override
  public Map<PaypleField, Object> fields() {
    Map<PaypleField, Object> fields = new LinkedHashMap<>();
    fields.put(PaypleField.INQUIRY_FLAG, "Y");
    fields.put(PaypleField.PAYMENT_TYPE, "card");
    fields.put(PaypleField.ORDER_ID, orderId);
    fields.put(PaypleField.PAYMENT_DATE, DateTimeFormatter.BASIC_ISO_DATE.format(requestedOn));
    return fields;
  }
}
