// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recognizes keys for the journal that were written by hand instead of drawn at random. The keys
 * themselves appear in no message.
 */
final class JournalKeyRules {

  // 32 random bytes have about 30 different values; fewer than 12 do not occur by chance
  private static final int FEWEST_DIFFERENT = 12;
  private static final String MAKE_ONE = "create a key with: openssl rand -base64 32";

  private JournalKeyRules() {}

  /**
   * Adds the objections to the keys of a shop that takes real money.
   *
   * @param keys the keys of {@code payple.journal-keys}, the newest first
   */
  static void objections(List<byte[]> keys, List<String> reasons) {
    if (keys.isEmpty()) {
      reasons.add(
          "payple.journal-keys is missing, so a reader of a copy of the database"
              + " who has the merchant key could decrypt the billing keys of registered"
              + " cards: "
              + MAKE_ONE);
    }
    if (keys.stream().anyMatch(JournalKeyRules::guessable)) {
      reasons.add(
          "payple.journal-keys has a key that can be guessed, such as a repeated"
              + " byte or a sequence of numbers: "
              + MAKE_ONE);
    }
  }

  static boolean guessable(byte[] key) {
    return differentBytes(key) < FEWEST_DIFFERENT || counts(key);
  }

  private static int differentBytes(byte[] key) {
    Set<Byte> different = new HashSet<>();
    for (byte one : key) {
      different.add(one);
    }
    return different.size();
  }

  /** Whether the difference between consecutive bytes is always the same. */
  private static boolean counts(byte[] key) {
    byte step = (byte) (key[1] - key[0]);
    for (int at = 2; at < key.length; at++) {
      if ((byte) (key[at] - key[at - 1]) != step) {
        return false;
      }
    }
    return true;
  }
}
