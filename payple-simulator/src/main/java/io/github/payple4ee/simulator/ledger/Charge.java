// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/**
 * What is charged, and to what.
 *
 * @param order the merchant's order
 * @param payerId the billing key; empty when nothing is registered
 * @param source the card, account or points
 * @param choice what the buyer chose besides
 */
public record Charge(
    PaymentOrder order, String payerId, MaskedInstrument source, BuyerChoice choice) {

  /** The charge of a billing key, without the buyer. */
  public static Charge of(PaymentOrder order, RegisteredCard card) {
    return new Charge(order, card.billingKey(), card.masked(), BuyerChoice.NONE);
  }

  /** Whether the payment comes with a cash receipt. */
  public boolean hasCashReceipt() {
    return source.isAccount() && order.field("PCD_TAXSAVE_FLAG").equals("Y");
  }
}
