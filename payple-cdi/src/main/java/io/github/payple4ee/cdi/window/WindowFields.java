// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.Buyer;
import io.github.payple4ee.CardVersion;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.Secret;
import io.github.payple4ee.Terms;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Converts a payment into the fields of Payple's script (manual: 1. first payment). */
final class WindowFields {

  private static final String SCRIPT_VERSION = "1.0.1";
  private static final String PASSWORD = "pwd";

  private WindowFields() {}

  /** The fields for the manual's script, which calls the auth proxy. */
  static Map<String, String> manual(
      Payment payment,
      CheckoutRequest request,
      String authAddress,
      String resultAddress,
      @Nullable Secret registeredCard) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, PaypleField.SCRIPT_VERSION, SCRIPT_VERSION);
    put(fields, PaypleField.AUTH_FILE, authAddress);
    payment(fields, payment, resultAddress);
    recurring(fields, payment.terms().month());
    registered(fields, registeredCard);
    buyer(fields, payment.terms(), request.buyer());
    return fields;
  }

  /**
   * The fields for today's script, which authenticates by the client key. It accepts no month, so
   * only the module ensures that the buyer is charged once for a month.
   */
  static Map<String, String> today(
      Payment payment,
      CheckoutRequest request,
      String clientKey,
      String resultAddress,
      @Nullable Secret registeredCard) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, PaypleField.CLIENT_KEY, clientKey);
    payment(fields, payment, resultAddress);
    registered(fields, registeredCard);
    buyer(fields, payment.terms(), request.buyer());
    return fields;
  }

  private static void payment(Map<String, String> fields, Payment payment, String resultAddress) {
    Terms terms = payment.terms();
    put(fields, PaypleField.PAYMENT_TYPE, terms.method().type());
    put(fields, PaypleField.PAYMENT_METHOD, terms.method().wireValue().orElse(null));
    put(fields, PaypleField.PAYMENT_WORK, payment.work().name());
    if (terms.method() == PaymentMethod.BANK_TRANSFER) {
      put(fields, PaypleField.CASH_RECEIPT, terms.cashReceipt() ? "Y" : null);
      put(fields, PaypleField.SIMPLE, registersAccount(payment) ? "Y" : null);
    } else {
      put(fields, PaypleField.CARD_VERSION, terms.card().wireValue());
    }
    put(fields, PaypleField.RESULT_URL, resultAddress);
    put(fields, PaypleField.GOODS, payment.goods());
    if (payment.work().movesMoney()) {
      put(fields, PaypleField.TOTAL, Long.toString(payment.amount()));
    }
    put(fields, PaypleField.ORDER_ID, payment.orderId());
    put(fields, PaypleField.TAXED, terms.tax().taxable() ? "Y" : "N");
    put(fields, PaypleField.TAX_TOTAL, text(terms.tax().vat()));
  }

  // a transfer has no card version that would request the registration
  private static boolean registersAccount(Payment payment) {
    return payment.work().movesMoney() && payment.terms().card() == CardVersion.RECURRING;
  }

  /** Adds the three fields with which the buyer enters only the password of the registered card. */
  private static void registered(Map<String, String> fields, @Nullable Secret card) {
    if (card != null) {
      put(fields, PaypleField.SIMPLE, "Y");
      put(fields, PaypleField.PAYER_ID, card.reveal());
      put(fields, PaypleField.PAYER_AUTHENTICATION, PASSWORD);
    }
  }

  private static void buyer(Map<String, String> fields, Terms terms, Buyer buyer) {
    put(
        fields,
        PaypleField.PAYER_NUMBER,
        terms.payerNumber() == null ? buyer.number() : terms.payerNumber());
    put(fields, PaypleField.PAYER_NAME, buyer.name());
    put(fields, PaypleField.PAYER_PHONE, buyer.phone());
    put(fields, PaypleField.PAYER_EMAIL, buyer.email());
    put(fields, PaypleField.USER_DEFINED_1, terms.userDefined().first());
    put(fields, PaypleField.USER_DEFINED_2, terms.userDefined().second());
  }

  private static void recurring(Map<String, String> fields, @Nullable YearMonth month) {
    put(fields, PaypleField.RECURRING, month == null ? "N" : "Y");
    if (month != null) {
      put(fields, PaypleField.PAYMENT_YEAR, "%04d".formatted(month.getYear()));
      put(fields, PaypleField.PAYMENT_MONTH, "%02d".formatted(month.getMonthValue()));
    }
  }

  private static @Nullable String text(@Nullable Long won) {
    return won == null ? null : won.toString();
  }

  private static void put(Map<String, String> fields, PaypleField field, @Nullable String value) {
    if (value != null) {
      fields.put(field.wireName(), value);
    }
  }
}
