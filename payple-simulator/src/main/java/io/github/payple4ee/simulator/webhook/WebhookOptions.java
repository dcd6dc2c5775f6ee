// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where Payple tells the merchant what happened, and how often it tries.
 *
 * @param results where results of payments and cancels go, empty when nowhere
 * @param removals where removals of cards on the admin page go, empty when nowhere
 * @param interval how long after an attempt that failed the next one is made
 * @param attempts how many attempts are made in all, at least one
 */
public record WebhookOptions(
    Optional<URI> results, Optional<URI> removals, Duration interval, int attempts) {

  /** Nowhere; every minute, for an hour. */
  public static final WebhookOptions NONE =
      new WebhookOptions(Optional.empty(), Optional.empty(), Duration.ofMinutes(1), 60);

  public WebhookOptions {
    results.ifPresent(WebhookOptions::local);
    removals.ifPresent(WebhookOptions::local);
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("interval must be positive: " + interval);
    }
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1: " + attempts);
    }
  }

  /** Sends results there. */
  public WebhookOptions resultsTo(URI address) {
    return new WebhookOptions(Optional.of(address), removals, interval, attempts);
  }

  /** Sends removals of cards there. */
  public WebhookOptions removalsTo(URI address) {
    return new WebhookOptions(results, Optional.of(address), interval, attempts);
  }

  /** Repeats what was not taken in this interval. */
  public WebhookOptions every(Duration time) {
    return new WebhookOptions(results, removals, time, attempts);
  }

  /** Gives up after this many attempts. */
  public WebhookOptions atMost(int times) {
    return new WebhookOptions(results, removals, interval, times);
  }

  /** The simulator talks to this machine only, whatever it is told. */
  public static URI local(URI address) {
    String host = String.valueOf(address.getHost());
    if (!String.valueOf(address.getScheme()).matches("https?")
        || address.getRawUserInfo() != null
        || !host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]")) {
      throw new IllegalArgumentException(
          "a webhook goes to an address like http://localhost:9080/shop/webhook, not to "
              + address);
    }
    return address;
  }
}
