// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

/**
 * How many calls of the merchant Payple answers; more are refused.
 *
 * @param lookupsPerSecond lookups of payments in a second, 0 for any number
 * @param callsPerMinute calls of all operations in a minute, 0 for any number
 */
public record RateLimits(int lookupsPerSecond, int callsPerMinute) {
  /** Any number of calls. */
  public static final RateLimits NONE = new RateLimits(0, 0);

  /** Two lookups a second, as seen live; no limit of other calls is known. */
  public static final RateLimits TODAY = new RateLimits(2, 0);

  public RateLimits {
    if (lookupsPerSecond < 0 || callsPerMinute < 0) {
      throw new IllegalArgumentException(
          "limits must not be negative: " + lookupsPerSecond + ", " + callsPerMinute);
    }
  }
}
