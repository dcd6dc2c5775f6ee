// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Asks to charge a registered card (manual: 3. recurring payment).
 *
 * @param request what and how much
 * @param billingKey the key of the card ({@code PCD_PAYER_ID})
 */
public record ChargeMessage(ChargeRequest request, Secret billingKey) implements PaypleMessage {

  /** Requires both. */
  public ChargeMessage {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(billingKey, "billingKey");
  }

  @Override
  public Map<PaypleField, Object> fields() {
    Map<PaypleField, Object> fields = new LinkedHashMap<>();
    fields.put(PaypleField.PAYMENT_TYPE, "card");
    fields.put(PaypleField.PAYER_ID, billingKey.reveal());
    fields.put(PaypleField.PAYER_NUMBER, WireNumbers.of(request.payerNumber()));
    put(fields, PaypleField.PAYER_NAME, request.buyer().name());
    put(fields, PaypleField.PAYER_PHONE, request.buyer().phone());
    put(fields, PaypleField.PAYER_EMAIL, request.buyer().email());
    fields.put(PaypleField.GOODS, request.goods());
    fields.put(PaypleField.TOTAL, request.amount());
    fields.put(PaypleField.TAXED, request.tax().taxable() ? "Y" : "N");
    put(fields, PaypleField.TAX_TOTAL, request.tax().vat());
    fields.put(PaypleField.ORDER_ID, request.orderId());
    fields.putAll(RecurringFields.ofCharge(request.month()));
    put(fields, PaypleField.USER_DEFINED_1, request.userDefined().first());
    put(fields, PaypleField.USER_DEFINED_2, request.userDefined().second());
    return fields;
  }

  private static void put(Map<PaypleField, Object> fields, PaypleField field, Object value) {
    if (value != null) {
      fields.put(field, value);
    }
  }
}
