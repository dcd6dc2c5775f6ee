// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives one key for each purpose from a key of the journal, so that no key has two purposes and
 * no key reveals another. A derived key is the first block of HKDF-Expand with HMAC-SHA256 (RFC
 * 5869), with the label as its info. A label names the purpose and its version.
 */
public final class DerivedKeys {

  private static final byte FIRST_BLOCK = 1;

  private final KeyedDigest journalKey;

  private DerivedKeys(KeyedDigest journalKey) {
    this.journalKey = journalKey;
  }

  /** Derives from one of the journal's keys: 32 random bytes. */
  public static DerivedKeys of(byte[] journalKey) {
    return new DerivedKeys(KeyedDigest.with(journalKey));
  }

  /** A key for digests and signatures. */
  public KeyedDigest signing(String label) {
    return KeyedDigest.with(expand(label));
  }

  /** A key for AES-256. */
  public SecretKey sealing(String label) {
    return new SecretKeySpec(expand(label), "AES");
  }

  private byte[] expand(String label) {
    byte[] info = label.getBytes(StandardCharsets.UTF_8);
    byte[] block = Arrays.copyOf(info, info.length + 1);
    block[info.length] = FIRST_BLOCK;
    return journalKey.of(block);
  }

  /** Prints the name alone, because the keys are secret. */
  @Override
  public String toString() {
    return "DerivedKeys[***]";
  }
}
