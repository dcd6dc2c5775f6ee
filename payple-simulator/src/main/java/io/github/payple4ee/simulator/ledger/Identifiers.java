// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Generates keys and numbers in Payple's formats. */
public final class Identifiers {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Identifiers() {}

  /** An AuthKey: 64 hexadecimal digits. */
  public static String authKey() {
    return HexFormat.of().formatHex(bytes(32));
  }

  /** An AuthKey as seen live in 2021: 500 characters of base64. */
  public static String longAuthKey() {
    return Base64.getEncoder().encodeToString(bytes(375));
  }

  /** A request key: base64 with its plus signs and slashes, which clients must encode. */
  public static String requestKey() {
    return Base64.getEncoder().encodeToString(bytes(24));
  }

  /** A billing key: 32 characters, base64 of base64. */
  static String billingKey() {
    return twice(bytes(16));
  }

  public static String orderId() {
    return "cpay" + digits(16);
  }

  /** A trade number: the time and ten digits, 24 in all. */
  public static String tradeNo(OffsetDateTime at) {
    return KoreanTime.stamp(at) + digits(10);
  }

  public static String approvalNo() {
    return digits(8);
  }

  /** The key of a payment in a wallet. */
  static String transactionKey() {
    return HexFormat.of().formatHex(bytes(16)).toUpperCase(Locale.ROOT);
  }

  /** The key of a payment link. */
  public static String linkKey() {
    return HexFormat.of().formatHex(bytes(12));
  }

  /** The management number of a cash receipt: nine digits. */
  public static String cashReceiptNo() {
    return digits(9);
  }

  public static String windowId() {
    return HexFormat.of().formatHex(bytes(16));
  }

  /** Base64 of base64: 16 bytes become the 32 characters of Payple's tokens. */
  public static String twice(byte[] bytes) {
    byte[] once = Base64.getEncoder().encode(bytes);
    return new String(Base64.getEncoder().encode(once), StandardCharsets.US_ASCII);
  }

  /** SHA-256 in hexadecimal digits. */
  public static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    RANDOM.ints(count, 0, 10).forEach(digits::append);
    return digits.toString();
  }
}
