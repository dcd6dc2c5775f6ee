// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

/**
 * A buyer, as the buyer's own browser sees it.
 *
 * @param payerNo the shop's number of the buyer
 */
public record BuyerView(String payerNo) {

  /** Shows nothing; the number is personal. */
  @Override
  public String toString() {
    return "BuyerView[***]";
  }
}
