// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import io.github.payple4ee.client.CardResponse;
import jakarta.annotation.Nullable;

/**
 * Payple's details of a registered card, without the name and the phone number of its holder.
 *
 * @param key its billing key
 * @param company the card company
 * @param companyCode the company's code
 * @param number the masked number
 * @param holder the kind of holder
 */
public record CardDetails(
    SealedKey key,
    @Nullable String company,
    @Nullable String companyCode,
    @Nullable String number,
    @Nullable String holder) {

  /** The card in the answer to a card lookup. */
  public static CardDetails of(SealedKey key, CardResponse response) {
    return new CardDetails(
        key, response.cardName(), response.companyCode(), response.cardNumber(), response.holder());
  }

  /** The card in the answer to a charge or to a lookup of a payment. */
  public static CardDetails of(SealedKey key, Approval approval) {
    return new CardDetails(key, approval.cardName(), null, approval.cardNumber(), null);
  }

  /** A card with only its key. */
  public static CardDetails of(SealedKey key) {
    return new CardDetails(key, null, null, null, null);
  }

  /** Prints the name alone. */
  @Override
  public String toString() {
    return "CardDetails[***]";
  }
}
