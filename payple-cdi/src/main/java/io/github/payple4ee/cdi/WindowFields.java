// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Buyer;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a payment into the words of Payple's script (manual: 1. first payment). */
final class WindowFields {

  private static final String SCRIPT_VERSION = "1.0.1";
  private static final String APP_CARD = "02";

  private WindowFields() {}

  static Map<String, String> of(Payment payment, CheckoutRequest request) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, PaypleField.SCRIPT_VERSION, SCRIPT_VERSION);
    put(fields, PaypleField.PAYMENT_TYPE, "card");
    put(fields, PaypleField.PAYMENT_WORK, payment.work().name());
    put(fields, PaypleField.CARD_VERSION, APP_CARD);
    put(fields, PaypleField.AUTH_FILE, request.authPath());
    put(fields, PaypleField.RESULT_URL, request.resultPath());
    put(fields, PaypleField.GOODS, payment.goods());
    put(fields, PaypleField.TOTAL, Long.toString(payment.amount()));
    put(fields, PaypleField.ORDER_ID, payment.orderId());
    put(fields, PaypleField.TAXED, "Y");
    put(fields, PaypleField.RECURRING, "N");
    Buyer buyer = request.buyer();
    put(fields, PaypleField.PAYER_NUMBER, buyer.number());
    put(fields, PaypleField.PAYER_NAME, buyer.name());
    put(fields, PaypleField.PAYER_PHONE, buyer.phone());
    put(fields, PaypleField.PAYER_EMAIL, buyer.email());
    return fields;
  }

  private static void put(Map<String, String> fields, PaypleField field, @Nullable String value) {
    if (value != null) {
      fields.put(field.wireName(), value);
    }
  }
}
