// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.journal.Browser;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
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
 * Gives browsers marks by which they are known again: a random name and the end of its time, signed
 * with a key that comes from the newest of the journal's keys, and known by any of them.
 */
@Dependent
public class BrowserMarks {

  /** How long a mark is good. */
  public static final Duration LIFE = Duration.ofHours(1);

  private static final int NAME_BYTES = 16;
  private static final String PURPOSE = "payple browser v1";
  private static final Pattern MARK =
      Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<byte[]> journalKeys;
  private final InstantSource clock;

  @Inject
  BrowserMarks(PaypleConfig config) {
    this(config.journalKeys(), InstantSource.system());
  }

  BrowserMarks(List<byte[]> journalKeys, InstantSource clock) {
    this.journalKeys = List.copyOf(journalKeys);
    this.clock = clock;
  }

  /** A mark for a browser that shows this one, with the same name while that is good. */
  public String renewed(@Nullable String shown) {
    Browser known = of(shown);
    String name = known.known() ? known.mark() : newName();
    long end = clock.instant().plus(LIFE).getEpochSecond();
    return name + "." + end + "." + signature(journalKeys.get(0), name + "." + end);
  }

  /**
   * The browser that shows this mark: unknown when it shows none or one whose time is over, and
   * forged when the module did not give it.
   */
  public Browser of(@Nullable String shown) {
    if (shown == null) {
      return Browser.UNKNOWN;
    }
    Matcher mark = MARK.matcher(shown);
    if (!mark.matches() || journalKeys.stream().noneMatch(key -> signed(key, mark))) {
      return Browser.FORGED;
    }
    boolean over = Instant.ofEpochSecond(Long.parseLong(mark.group(2))).isBefore(clock.instant());
    return over ? Browser.UNKNOWN : new Browser(mark.group(1));
  }

  private static String newName() {
    byte[] name = new byte[NAME_BYTES];
    RANDOM.nextBytes(name);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
  }

  private static boolean signed(byte[] key, Matcher mark) {
    String expected = signature(key, mark.group(1) + "." + mark.group(2));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        mark.group(3).getBytes(StandardCharsets.US_ASCII));
  }

  private static String signature(byte[] journalKey, String text) {
    byte[] own = hmac(journalKey, PURPOSE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(own, text));
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
