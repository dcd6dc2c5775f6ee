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
 * Gives browsers marks by which they are known again: a random name and the end of its time, signed
 * with a key that comes from the newest of the journal's keys, and known by any of them.
 */
@Dependent
public class BrowserTokens {

  /** How long a mark is good. */
  public static final Duration LIFE = Duration.ofHours(1);

  private static final int NAME_BYTES = 16;
  private static final String PURPOSE = "payple browser v2";
  private static final Pattern MARK =
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

  /** A mark for a browser that shows this one, with the same name while that is good. */
  public String renewed(@Nullable String shown) {
    Browser known = of(shown);
    return signed(known.known() ? known.mark() : newName(), LIFE);
  }

  /** A token that holds this name for so long. */
  String signed(String name, Duration life) {
    long end = clock.instant().plus(life).getEpochSecond();
    String signed = name + "." + end;
    return signed + "." + signatures.sign(signed);
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
    if (!mark.matches()
        || !signatures.confirms(mark.group(1) + "." + mark.group(2), mark.group(3))) {
      return Browser.FORGED;
    }
    boolean over = Instant.ofEpochSecond(Long.parseLong(mark.group(2))).isBefore(clock.instant());
    return over ? Browser.UNKNOWN : new Browser(mark.group(1));
  }

  /**
   * The browser that sends these tokens.
   *
   * @param shown the token of the auth proxy; null when it sends none
   * @param checkouts the tokens of checkouts, of which those of the module count
   */
  public Browser of(@Nullable String shown, Collection<String> checkouts) {
    return new Browser(
        of(shown).mark(),
        checkouts.stream()
            .map(this::of)
            .filter(Browser::known)
            .map(Browser::mark)
            .collect(Collectors.toSet()));
  }

  /** A new name, which no other browser has. */
  static String newName() {
    byte[] name = new byte[NAME_BYTES];
    RANDOM.nextBytes(name);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
  }
}
