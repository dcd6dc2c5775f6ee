// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.VisitorLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Limits how often messages from outside cause calls to Payple for one order. The browser that
 * opened the window has a limit of its own, so that a flood from other callers does not delay the
 * buyer.
 */
@ApplicationScoped
public class OrderRateLimiters {

  private static final int LOOKUPS = 10;
  private static final Duration LOOKUP = Duration.ofSeconds(5);
  private static final int CONFIRMS = 30;
  private static final Duration CONFIRM = Duration.ofSeconds(10);

  private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);

  private final OrderRateLimiter windows;
  private final OrderRateLimiter lookups;
  private final OrderRateLimiter logLines;
  private final OrderRateLimiter confirms;

  @Inject
  OrderRateLimiters(VisitorLimits visitors, ModuleClock clock) {
    this(visitors.windowsPerMinute(), clock);
  }

  private OrderRateLimiters(int windowsPerMinute, InstantSource clock) {
    this.windows =
        new OrderRateLimiter(
            windowsPerMinute, Duration.ofMinutes(1).dividedBy(windowsPerMinute), clock);
    this.lookups = new OrderRateLimiter(LOOKUPS, LOOKUP, clock);
    this.logLines = new OrderRateLimiter(1, LOG_INTERVAL, clock);
    this.confirms = new OrderRateLimiter(CONFIRMS, CONFIRM, clock);
  }

  /** Required by the proxy of the container. */
  OrderRateLimiters() {
    this(1, InstantSource.system());
  }

  /**
   * Returns zero if the window of this order may be opened now, or else how long to wait.
   *
   * @param windowOwner whether the caller is the browser that opened the window before
   */
  Duration window(String orderId, boolean windowOwner) {
    return windows.waitFor(key(orderId, windowOwner));
  }

  /**
   * Whether a claim of this order may cause a lookup now.
   *
   * @param windowOwner whether the sender is the browser that opened the window
   */
  public boolean lookup(String orderId, boolean windowOwner) {
    return lookups.waitFor(key(orderId, windowOwner)).isZero();
  }

  /**
   * Whether a claim of this order may cause a confirm now.
   *
   * @param windowOwner whether the sender is the browser that opened the window
   */
  public boolean confirm(String orderId, boolean windowOwner) {
    return confirms.waitFor(key(orderId, windowOwner)).isZero();
  }

  /** Whether a message with an unknown order may be logged now. */
  public boolean logsUnknownOrder() {
    return logLines.waitFor("").isZero();
  }

  /** Whether an unreadable webhook may be logged now. */
  public boolean logsUnreadable() {
    return logLines.waitFor("unreadable").isZero();
  }

  private static String key(String orderId, boolean windowOwner) {
    return windowOwner ? "windowOwner " + orderId : orderId;
  }
}
