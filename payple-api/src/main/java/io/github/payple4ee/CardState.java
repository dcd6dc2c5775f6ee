// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** Whether a registered card can be charged. */
public enum CardState {
  /**
   * A browser says that it was registered, and Payple could not be asked yet; it cannot be charged.
   */
  CLAIMED,
  /** Payple knows it; it can be charged. */
  ACTIVE,
  /** Its removal was asked for and is not yet answered; it cannot be charged. */
  REMOVING,
  /** It was removed, by the shop or in Payple's admin pages; it cannot be charged. */
  REMOVED
}
