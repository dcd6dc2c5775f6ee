// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.regex.Pattern;

/**
 * The rules for the shop's number of a buyer ({@code PCD_PAYER_NO}), as today's window has them.
 */
final class PayerNumbers {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  private PayerNumbers() {}

  static String require(String name, String number) {
    if (number == null || !DIGITS.matcher(number).matches()) {
      throw new IllegalArgumentException(name + " must be 1 to 18 digits (PCD_PAYER_NO)");
    }
    return number;
  }
}
