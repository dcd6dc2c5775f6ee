// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The merchant's order.
 *
 * @param fields the fields that results return unchanged
 * @param merchantInitiated whether a billing key is charged without the buyer
 */
public record PaymentOrder(Map<String, String> fields, boolean merchantInitiated) {
  private static final long LEAST_OF_A_CARD = 100;
  private static final long LEAST_OF_AN_ACCOUNT = 1_000;
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
  // fields that the manual does not have: results return them only if the merchant sent them
  private static final List<String> ECHOED_IF_SENT = List.of("PCD_PAY_METHOD", "PCD_TAXSAVE_FLAG");

  public static PaymentOrder of(Map<String, String> window) {
    Map<String, String> fields = new LinkedHashMap<>();
    ECHOED.forEach(name -> fields.put(name, window.getOrDefault(name, "")));
    ECHOED_IF_SENT.stream()
        .filter(name -> !window.getOrDefault(name, "").isEmpty())
        .forEach(name -> fields.put(name, window.get(name)));
    // manual, parameters of the window: without an order id the simulator generates one
    fields.computeIfPresent("PCD_PAY_OID", (n, id) -> id.isBlank() ? Identifiers.orderId() : id);
    fields.computeIfPresent("PCD_PAY_ISTAX", (n, tax) -> tax.isBlank() ? "Y" : tax);
    fields.computeIfPresent("PCD_REGULER_FLAG", (n, flag) -> flag.isBlank() ? "N" : flag);
    return new PaymentOrder(fields, false);
  }

  /** The same order, charged without the buyer. */
  public PaymentOrder ofTheMerchant() {
    return new PaymentOrder(fields, true);
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

  /** Whether it is paid from a bank account. */
  public boolean isTransfer() {
    return field("PCD_PAY_TYPE").equals("transfer");
  }

  /** The smallest amount that can be charged, in won. */
  public long leastAmount() {
    return isTransfer() ? LEAST_OF_AN_ACCOUNT : LEAST_OF_A_CARD;
  }

  /** The wallet that the page asks for. */
  public Optional<PayMethod> wallet() {
    return PayMethod.of(field("PCD_PAY_METHOD")).filter(PayMethod::isWallet);
  }

  /** Whether the page asks for a method of payment that does not exist. */
  public boolean hasUnknownMethod() {
    String method = field("PCD_PAY_METHOD");
    return !method.isEmpty() && PayMethod.of(method).isEmpty();
  }

  /** The four letters with which Payple's codes about this payment begin. */
  public String codeFamily() {
    if (merchantInitiated) {
      return isTransfer() ? "SPAY" : "SPCD";
    }
    if (isRegistration()) {
      return isTransfer() ? "ARSA" : "CDAU";
    }
    return isTransfer() ? "PCOF" : "PCCF";
  }

  /** Whether the card is registered without a payment. */
  public boolean isRegistration() {
    // manual 1: AUTH in the table of the fields, AUTHREG in the text above it
    return work().equals("AUTH") || work().equals("AUTHREG");
  }

  /** Whether the card or account is registered and the result has a billing key. */
  public boolean registersCard() {
    return isRegistration()
        || (wallet().isEmpty() && field("PCD_CARD_VER").equals("01"))
        || (isTransfer() && (isFlagged("PCD_REGULER_FLAG") || isFlagged("PCD_SIMPLE_FLAG")));
  }

  /** Whether the buyer pays with a registered card and its password. */
  public boolean isPasswordPayment() {
    return isFlagged("PCD_SIMPLE_FLAG") && !field("PCD_PAYER_ID").isBlank() && !isRegistration();
  }

  /** Year and month of a recurring payment; empty for every other payment. */
  Optional<String> billingMonth() {
    return isFlagged("PCD_REGULER_FLAG")
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

  private boolean isFlagged(String name) {
    return field(name).equals("Y");
  }

  /**
   * Whether the result is posted as a form to an address of the merchant instead of to its page.
   */
  public boolean isDirect() {
    String address = field("PCD_RST_URL").toLowerCase(Locale.ROOT);
    return address.startsWith("http://") || address.startsWith("https://");
  }
}
