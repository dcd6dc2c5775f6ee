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
 * Encrypts billing keys for the journal with AES-256-GCM. The key is derived from the first of the
 * configured keys, and the row of the card is authenticated with the text. Any of the configured
 * keys decrypts. The digest by which a billing key is found is keyed as well, so a copy of the
 * database alone does not allow to try billing keys.
 */
@Dependent
public class BillingKeys {

  private static final String VERSION = "v2";
  private static final String TABLE = "payple_card";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  // 80 bits, so that no two buyers of a shop get the same letters
  private static final int LETTERS_OF_A_BUYER = 20;
  private static final int HEXADECIMAL = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  // one per thread, because the search for the algorithm takes as long as the encryption
  private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(BillingKeys::cipher);

  private final List<Key> keys;

  @Inject
  BillingKeys(JournalConfig journal) {
    this(journal.keys());
  }

  /** Encrypts with the first of these keys, and decrypts with any of them. */
  public BillingKeys(List<byte[]> journalKeys) {
    this.keys = journalKeys.stream().map(Key::of).toList();
  }

  /** Encrypts the billing key of a card that this buyer registers under this order id. */
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
   * Decrypts the billing key of a card.
   *
   * @throws ConfigurationException when none of the configured keys encrypted it
   * @throws IllegalStateException when it was destroyed, changed, or encrypted for another row
   */
  public Secret open(CardRecord known) {
    String orderId = known.card().orderId();
    if (known.key().destroyed()) {
      throw new IllegalStateException(
          "The billing key of order "
              + orderId
              + " was destroyed when its card was removed; the buyer has to register a"
              + " card again");
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
        "payple.journal-keys lacks the key that encrypted the billing key of order "
            + orderId
            + ": add the key that was configured when the card was stored (without"
            + " payple.journal-keys, the key was derived from payple.cust-key)");
  }

  /** Every digest with which a billing key may be stored: one for each of the configured keys. */
  public List<String> digests(Secret billingKey) {
    return keys.stream().map(key -> key.digests().hex(billingKey.reveal())).toList();
  }

  /**
   * The name of a buyer in the order id of an adoption: 20 letters, because order ids appear in
   * logs and the buyer's number is personal. The name has no digits, so that it is not masked as a
   * card number.
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

  /** Whether a stored digest is that of this billing key. */
  public boolean sealed(SealedKey sealedKey, Secret billingKey) {
    return digests(billingKey).contains(sealedKey.digest());
  }

  /**
   * The authenticated context of an encrypted key. Each part is preceded by its length, so that two
   * contexts cannot be equal.
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
          "The stored billing key of order "
              + orderId
              + " cannot be decrypted: its row was changed outside of the module, so"
              + " restore the row or have the buyer register the card again",
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
   * The keys that are derived from a key of the journal.
   *
   * @param name the name that is stored with an encrypted text, to find the key; it reveals nothing
   *     about the key
   * @param sealing encrypts billing keys
   * @param digests calculates the digests by which billing keys are found
   * @param buyers calculates the names of buyers in order ids
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
