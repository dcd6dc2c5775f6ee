// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.journal.SealedKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals billing keys for the journal: AES-256-GCM with the first of the configured keys, bound to
 * the order of the card; opened with whichever of them sealed it.
 */
@Dependent
public class BillingKeys {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Key> keys;

  @Inject
  BillingKeys(PaypleConfig config) {
    this(config.journalKeys());
  }

  BillingKeys(List<byte[]> journalKeys) {
    this.keys = journalKeys.stream().map(Key::of).toList();
  }

  /** Seals the key of a card that is registered under this order id. */
  SealedKey seal(String orderId, Secret billingKey) {
    Key key = keys.get(0);
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] clear = billingKey.reveal().getBytes(StandardCharsets.UTF_8);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, orderId, clear);
    byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
    return new SealedKey(
        "v1:"
            + key.keyDigest()
            + ":"
            + Base64.getUrlEncoder().withoutPadding().encodeToString(both),
        digest(billingKey));
  }

  /**
   * Opens a sealed key.
   *
   * @throws ConfigurationException when none of the configured keys sealed it
   */
  Secret open(String orderId, SealedKey sealedKey) {
    String[] parts = sealedKey.text().split(":", -1);
    for (Key key : keys) {
      if (parts.length == 3 && parts[0].equals("v1") && parts[1].equals(key.keyDigest())) {
        byte[] both = Base64.getUrlDecoder().decode(parts[2]);
        byte[] clear =
            crypt(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(both, NONCE_BYTES),
                orderId,
                Arrays.copyOfRange(both, NONCE_BYTES, both.length));
        return Secret.of(new String(clear, StandardCharsets.UTF_8));
      }
    }
    throw new ConfigurationException(
        "payple.journal-keys has not the key with which the card of order "
            + orderId
            + " was stored: add the key that was configured then (without that setting, it comes from payple.cust-key)");
  }

  /** The same for the same billing key. */
  static String digest(Secret billingKey) {
    return HexFormat.of().formatHex(sha256(billingKey.reveal().getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no SHA-256", missing);
    }
  }

  private static byte[] crypt(int mode, Key key, byte[] nonce, String orderId, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(orderId.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(
          "The stored billing key of order " + orderId + " cannot be read; was the row changed?",
          unreadable);
    }
  }

  /**
   * A key of the journal.
   *
   * @param keyDigest the beginning of its digest, kept with what it sealed
   * @param secret the key
   */
  private record Key(String keyDigest, SecretKey secret) {

    static Key of(byte[] bytes) {
      return new Key(
          HexFormat.of().formatHex(sha256(bytes), 0, 4), new SecretKeySpec(bytes, "AES"));
    }

    @Override
    public String toString() {
      return keyDigest;
    }
  }
}
