// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.cdi.config.JournalConfig;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.crypto.Signatures;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs the token that a checkout adds to the address of the auth proxy, and checks it there. A
 * token is valid for one order and for {@link #LIFE}. It is signed with a key that is derived from
 * the newest journal key, and any of the journal keys verifies it.
 */
@Dependent
public class CheckoutTokens {

  /** How long a checkout may open the window. */
  public static final Duration LIFE = Duration.ofHours(2);

  private static final String PURPOSE = "payple checkout v1";
  // the expiry in seconds since 1970, and the signature
  private static final Pattern TOKEN = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

  private final Signatures signatures;
  private final InstantSource clock;

  @Inject
  CheckoutTokens(JournalConfig journal, ModuleClock clock) {
    this(journal.keys(), clock);
  }

  CheckoutTokens(List<byte[]> journalKeys, InstantSource clock) {
    this.signatures = new Signatures(journalKeys, PURPOSE);
    this.clock = clock;
  }

  /**
   * Issues a new token for the window of this order. A path can contain its letters without
   * encoding.
   */
  String issue(String orderId) {
    String end = Long.toString(clock.instant().plus(LIFE).getEpochSecond());
    return end + "." + signatures.sign(signed(orderId, end));
  }

  /** Whether a checkout of this order issued the token, and it has not expired. */
  public boolean accepts(String orderId, @Nullable String token) {
    Matcher parts = TOKEN.matcher(token == null ? "" : token);
    if (!parts.matches()) {
      return false;
    }
    String end = parts.group(1);
    return signatures.confirms(signed(orderId, end), parts.group(2))
        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(end)));
  }

  private static String signed(String orderId, String end) {
    return end + " " + orderId;
  }
}
