// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.cdi.config.WindowKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The window of an order: at which host and when it was opened, and which browser opened it. Only
 * that browser may say that the window was closed or declined.
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

  /** Records that the window was opened, at the host that Payple named. */
  void opened(String host, WindowKind generation, Instant now) {
    origin = Texts.shortened(host, LONGEST_ORIGIN);
    kind = generation;
    openedAt = now;
  }

  /**
   * The generation of the window. A row of the first schema has none, and its window is the
   * manual's.
   */
  Optional<WindowKind> kind() {
    return origin == null
        ? Optional.empty()
        : Optional.of(kind == null ? WindowKind.AUTH_PROXY : kind);
  }

  /** The host that Payple named; empty before the window was opened. */
  Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  /** When the window was opened last. */
  Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  /** The name of the browser that holds the window; empty when another browser may be bound. */
  Optional<String> holder(Instant now) {
    return firm && boundAt.plus(HOLDS).isAfter(now) ? Optional.of(browser) : Optional.empty();
  }

  /**
   * Binds the order to a browser. The first browser with a certain token holds the order for an
   * hour, or until the buyer begins again. Without such a browser, the latest one holds it.
   */
  void bind(Browser windowOwner, boolean certain, boolean anew, Instant now) {
    boolean held = !anew && holder(now).isPresent();
    if (!held && !windowOwner.unknown()) {
      browser = windowOwner.token();
      firm = certain;
      boundAt = now;
    }
  }

  /** Whether this browser may say that the window was closed, or that the card was declined. */
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
