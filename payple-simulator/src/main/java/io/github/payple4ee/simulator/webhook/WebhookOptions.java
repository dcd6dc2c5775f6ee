// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The merchant's webhook addresses and the number of retries.
 *
 * @param results the address for results of payments and cancels; empty for none
 * @param removals the address for removals and registrations of cards; empty for none
 * @param interval the time between a failed attempt and the next one
 * @param attempts the number of attempts in total, at least one
 * @param emptyPost whether an empty POST tests an address when it is set, after the HEAD request
 */
public record WebhookOptions(
    Optional<URI> results,
    Optional<URI> removals,
    Duration interval,
    int attempts,
    boolean emptyPost) {

  /** No address; a retry every minute, for an hour. */
  public static final WebhookOptions NONE =
      new WebhookOptions(Optional.empty(), Optional.empty(), Duration.ofMinutes(1), 60, false);

  public WebhookOptions {
    results.ifPresent(WebhookOptions::local);
    removals.ifPresent(WebhookOptions::local);
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("interval must be longer than zero; was " + interval);
    }
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1; was " + attempts);
    }
  }

  /** The same options with this address for results. */
  public WebhookOptions resultsTo(URI address) {
    return new WebhookOptions(Optional.of(address), removals, interval, attempts, emptyPost);
  }

  /** The same options with this address for removals of cards. */
  public WebhookOptions removalsTo(URI address) {
    return new WebhookOptions(results, Optional.of(address), interval, attempts, emptyPost);
  }

  /** The same options with this interval between attempts. */
  public WebhookOptions every(Duration time) {
    return new WebhookOptions(results, removals, time, attempts, emptyPost);
  }

  /** The same options with this number of attempts. */
  public WebhookOptions atMost(int times) {
    return new WebhookOptions(results, removals, interval, times, emptyPost);
  }

  /** The same options, and an empty POST tests an address when it is set, as gateways do. */
  public WebhookOptions testedByEmptyPost() {
    return new WebhookOptions(results, removals, interval, attempts, true);
  }

  WebhookOptions nowhere() {
    return new WebhookOptions(Optional.empty(), Optional.empty(), interval, attempts, emptyPost);
  }

  /** Refuses an address of another machine, because the simulator connects to this machine only. */
  public static URI local(URI address) {
    String host = String.valueOf(address.getHost());
    if (!String.valueOf(address.getScheme()).matches("https?")
        || address.getRawUserInfo() != null
        || !host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]")) {
      throw new IllegalArgumentException(
          "a webhook address must be like http://localhost:9080/shop/webhook; was " + address);
    }
    return address;
  }
}
