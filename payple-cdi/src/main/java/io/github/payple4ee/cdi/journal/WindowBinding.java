// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The window of an order: where and when it was opened, and which browser opened it and so may say
 * that it came to nothing.
 */
final class WindowBinding {

  private static final Duration HOLDS = Duration.ofHours(1);
  private static final int LONGEST_ORIGIN = 300;
  String origin;
  Instant openedAt;
  String browser;
  boolean firm;
  Instant boundAt;

  /** The window was opened, at the host that Payple named. */
  void opened(String host, Instant now) {
    origin = Texts.shortened(host, LONGEST_ORIGIN);
    openedAt = now;
  }

  /** The host that Payple named, once the window was opened. */
  Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  /** When the window was opened last. */
  Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  /**
   * Binds the order to a browser: the first one whose token is certain, for an hour or until the
   * buyer begins anew; else the latest one.
   */
  void bind(Browser opener, boolean certain, boolean anew, Instant now) {
    boolean held = firm && !anew && boundAt.plus(HOLDS).isAfter(now);
    if (!held && !opener.unknown()) {
      browser = opener.mark();
      firm = certain;
      boundAt = now;
    }
  }

  /** Whether this browser may say that the window was closed, or that the card was refused. */
  boolean lets(Browser sender) {
    return sender.unknown() ? !firm : isOf(sender);
  }

  /** Whether another browser than this one is known to have opened the window. */
  boolean isOfAnother(Browser sender) {
    return firm && !isOf(sender);
  }

  boolean isOf(Browser other) {
    return !other.unknown() && other.mark().equals(browser);
  }
}
