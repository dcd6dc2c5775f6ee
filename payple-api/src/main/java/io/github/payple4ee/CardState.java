// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** Whether a registered card can be charged. */
public enum CardState {
  /**
   * A browser claims that the card was registered, and Payple has not confirmed it yet. It cannot
   * be charged.
   */
  CLAIMED,
  /** Payple has confirmed the registration. The card can be charged. */
  ACTIVE,
  /** The removal was requested, and Payple has not answered it yet. The card cannot be charged. */
  REMOVING,
  /** The card was removed, by the shop or in Payple's admin pages. It cannot be charged. */
  REMOVED
}
