// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * Reads an amount from a request. It must be a whole number of won, and a binding to {@code long}
 * would silently cut a larger number.
 */
final class Won {

  private static final int LONGEST = 30;

  private Won() {}

  static long exactly(@Nullable BigDecimal amount) {
    if (amount == null) {
      throw new IllegalArgumentException("amount is missing: a whole number of won");
    }
    try {
      // 1e4 and 15000.0 are not accepted as amounts
      if (amount.precision() <= LONGEST && amount.scale() == 0) {
        return amount.longValueExact();
      }
    } catch (ArithmeticException notWhole) {
      throw new IllegalArgumentException(
          "amount must be a whole number of won; was " + amount, notWhole);
    }
    throw new IllegalArgumentException(
        "amount must be a whole number of won, with digits only, and shorter");
  }

  /** Refuses an amount that a binding would read as another number. */
  static void requireDigits(@Nullable String amount) {
    if (amount == null) {
      return;
    }
    boolean digits =
        amount
            .chars()
            .allMatch(letter -> (letter >= '0' && letter <= '9') || letter == '-' || letter == '.');
    if (!digits) {
      throw new IllegalArgumentException("amount must be a whole number of won, with digits only");
    }
  }
}
