// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to adopt a card or bank account that a buyer registered at Payple without this module:
 * {@code AdoptRequest.card("1234", billingKey)}.
 *
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO}), 1 to 18 digits
 * @param billingKey the key that the shop stored ({@code PCD_PAYER_ID}): 1 to 255 printable ASCII
 *     characters without blanks, quotation marks, commas, {@code <}, {@code >} and {@code \}
 * @param method {@link PaymentMethod#CARD} or {@link PaymentMethod#BANK_TRANSFER}
 */
public record AdoptRequest(String payerNumber, Secret billingKey, PaymentMethod method) {

  private static final Pattern KEY = Pattern.compile("[!-~&&[^\"'`,<>\\\\]]{1,255}");

  /**
   * Refuses a text that cannot be a billing key of Payple, and a method without a billing key.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field and rule, and
   *     never the value
   */
  public AdoptRequest {
    PayerNumbers.require("payerNumber", payerNumber);
    requireKey(billingKey == null ? null : billingKey.reveal());
    Objects.requireNonNull(method, "method");
    if (method != PaymentMethod.CARD && method != PaymentMethod.BANK_TRANSFER) {
      throw new IllegalArgumentException(
          "method must be CARD or BANK_TRANSFER, which have a billing key; was " + method);
    }
  }

  /**
   * A registered card.
   *
   * @param payerNumber the shop's number of the buyer
   * @param billingKey the key that the shop stored
   * @return the request
   * @throws IllegalArgumentException when a value is refused; the message never contains the value
   */
  public static AdoptRequest card(String payerNumber, String billingKey) {
    return new AdoptRequest(payerNumber, Secret.of(requireKey(billingKey)), PaymentMethod.CARD);
  }

  /**
   * A registered bank account.
   *
   * @param payerNumber the shop's number of the buyer
   * @param billingKey the key that the shop stored
   * @return the request
   * @throws IllegalArgumentException when a value is refused; the message never contains the value
   */
  public static AdoptRequest account(String payerNumber, String billingKey) {
    return new AdoptRequest(
        payerNumber, Secret.of(requireKey(billingKey)), PaymentMethod.BANK_TRANSFER);
  }

  /**
   * The terms of the registration that the journal stores the card with.
   *
   * @return {@link PaymentWork#AUTH}, with the buyer's number
   */
  public Terms terms() {
    return Terms.USUAL.with(PaymentWork.AUTH).with(method).withCardOf(payerNumber);
  }

  /** Prints the method. The key is secret, and the number of the buyer is personal. */
  @Override
  public String toString() {
    return "AdoptRequest[" + method + "]";
  }

  private static String requireKey(@Nullable String key) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "billingKey must be 1 to 255 printable ASCII characters without blanks, quotation"
              + " marks, commas, <, > and \\ (PCD_PAYER_ID)");
    }
    return key;
  }
}
