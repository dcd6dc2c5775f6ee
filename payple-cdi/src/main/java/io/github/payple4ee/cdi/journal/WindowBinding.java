// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.cdi.config.WindowKind;
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
  WindowKind kind;
  Instant openedAt;
  String browser;
  boolean firm;
  Instant boundAt;

  /** The window was opened, at the host that Payple named. */
  void opened(String host, WindowKind generation, Instant now) {
    origin = Texts.shortened(host, LONGEST_ORIGIN);
    kind = generation;
    openedAt = now;
  }

  /** The generation of the window; a row of the first schema has none and is of the manual's. */
  Optional<WindowKind> kind() {
    return origin == null
        ? Optional.empty()
        : Optional.of(kind == null ? WindowKind.AUTH_PROXY : kind);
  }

  /** The host that Payple named, once the window was opened. */
  Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  /** When the window was opened last. */
  Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  /** The name of the browser that holds the window; empty when a new one may be bound. */
  Optional<String> holder(Instant now) {
    return firm && boundAt.plus(HOLDS).isAfter(now) ? Optional.of(browser) : Optional.empty();
  }

  /**
   * Binds the order to a browser: the first one whose token is certain, for an hour or until the
   * buyer begins anew; else the latest one.
   */
  void bind(Browser opener, boolean certain, boolean anew, Instant now) {
    boolean held = !anew && holder(now).isPresent();
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
    return browser != null && other.shows(browser);
  }
}
