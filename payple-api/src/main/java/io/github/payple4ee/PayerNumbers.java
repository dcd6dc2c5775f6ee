// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** The rules for the shop's number of a buyer (manual: 1. {@code PCD_PAYER_NO}). */
final class PayerNumbers {

  private PayerNumbers() {}

  static String require(String name, String number) {
    if (number == null || !number.matches("[0-9]{1,10}")) {
      throw new IllegalArgumentException(name + " must be 1 to 10 digits (PCD_PAYER_NO)");
    }
    return number;
  }
}
