// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** When a cancelled subscription ends. */
public enum CancelAt {
  /** At once: what is due and not being charged is not charged any more. */
  NOW,
  /** With the period that is paid: nothing that is due from today on is charged. */
  END_OF_PERIOD
}
