// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The number of a buyer and its expiry, with the shop's signature. */
final class SignedNumber {

  private static final Pattern SIGNED =
      Pattern.compile("([0-9]{1,10})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

  private SignedNumber() {}

  static String sign(byte[] key, String payerNo, Duration life) {
    String text = payerNo + "." + Instant.now().plus(life).getEpochSecond();
    return text + "." + signature(key, text);
  }

  /** The number, when the signature is valid and not expired. */
  static Optional<String> read(byte[] key, String value) {
    Matcher parts = SIGNED.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String expected = signature(key, parts.group(1) + "." + parts.group(2));
    boolean signed =
        MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.US_ASCII),
            parts.group(3).getBytes(StandardCharsets.US_ASCII));
    boolean over = Instant.ofEpochSecond(Long.parseLong(parts.group(2))).isBefore(Instant.now());
    return signed && !over ? Optional.of(parts.group(1)) : Optional.empty();
  }

  private static String signature(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signature = mac.doFinal(("shop buyer v1 " + text).getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no HmacSHA256", missing);
    }
  }
}
