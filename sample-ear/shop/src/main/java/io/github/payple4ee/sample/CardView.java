// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Card;
import jakarta.annotation.Nullable;

/**
 * A registered card for the pages: masked, and without its billing key.
 *
 * @param payerNo the shop's number of the buyer
 * @param state whether it can be charged
 * @param cardName the card company
 * @param cardNumber the masked number
 * @param registeredAt when it was registered, UTC
 */
public record CardView(
    String payerNo,
    String state,
    @Nullable String cardName,
    @Nullable String cardNumber,
    String registeredAt)
    implements InstrumentView {

  static CardView of(Card card) {
    return new CardView(
        card.payerNumber(),
        card.state().name(),
        card.company(),
        card.number(),
        card.registeredAt().toString());
  }

  /** Prints the state only. */
  @Override
  public String toString() {
    return "CardView[" + state + "]";
  }
}
