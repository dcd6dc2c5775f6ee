// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.crypto.KeyedDigest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The keys that encrypt the secrets in the journal, the newest first. */
final class JournalKeys {

  private static final int BYTES = 32;
  private static final String PURPOSE = "payple journal v1";

  private JournalKeys() {}

  /**
   * The configured keys, and a key derived from the merchant key, because it encrypts the cards
   * that were registered before the keys were configured.
   */
  static List<byte[]> from(ConfigReader reader, Secret merchantKey) {
    List<byte[]> keys = new ArrayList<>();
    for (String text : reader.list("payple.journal-keys")) {
      keys.add(decoded(text));
    }
    keys.add(derived(merchantKey));
    return List.copyOf(keys);
  }

  private static byte[] decoded(String text) {
    try {
      byte[] key = Base64.getDecoder().decode(text);
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException notBase64) {
      throw malformed(notBase64);
    }
    throw malformed(null);
  }

  private static ConfigurationException malformed(IllegalArgumentException cause) {
    ConfigurationException malformed =
        new ConfigurationException(
            "payple.journal-keys takes keys of 32 bytes in Base64, separated by"
                + " commas, the newest first; create a key with: openssl rand -base64 32");
    if (cause != null) {
      malformed.addSuppressed(cause);
    }
    return malformed;
  }

  private static byte[] derived(Secret merchantKey) {
    return KeyedDigest.with(merchantKey.reveal().getBytes(StandardCharsets.UTF_8))
        .of(PURPOSE.getBytes(StandardCharsets.UTF_8));
  }
}
