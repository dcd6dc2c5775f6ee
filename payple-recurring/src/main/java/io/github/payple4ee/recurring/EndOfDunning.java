// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** What becomes of a subscription whose instalment was not paid until the end of the grace days. */
public enum EndOfDunning {
  /** It is suspended: nothing is charged until the buyer has paid the open instalment. */
  SUSPEND,
  /** It ends. */
  END
}
