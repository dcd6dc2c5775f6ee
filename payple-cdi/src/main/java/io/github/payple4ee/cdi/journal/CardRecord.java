// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Card;

/**
 * What the journal knows of a registered card.
 *
 * @param card the card, as the shop sees it
 * @param key its billing key
 */
public record CardRecord(Card card, SealedKey key) {}
