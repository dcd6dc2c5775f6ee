// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** What happens to a subscription whose instalment was not paid by the end of the grace days. */
public enum EndOfDunning {
  /**
   * The subscription is suspended: nothing is charged until the buyer has paid the open instalment.
   */
  SUSPEND,
  /** The subscription ends. */
  END
}
