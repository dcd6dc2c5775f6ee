// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/**
 * A cash receipt (현금영수증) of a payment from an account.
 *
 * @param orderId the merchant's order id
 * @param amount won
 * @param number the management number, {@code PCD_TAXSAVE_MGTNUM}; empty when the receipt was
 *     cancelled
 */
public record CashReceipt(String orderId, long amount, String number) {

  boolean isCancelled() {
    return number.isEmpty();
  }

  CashReceipt cancelled() {
    return new CashReceipt(orderId, amount, "");
  }
}
