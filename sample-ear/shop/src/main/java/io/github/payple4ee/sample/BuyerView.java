// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

/**
 * A buyer, for the buyer's own browser.
 *
 * @param payerNo the shop's number of the buyer
 */
public record BuyerView(String payerNo) {

  /** Prints no number, because it is personal. */
  @Override
  public String toString() {
    return "BuyerView[***]";
  }
}
