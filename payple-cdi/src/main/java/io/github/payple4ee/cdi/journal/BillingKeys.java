// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.config.JournalConfig;
import io.github.payple4ee.cdi.crypto.DerivedKeys;
import io.github.payple4ee.cdi.crypto.KeyedDigest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals billing keys for the journal: AES-256-GCM with a key that is derived from the first of the
 * configured keys, bound to the row of the card; opened with whichever of them sealed it. The
 * digest by which a billing key is found is keyed too, so a copy of the database alone cannot be
 * used to try keys.
 */
@Dependent
public class BillingKeys {

  private static final String VERSION = "v2";
  private static final String TABLE = "payple_card";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  // 80 bits: no two buyers of a shop have the same letters
  private static final int LETTERS_OF_A_BUYER = 20;
  private static final int HEXADECIMAL = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  // the search for the algorithm takes as long as the encryption
  private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(BillingKeys::cipher);

  private final List<Key> keys;

  @Inject
  BillingKeys(JournalConfig journal) {
    this(journal.keys());
  }

  /** Seals with the first of these keys and opens with any of them. */
  public BillingKeys(List<byte[]> journalKeys) {
    this.keys = journalKeys.stream().map(Key::of).toList();
  }

  /** Seals the key of a card that this buyer registers under this order id. */
  public SealedKey seal(String orderId, String payerNumber, Secret billingKey) {
    Key key = keys.get(0);
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] clear = billingKey.reveal().getBytes(StandardCharsets.UTF_8);
    byte[] sealed =
        crypt(Cipher.ENCRYPT_MODE, key, nonce, orderId, context(orderId, payerNumber), clear);
    byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
    return new SealedKey(
        VERSION
            + ":"
            + key.name()
            + ":"
            + Base64.getUrlEncoder().withoutPadding().encodeToString(both),
        key.digests().hex(billingKey.reveal()));
  }

  /**
   * Opens the sealed key of a card.
   *
   * @throws ConfigurationException when none of the configured keys sealed it
   * @throws IllegalStateException when it was destroyed, changed, or sealed for another row
   */
  public Secret open(CardRecord known) {
    String orderId = known.card().orderId();
    if (known.key().destroyed()) {
      throw new IllegalStateException(
          "The billing key of order " + orderId + " was destroyed with the removal of its card");
    }
    String[] parts = known.key().text().split(":", -1);
    for (Key key : keys) {
      if (parts.length == 3 && parts[0].equals(VERSION) && parts[1].equals(key.name())) {
        byte[] both = Base64.getUrlDecoder().decode(parts[2]);
        byte[] clear =
            crypt(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(both, NONCE_BYTES),
                orderId,
                context(orderId, known.card().payerNumber()),
                Arrays.copyOfRange(both, NONCE_BYTES, both.length));
        return Secret.of(new String(clear, StandardCharsets.UTF_8));
      }
    }
    throw new ConfigurationException(
        "payple.journal-keys has not the key with which the card of order "
            + orderId
            + " was stored: add the key that was configured then (without that setting, it comes from payple.cust-key)");
  }

  /** Every digest that a billing key may be stored with: one for each of the configured keys. */
  public List<String> digests(Secret billingKey) {
    return keys.stream().map(key -> key.digests().hex(billingKey.reveal())).toList();
  }

  /**
   * Names a buyer in the order id of an adoption by 20 letters, because order ids stand in logs and
   * the buyer's number is personal. Without digits, no log takes them for a card number.
   */
  public String buyer(String payerNumber) {
    StringBuilder letters = new StringBuilder(LETTERS_OF_A_BUYER);
    keys.get(0)
        .buyers()
        .hex(payerNumber)
        .chars()
        .limit(LETTERS_OF_A_BUYER)
        .forEach(digit -> letters.append((char) ('a' + Character.digit(digit, HEXADECIMAL))));
    return letters.toString();
  }

  /** Whether a stored digest is of this billing key. */
  public boolean sealed(SealedKey sealedKey, Secret billingKey) {
    return digests(billingKey).contains(sealedKey.digest());
  }

  /**
   * What a sealed key belongs to, each part with its length before it, so that none runs into the
   * next.
   */
  private static byte[] context(String orderId, String payerNumber) {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (String part : List.of(VERSION, TABLE, orderId, payerNumber)) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      parts.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      parts.writeBytes(bytes);
    }
    return parts.toByteArray();
  }

  private static byte[] crypt(
      int mode, Key key, byte[] nonce, String orderId, byte[] context, byte[] text) {
    try {
      Cipher cipher = CIPHERS.get();
      cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context);
      return cipher.doFinal(text);
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(
          "The stored billing key of order " + orderId + " cannot be read; was the row changed?",
          unreadable);
    }
  }

  private static Cipher cipher() {
    try {
      return Cipher.getInstance(CIPHER);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no " + CIPHER, missing);
    }
  }

  /**
   * What is derived from a key of the journal.
   *
   * @param name stored with what the key sealed, to find the key again; reveals nothing of it
   * @param sealing seals billing keys
   * @param digests makes the digests by which they are found
   * @param buyers makes the names of buyers in order ids
   */
  private record Key(String name, SecretKey sealing, KeyedDigest digests, KeyedDigest buyers) {

    static Key of(byte[] journalKey) {
      DerivedKeys derived = DerivedKeys.of(journalKey);
      return new Key(
          derived.signing("payple journal key name v2").hex("").substring(0, 8),
          derived.sealing("payple card seal v2"),
          derived.signing("payple card digest v2"),
          derived.signing("payple adopted buyer v1"));
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
