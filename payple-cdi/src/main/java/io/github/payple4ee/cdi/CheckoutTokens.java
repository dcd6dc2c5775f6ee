// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the token that a checkout adds to the address of the auth proxy, and checks it there. A
 * token is good for one order and for {@link #LIFE}. It is signed with a key that is derived from
 * the newest journal key, and any of the journal keys verifies it.
 */
@Dependent
public class CheckoutTokens {

  /** How long a checkout may open the window. */
  public static final Duration LIFE = Duration.ofHours(2);

  private static final String PURPOSE = "payple checkout v1";
  // the end in seconds since 1970, and the signature
  private static final Pattern TOKEN = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

  private final List<byte[]> journalKeys;
  private final InstantSource clock;

  @Inject
  CheckoutTokens(PaypleConfig config) {
    this(config.journalKeys(), InstantSource.system());
  }

  CheckoutTokens(List<byte[]> journalKeys, InstantSource clock) {
    this.journalKeys = List.copyOf(journalKeys);
    this.clock = clock;
  }

  /** A new token for the window of this order: letters that a path takes as they are. */
  String issue(String orderId) {
    String end = Long.toString(clock.instant().plus(LIFE).getEpochSecond());
    return end + "." + signature(journalKeys.get(0), orderId, end);
  }

  /** Whether a checkout of this order issued the token, and its time is not over. */
  public boolean accepts(String orderId, @Nullable String token) {
    Matcher parts = TOKEN.matcher(token == null ? "" : token);
    if (!parts.matches()) {
      return false;
    }
    String end = parts.group(1);
    boolean signed =
        journalKeys.stream().anyMatch(key -> equal(signature(key, orderId, end), parts.group(2)));
    return signed && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(end)));
  }

  private static boolean equal(String expected, String shown) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII));
  }

  private static String signature(byte[] journalKey, String orderId, String end) {
    byte[] own = hmac(journalKey, PURPOSE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(own, end + " " + orderId));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no HmacSHA256", missing);
    }
  }
}
