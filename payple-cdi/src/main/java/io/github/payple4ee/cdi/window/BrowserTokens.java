// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.cdi.config.JournalConfig;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.crypto.Signatures;
import io.github.payple4ee.cdi.journal.Browser;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Issues tokens by which the module recognizes browsers. A token is a random name and its expiry,
 * signed with a key that is derived from the newest of the journal's keys. Any of the journal's
 * keys verifies it.
 */
@Dependent
public class BrowserTokens {

  /** How long a token is valid. */
  public static final Duration LIFE = Duration.ofHours(1);

  private static final int NAME_BYTES = 16;
  private static final String PURPOSE = "payple browser v2";
  private static final Pattern TOKEN =
      Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Signatures signatures;
  private final InstantSource clock;

  @Inject
  BrowserTokens(JournalConfig journal, ModuleClock clock) {
    this(journal.keys(), clock);
  }

  BrowserTokens(List<byte[]> journalKeys, InstantSource clock) {
    this.signatures = new Signatures(journalKeys, PURPOSE);
    this.clock = clock;
  }

  /**
   * A new token for a browser that sends this one, with the same name while the old token is valid.
   */
  public String renewed(@Nullable String shown) {
    Browser known = of(shown);
    return signed(known.known() ? known.token() : newName(), LIFE);
  }

  /** A token with this name, valid for this time. */
  String signed(String name, Duration life) {
    long end = clock.instant().plus(life).getEpochSecond();
    String signed = name + "." + end;
    return signed + "." + signatures.sign(signed);
  }

  /**
   * The browser that sends this token: unknown when it sends none or an expired one, and forged
   * when the module did not issue it.
   */
  public Browser of(@Nullable String shown) {
    if (shown == null) {
      return Browser.UNKNOWN;
    }
    Matcher parts = TOKEN.matcher(shown);
    if (!parts.matches()
        || !signatures.confirms(parts.group(1) + "." + parts.group(2), parts.group(3))) {
      return Browser.FORGED;
    }
    boolean over = Instant.ofEpochSecond(Long.parseLong(parts.group(2))).isBefore(clock.instant());
    return over ? Browser.UNKNOWN : new Browser(parts.group(1));
  }

  /**
   * The browser that sends these tokens.
   *
   * @param shown the token of the auth proxy; null when it sends none
   * @param checkouts the tokens of checkouts; tokens that the module did not issue are ignored
   */
  public Browser of(@Nullable String shown, Collection<String> checkouts) {
    return new Browser(
        of(shown).token(),
        checkouts.stream()
            .map(this::of)
            .filter(Browser::known)
            .map(Browser::token)
            .collect(Collectors.toSet()));
  }

  /** A new name, which no other browser has. */
  static String newName() {
    byte[] name = new byte[NAME_BYTES];
    RANDOM.nextBytes(name);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
  }
}
