// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Counts wrong passwords, so that guessing becomes slow: for each user at an address, for each
 * address (of IPv6: each /64), and for each user at all addresses. An attempt is counted before the
 * password is checked, because many requests may arrive at once, and released when the password was
 * right. Credentials that were right since the start of the server are always checked, so that an
 * attacker who uses up the attempts does not lock the operator out.
 */
@ApplicationScoped
public class SignInAttempts {

  static final int AT_ONCE = 10;
  static final Duration EACH = Duration.ofSeconds(10);

  private static final int AT_ONCE_OF_AN_ADDRESS = 40;
  private static final Duration EACH_OF_AN_ADDRESS = Duration.ofSeconds(5);
  private static final int AT_ONCE_OF_A_USER = 200;
  private static final Duration EACH_OF_A_USER = Duration.ofSeconds(1);
  private static final int MOST_KNOWN = 1_000;

  private final RateLimiter ofUserAtAddress;
  private final RateLimiter ofAddress;
  private final RateLimiter ofUser;
  private final byte[] key = new byte[32];
  private final Map<String, Boolean> known = new LinkedHashMap<>();

  /** Uses the clock of this machine. */
  public SignInAttempts() {
    this(InstantSource.system());
  }

  SignInAttempts(InstantSource clock) {
    this.ofUserAtAddress = new RateLimiter(AT_ONCE, EACH, clock);
    this.ofAddress = new RateLimiter(AT_ONCE_OF_AN_ADDRESS, EACH_OF_AN_ADDRESS, clock);
    this.ofUser = new RateLimiter(AT_ONCE_OF_A_USER, EACH_OF_A_USER, clock);
    new SecureRandom().nextBytes(key);
  }

  /** Zero when the password may be checked now, else how long to wait. */
  public Duration begin(SignIn attempt) {
    if (isKnown(attempt)) {
      return Duration.ZERO;
    }
    List<Runnable> taken = new ArrayList<>();
    for (Map.Entry<RateLimiter, String> one : counts(attempt)) {
      Duration wait = one.getKey().acquire(one.getValue());
      if (!wait.isZero()) {
        taken.forEach(Runnable::run);
        return wait;
      }
      taken.add(() -> one.getKey().release(one.getValue()));
    }
    return Duration.ZERO;
  }

  /** The password was right: its attempt does not count, and it is always checked from now on. */
  public void succeeded(SignIn attempt) {
    if (!isKnown(attempt)) {
      notChecked(attempt);
      remember(attempt);
    }
  }

  /** The server did not check a password, so the attempt does not count. */
  public void notChecked(SignIn attempt) {
    if (!isKnown(attempt)) {
      counts(attempt).forEach(one -> one.getKey().release(one.getValue()));
    }
  }

  private List<Map.Entry<RateLimiter, String>> counts(SignIn attempt) {
    String network = CallerNetwork.of(attempt.address());
    // some user registries ignore the case of user names
    String user = digest(attempt.user().strip().toLowerCase(Locale.ROOT));
    return List.of(
        Map.entry(ofUserAtAddress, network + " " + user),
        Map.entry(ofAddress, network),
        Map.entry(ofUser, user));
  }

  private boolean isKnown(SignIn attempt) {
    synchronized (known) {
      return known.containsKey(digest(attempt.credentials()));
    }
  }

  private void remember(SignIn attempt) {
    synchronized (known) {
      known.put(digest(attempt.credentials()), true);
      if (known.size() > MOST_KNOWN) {
        known.remove(known.keySet().iterator().next());
      }
    }
  }

  /** A digest of constant length, with a key that exists in this process only. */
  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no HmacSHA256", missing);
    }
  }
}
