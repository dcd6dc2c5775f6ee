// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;

/**
 * What the payment window may know of the buyer; personal data that is passed on and not stored.
 *
 * @param number the shop's number of the buyer ({@code PCD_PAYER_NO}), at most 10 digits (manual:
 *     1. first payment)
 * @param name the buyer's name ({@code PCD_PAYER_NAME})
 * @param phone the buyer's mobile number ({@code PCD_PAYER_HP}); Payple sends the receipt there
 *     when it is given
 * @param email the buyer's address ({@code PCD_PAYER_EMAIL})
 */
public record Buyer(
    @Nullable String number,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email) {

  /** Nothing is told of the buyer. */
  public static final Buyer UNNAMED = new Buyer(null, null, null, null);

  /**
   * Refuses what would break the window's form.
   *
   * @throws IllegalArgumentException when a value is refused; the message names the field, not the
   *     value, which is personal
   */
  public Buyer {
    if (number != null && !number.matches("[0-9]{1,10}")) {
      throw new IllegalArgumentException("number must be 1 to 10 digits (PCD_PAYER_NO)");
    }
    requireText("name", name, 60);
    requireText("phone", phone, 20);
    requireText("email", email, 100);
  }

  private static void requireText(String field, @Nullable String value, int longest) {
    // protocol notes: Payple's script puts the values into a form without escaping them
    if (value != null && (value.length() > longest || value.matches("(?s).*[\"<>\\p{Cntrl}].*"))) {
      throw new IllegalArgumentException(
          field
              + " must be at most "
              + longest
              + " characters without quotes, brackets and control characters");
    }
  }

  /** Tells nothing of the buyer, so that a log line does not either. */
  @Override
  public String toString() {
    return "Buyer[masked]";
  }
}
