// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;

/**
 * A billing key as it is stored: the encrypted key, and a keyed digest by which it is found.
 *
 * @param text the encrypted key; null when it was destroyed, because the card was removed or its
 *     claim was not confirmed
 * @param digest equal for the same billing key and the same key of the journal; without that key it
 *     cannot be used to try billing keys
 */
public record SealedKey(@Nullable String text, String digest) {

  /** Whether the encrypted key was destroyed and only the digest is left. */
  public boolean destroyed() {
    return text == null;
  }

  /** Prints no values, because they are secret. */
  @Override
  public String toString() {
    return "SealedKey[***]";
  }
}
