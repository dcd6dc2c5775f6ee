// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Asks to give money back (manual: 4. cancel).
 *
 * @param orderId the order ({@code PCD_PAY_OID})
 * @param paidOn the Korean day of the payment ({@code PCD_PAY_DATE}), not of the refund
 * @param month the month of a recurring payment ({@code PCD_REGULER_FLAG}, {@code PCD_PAY_YEAR},
 *     {@code PCD_PAY_MONTH}); null for any other
 * @param amount won to give back ({@code PCD_REFUND_TOTAL})
 * @param vat won of value added tax in it; null when Payple works it out
 * @param refundKey the merchant's key for refunds ({@code PCD_REFUND_KEY})
 */
public record CancelMessage(
    String orderId,
    LocalDate paidOn,
    @Nullable YearMonth month,
    long amount,
    @Nullable Long vat,
    Secret refundKey)
    implements PaypleMessage {

  /** Requires all of it. */
  public CancelMessage {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(paidOn, "paidOn");
    Objects.requireNonNull(refundKey, "refundKey");
  }

  @Override
  public Map<PaypleField, Object> fields() {
    Map<PaypleField, Object> fields = new LinkedHashMap<>();
    fields.put(PaypleField.REFUND_KEY, refundKey.reveal());
    fields.put(PaypleField.CANCEL_FLAG, "Y");
    fields.put(PaypleField.ORDER_ID, orderId);
    fields.putAll(RecurringFields.of(month));
    fields.put(PaypleField.PAYMENT_DATE, DateTimeFormatter.BASIC_ISO_DATE.format(paidOn));
    fields.put(PaypleField.REFUND_TOTAL, amount);
    if (vat != null) {
      // protocol notes: the manual and later documents name the tax of a refund differently
      fields.put(PaypleField.REFUND_TAX_TOTAL, vat);
      fields.put(PaypleField.TAX_TOTAL, vat);
    }
    return fields;
  }
}
