// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/**
 * A billing key as it is stored: enciphered, and a digest by which it is found again.
 *
 * @param text what only the holder of the journal's key can read
 * @param digest the same for the same billing key, and of no use for finding it out
 */
public record SealedKey(String text, String digest) {

  /** Tells nothing. */
  @Override
  public String toString() {
    return "SealedKey[***]";
  }
}
