// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/**
 * A card or an account that can be charged without its buyer.
 *
 * @param billingKey the key that charges it, {@code PCD_PAYER_ID}: 32 characters
 * @param payerNo the merchant's number of the buyer; this and the following values are empty when
 *     they are unknown
 * @param payerName the buyer's name
 * @param payerPhone the buyer's phone number, as the merchant wrote it
 * @param payerEmail the buyer's e-mail address
 * @param company the name of the card company or bank
 * @param number the number without its middle, {@code 4111********1111}
 * @param kind whether it is a card or an account
 */
public record RegisteredCard(
    String billingKey,
    String payerNo,
    String payerName,
    String payerPhone,
    String payerEmail,
    String company,
    String number,
    MaskedInstrument.Kind kind) {

  static RegisteredCard of(PaymentOrder order, MaskedInstrument masked) {
    return new RegisteredCard(
        Identifiers.billingKey(),
        order.field("PCD_PAYER_NO"),
        order.field("PCD_PAYER_NAME"),
        order.field("PCD_PAYER_HP"),
        order.field("PCD_PAYER_EMAIL"),
        masked.issuer(),
        masked.number(),
        masked.kind());
  }

  public MaskedInstrument masked() {
    return new MaskedInstrument(kind, company, number);
  }

  /** Prints the card. The billing key is a secret and the rest is personal. */
  @Override
  public String toString() {
    return "RegisteredCard[" + company + " " + number + "]";
  }
}
