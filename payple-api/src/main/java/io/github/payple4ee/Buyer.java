// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import org.jspecify.annotations.Nullable;

/**
 * The buyer's data for the payment window, or for Payple's messages about a charge. They are
 * personal: the module passes them on to Payple and does not store them. Each is null when the shop
 * does not send it.
 *
 * @param number the shop's number of the buyer ({@code PCD_PAYER_NO}), 1 to 18 digits; 1 to 10 in
 *     the manual's window
 * @param name the buyer's name ({@code PCD_PAYER_NAME}), at most 60 characters; at most 20 in
 *     today's window
 * @param phone the buyer's mobile number ({@code PCD_PAYER_HP}), at most 20 characters, with or
 *     without hyphens; Payple sends the receipt there when it is given
 * @param email the buyer's e-mail address ({@code PCD_PAYER_EMAIL}), at most 100 characters; at
 *     most 50 in today's window
 */
public record Buyer(
    @Nullable String number,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email) {

  /** No data about the buyer. */
  public static final Buyer UNNAMED = new Buyer(null, null, null, null);

  /**
   * Refuses values that would break the window's form. A blank name, phone or email counts as none.
   *
   * @throws IllegalArgumentException when a value is refused; the message names the field, not the
   *     value, which is personal
   */
  public Buyer {
    name = blankToNull(name);
    phone = blankToNull(phone);
    email = blankToNull(email);
    if (number != null) {
      PayerNumbers.require("number", number);
    }
    FormTexts.require("name", "PCD_PAYER_NAME", name, 60);
    FormTexts.require("phone", "PCD_PAYER_HP", phone, 20);
    FormTexts.require("email", "PCD_PAYER_EMAIL", email, 100);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** Prints no personal data, so that a log line has none either. */
  @Override
  public String toString() {
    return "Buyer[masked]";
  }
}
