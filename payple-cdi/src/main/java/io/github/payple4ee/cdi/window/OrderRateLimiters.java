// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.VisitorLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How often one order may make the module ask Payple because of what strangers send. The browser
 * that opened the window has a pace of its own, so that a flood of others does not hold the buyer
 * up.
 */
@ApplicationScoped
public class OrderRateLimiters {

  private static final int LOOKUPS = 10;
  private static final Duration LOOKUP = Duration.ofSeconds(5);
  private static final int CONFIRMS = 30;
  private static final Duration CONFIRM = Duration.ofSeconds(10);

  private static final Duration STRANGER = Duration.ofMinutes(1);

  private final OrderRateLimiter windows;
  private final OrderRateLimiter lookups;
  private final OrderRateLimiter strangers;
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
    this.strangers = new OrderRateLimiter(1, STRANGER, clock);
    this.confirms = new OrderRateLimiter(CONFIRMS, CONFIRM, clock);
  }

  /** For the proxy of the container. */
  OrderRateLimiters() {
    this(1, InstantSource.system());
  }

  /**
   * Zero when the window of this order may be opened now, else how long to wait.
   *
   * @param opener whether the browser asks that opened the window before
   */
  Duration window(String orderId, boolean opener) {
    return windows.waitFor(key(orderId, opener));
  }

  /**
   * Whether a claim of this order may have it looked up now.
   *
   * @param opener whether the browser brings it that opened the window
   */
  public boolean lookup(String orderId, boolean opener) {
    return lookups.waitFor(key(orderId, opener)).isZero();
  }

  /**
   * Whether a claim of this order may ask Payple for the money now.
   *
   * @param opener whether the browser brings it that opened the window
   */
  public boolean confirm(String orderId, boolean opener) {
    return confirms.waitFor(key(orderId, opener)).isZero();
  }

  /** Whether it is time to log that a message names an order that the journal does not know. */
  public boolean logsUnknownOrder() {
    return strangers.waitFor("").isZero();
  }

  /** Whether the log notes now that a webhook said nothing. */
  public boolean logsUnreadable() {
    return strangers.waitFor("unreadable").isZero();
  }

  private static String key(String orderId, boolean opener) {
    return opener ? "opener " + orderId : orderId;
  }
}
