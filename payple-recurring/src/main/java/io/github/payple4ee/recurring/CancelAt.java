// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** When a cancelled subscription ends. */
public enum CancelAt {
  /** Immediately. Instalments that are due and not being charged are not charged any more. */
  NOW,
  /**
   * At the end of the paid period. Instalments that are due today or later, and whose charge has
   * not begun, are not charged.
   */
  END_OF_PERIOD
}
