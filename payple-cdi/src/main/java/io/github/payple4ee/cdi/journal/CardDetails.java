// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;

/**
 * What Payple says of a registered card, without the name and the phone number of its holder.
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

  /** The card that an answer of Payple describes. */
  public static CardDetails of(SealedKey key, Answer answer) {
    return new CardDetails(
        key,
        answer.value(PaypleField.CARD_NAME).orElse(null),
        answer.value(PaypleField.CARD_COMPANY_CODE).orElse(null),
        answer.value(PaypleField.CARD_NUMBER).orElse(null),
        answer.value(PaypleField.CARD_HOLDER).orElse(null));
  }

  /** A card about which the journal knows the key alone. */
  public static CardDetails of(SealedKey key) {
    return new CardDetails(key, null, null, null, null);
  }

  /** Shows nothing: the key is secret, and the rest is personal. */
  @Override
  public String toString() {
    return "CardDetails[***]";
  }
}
