// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;

/**
 * A billing key as it is stored: enciphered, and a keyed digest by which it is found again.
 *
 * @param text what only the holder of the journal's key can read; null when it was destroyed
 *     because the card was removed, or the claim of it came to nothing
 * @param digest the same for the same billing key and the same key of the journal; without that key
 *     it is of no use for trying billing keys
 */
public record SealedKey(@Nullable String text, String digest) {

  /** Whether nothing but the digest is left. */
  public boolean destroyed() {
    return text == null;
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "SealedKey[***]";
  }
}
