// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The merchant's order: the fields that results return unchanged. */
public record PaymentOrder(Map<String, String> fields) {
  private static final List<String> ECHOED =
      List.of(
          "PCD_PAY_TYPE",
          "PCD_CARD_VER",
          "PCD_PAY_WORK",
          "PCD_PAYER_ID",
          "PCD_PAYER_NO",
          "PCD_PAYER_NAME",
          "PCD_PAYER_HP",
          "PCD_PAYER_EMAIL",
          "PCD_PAY_OID",
          "PCD_PAY_GOODS",
          "PCD_PAY_TOTAL",
          "PCD_PAY_ISTAX",
          "PCD_PAY_TAXTOTAL",
          "PCD_REGULER_FLAG",
          "PCD_PAY_YEAR",
          "PCD_PAY_MONTH",
          "PCD_SIMPLE_FLAG",
          "PCD_RST_URL",
          "PCD_USER_DEFINE1",
          "PCD_USER_DEFINE2",
          "PCD_HTTP_REFERER");

  public static PaymentOrder of(Map<String, String> window) {
    Map<String, String> fields = new LinkedHashMap<>();
    ECHOED.forEach(name -> fields.put(name, window.getOrDefault(name, "")));
    // manual, parameters of the window: without an order id the simulator generates one
    fields.computeIfPresent("PCD_PAY_OID", (n, id) -> id.isBlank() ? Identifiers.orderId() : id);
    fields.computeIfPresent("PCD_PAY_ISTAX", (n, tax) -> tax.isBlank() ? "Y" : tax);
    fields.computeIfPresent("PCD_REGULER_FLAG", (n, flag) -> flag.isBlank() ? "N" : flag);
    return new PaymentOrder(fields);
  }

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public String orderId() {
    return field("PCD_PAY_OID");
  }

  public String work() {
    return field("PCD_PAY_WORK");
  }

  /** Won; 0 when the total is no whole number. */
  public long amount() {
    String total = field("PCD_PAY_TOTAL");
    return total.matches("\\d{1,15}") ? Long.parseLong(total) : 0;
  }

  /** Whether the card is registered without a payment. */
  public boolean isRegistration() {
    // manual 1: AUTH in the table of the fields, AUTHREG in the text above it
    return work().equals("AUTH") || work().equals("AUTHREG");
  }

  /** Whether the card is registered and the result has a billing key. */
  public boolean registersCard() {
    return isRegistration() || field("PCD_CARD_VER").equals("01");
  }

  /** Whether the buyer pays with a registered card and its password. */
  public boolean isPasswordPayment() {
    return field("PCD_SIMPLE_FLAG").equals("Y")
        && !field("PCD_PAYER_ID").isBlank()
        && !isRegistration();
  }

  /** Year and month of a recurring payment; empty for every other payment. */
  Optional<String> billingMonth() {
    return field("PCD_REGULER_FLAG").equals("Y")
        ? Optional.of(field("PCD_PAY_YEAR") + "-" + field("PCD_PAY_MONTH"))
        : Optional.empty();
  }

  /** The refusal for a wrong year or month of a recurring payment. Both are mandatory there. */
  public Optional<Refusal> monthRefusal() {
    if (billingMonth().isEmpty()) {
      return Optional.empty();
    }
    if (!field("PCD_PAY_YEAR").matches("20\\d\\d")) {
      return Optional.of(Refusal.RECURRING_WRONG_YEAR);
    }
    return field("PCD_PAY_MONTH").matches("0[1-9]|1[0-2]")
        ? Optional.empty()
        : Optional.of(Refusal.RECURRING_WRONG_MONTH);
  }

  /**
   * Whether the result is posted as a form to an address of the merchant instead of to its page.
   */
  public boolean isDirect() {
    String address = field("PCD_RST_URL").toLowerCase(Locale.ROOT);
    return address.startsWith("http://") || address.startsWith("https://");
  }
}
