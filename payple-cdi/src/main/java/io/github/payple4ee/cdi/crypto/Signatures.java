// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.crypto;

import java.util.List;

/**
 * Signs text for one purpose with the newest of the journal's keys. It verifies signatures of any
 * of them, so that a key can be replaced while visitors still have tokens of the older key.
 */
public final class Signatures {

  private final List<KeyedDigest> keys;

  /**
   * Creates signatures for one purpose.
   *
   * @param journalKeys the keys of the journal, the newest first
   * @param label names the purpose and its version, see {@link DerivedKeys}
   */
  public Signatures(List<byte[]> journalKeys, String label) {
    this.keys = journalKeys.stream().map(key -> DerivedKeys.of(key).signing(label)).toList();
  }

  /** The signature of a text: 43 characters of URL-safe Base64. */
  public String sign(String text) {
    return keys.get(0).base64(text);
  }

  /** Whether this is the signature of the text by one of the keys. */
  public boolean confirms(String text, String signature) {
    return keys.stream().anyMatch(key -> key.made(signature, text));
  }
}
