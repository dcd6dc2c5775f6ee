// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request for the cash receipt of a bank transfer that was paid without one: {@code
 * CashReceiptRequest.personal("order-1", "010-1234-5678")}. Cash receipts are not in the card
 * manual; the fields are those of Payple's samples.
 *
 * @param orderId the shop's order id
 * @param amount won that the receipt is for ({@code PCD_TAXSAVE_AMOUNT}), 1 or more; null for all
 *     that is paid and not refunded
 * @param use what the receipt is for ({@code PCD_TAXSAVE_TRADEUSE})
 * @param holder the number of the person or company to whom it is issued ({@code
 *     PCD_TAXSAVE_IDENTINUM}), 10 to 19 digits for a person, 10 for a company; personal: the module
 *     passes it on to Payple and does not store it
 */
public record CashReceiptRequest(String orderId, @Nullable Long amount, Use use, String holder) {

  private static final Pattern PERSON = Pattern.compile("[0-9]{10,19}");
  private static final Pattern COMPANY = Pattern.compile("[0-9]{10}");
  private static final int LONGEST = 30;

  /** What a cash receipt is for. */
  public enum Use {
    /** Deducts income tax (소득공제). The holder is a mobile number or a cash receipt card. */
    PERSONAL("personal"),
    /** Proves an expense (지출증빙). The holder is a business registration number. */
    COMPANY("company");

    private final String wireValue;

    Use(String wireValue) {
      this.wireValue = wireValue;
    }

    /** {@return the value of {@code PCD_TAXSAVE_TRADEUSE}} */
    public String wireValue() {
      return wireValue;
    }
  }

  /**
   * Refuses values that Payple would refuse, before anything is recorded or sent. Hyphens and
   * spaces of the holder's number are left out.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field and rule, and
   *     not the holder's number, which is personal
   */
  public CashReceiptRequest {
    OrderIds.require("orderId", orderId);
    if (amount != null && (amount < 1 || amount > PaymentRequest.MAXIMUM)) {
      throw new IllegalArgumentException(
          "amount must be 1 to "
              + PaymentRequest.MAXIMUM
              + " won (PCD_TAXSAVE_AMOUNT); was "
              + amount);
    }
    Objects.requireNonNull(use, "use");
    holder = digits(use, holder);
  }

  private static String digits(Use use, @Nullable String holder) {
    String digits =
        holder == null || holder.length() > LONGEST ? "" : holder.replace("-", "").replace(" ", "");
    if (!(use == Use.COMPANY ? COMPANY : PERSON).matcher(digits).matches()) {
      throw new IllegalArgumentException(
          use == Use.COMPANY
              ? "holder must be a business registration number of 10 digits (PCD_TAXSAVE_IDENTINUM)"
              : "holder must be a mobile number or the number of a cash receipt card, 10 to 19"
                  + " digits (PCD_TAXSAVE_IDENTINUM)");
    }
    return digits;
  }

  /**
   * A receipt for the income tax of a person, for all that is paid and not refunded.
   *
   * @param orderId the shop's order id
   * @param holder a mobile number or the number of a cash receipt card
   * @return the request
   * @throws IllegalArgumentException when the order id or the holder's number is invalid
   */
  public static CashReceiptRequest personal(String orderId, String holder) {
    return new CashReceiptRequest(orderId, null, Use.PERSONAL, holder);
  }

  /**
   * A receipt that proves an expense of a company, for all that is paid and not refunded.
   *
   * @param orderId the shop's order id
   * @param holder a business registration number
   * @return the request
   * @throws IllegalArgumentException when the order id or the holder's number is invalid
   */
  public static CashReceiptRequest company(String orderId, String holder) {
    return new CashReceiptRequest(orderId, null, Use.COMPANY, holder);
  }

  /**
   * The same receipt for a part of the payment.
   *
   * @param won won that the receipt is for
   * @return the changed request
   * @throws IllegalArgumentException when the amount is refused
   */
  public CashReceiptRequest withAmount(long won) {
    return new CashReceiptRequest(orderId, won, use, holder);
  }

  /** Prints the order and the use. The holder's number is personal and left out. */
  @Override
  public String toString() {
    return "CashReceiptRequest[" + orderId + ", " + use + "]";
  }
}
