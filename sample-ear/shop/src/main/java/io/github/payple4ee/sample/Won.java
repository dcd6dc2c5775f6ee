// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * Reads an amount from a request: a whole number of won, for a binding to {@code long} would cut
 * off what is too much.
 */
final class Won {

  private static final int LONGEST = 30;

  private Won() {}

  static long exactly(@Nullable BigDecimal amount) {
    if (amount == null) {
      throw new IllegalArgumentException("amount is missing: a whole number of won");
    }
    try {
      if (amount.precision() <= LONGEST && Math.abs((long) amount.scale()) <= LONGEST) {
        return amount.longValueExact();
      }
    } catch (ArithmeticException notWhole) {
      throw new IllegalArgumentException(
          "amount must be a whole number of won; was " + amount, notWhole);
    }
    throw new IllegalArgumentException("amount must be a whole number of won, and not that long");
  }
}
