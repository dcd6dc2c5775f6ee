// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import org.jspecify.annotations.Nullable;

/**
 * How a payment is taxed: {@code Tax.TAXED}, {@code Tax.FREE}, {@code Tax.mixed(500)}.
 *
 * @param taxable whether the amount includes value added tax ({@code PCD_PAY_ISTAX}: {@code Y} or
 *     {@code N})
 * @param vat won of value added tax, when an order has taxed and untaxed goods ({@code
 *     PCD_PAY_TAXTOTAL}); null when Payple calculates it
 */
public record Tax(boolean taxable, @Nullable Long vat) {

  /** Taxed as usual; Payple calculates the tax. */
  public static final Tax TAXED = new Tax(true, null);

  /** Free of tax. */
  public static final Tax FREE = new Tax(false, null);

  /**
   * Refuses contradictions.
   *
   * @throws IllegalArgumentException when the tax is negative, or an amount of tax is given for
   *     goods that are free of tax
   */
  public Tax {
    if (vat != null && (!taxable || vat < 0)) {
      throw new IllegalArgumentException(
          "vat must be 0 won or more, and is for taxable goods only (PCD_PAY_TAXTOTAL); was "
              + vat);
    }
  }

  /**
   * Taxed and untaxed goods in one order.
   *
   * @param vat won of value added tax in the amount, 0 or more
   * @return the tax
   * @throws IllegalArgumentException when the tax is negative
   */
  public static Tax mixed(long vat) {
    return new Tax(true, vat);
  }

  /** Refuses a tax that is larger than the amount. */
  Tax within(long amount) {
    if (vat != null && vat > amount) {
      throw new IllegalArgumentException(
          "vat must be at most the amount, " + amount + " won (PCD_PAY_TAXTOTAL); was " + vat);
    }
    return this;
  }
}
