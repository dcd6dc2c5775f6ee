// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** What happens to a subscription whose instalment was not paid by the end of the grace days. */
public enum EndOfDunning {
  /**
   * The subscription is suspended: nothing is charged until the open instalment is paid, for
   * example after {@link Recurring#retryNow}, or skipped.
   */
  SUSPEND,
  /** The subscription ends. */
  END
}
