// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Card;

/**
 * What the journal knows of a registered card, or bank account.
 *
 * @param card the card, as the shop sees it; of an account, the bank stands for the company
 * @param kind which of the two it is
 * @param key its billing key
 */
public record CardRecord(Card card, InstrumentKind kind, SealedKey key) {

  /**
   * Of a card.
   *
   * @param card the card
   * @param key its billing key
   */
  public CardRecord(Card card, SealedKey key) {
    this(card, InstrumentKind.CARD, key);
  }
}
