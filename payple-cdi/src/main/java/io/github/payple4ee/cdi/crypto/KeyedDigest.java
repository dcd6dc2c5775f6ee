// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests of text that only the holder of a key can calculate or verify: HMAC-SHA256 (RFC 2104).
 */
public final class KeyedDigest {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  private KeyedDigest(SecretKey key) {
    this.key = key;
  }

  /** Creates digests with this key. */
  public static KeyedDigest with(byte[] key) {
    return new KeyedDigest(new SecretKeySpec(key, ALGORITHM));
  }

  /** The digest of a text: 32 bytes. */
  public byte[] of(byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, missing);
    }
  }

  /** The digest as 64 hexadecimal digits, for a column. */
  public String hex(String text) {
    return HexFormat.of().formatHex(of(bytes(text)));
  }

  /** The digest as 43 characters of URL-safe Base64, for a cookie or a path. */
  String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of(bytes(text)));
  }

  /**
   * Whether the URL-safe Base64 is the digest of the text with this key. The comparison takes
   * constant time.
   */
  boolean made(String base64, String text) {
    return MessageDigest.isEqual(bytes(base64(text)), bytes(base64));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Prints the name alone, because the key is secret. */
  @Override
  public String toString() {
    return "KeyedDigest[***]";
  }
}
