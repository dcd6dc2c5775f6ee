// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Card;

/**
 * A registered card, or bank account, as the journal has it.
 *
 * @param card the card, as the shop sees it; for an account, the company is the bank
 * @param kind a card or an account
 * @param key its billing key
 */
public record CardRecord(Card card, InstrumentKind kind, SealedKey key) {

  /**
   * Creates the record of a card.
   *
   * @param card the card
   * @param key its billing key
   */
  public CardRecord(Card card, SealedKey key) {
    this(card, InstrumentKind.CARD, key);
  }
}
