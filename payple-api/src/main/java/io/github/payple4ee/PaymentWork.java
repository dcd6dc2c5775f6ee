// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** How the window takes the money ({@code PCD_PAY_WORK}, manual: 1. first payment). */
public enum PaymentWork {
  /**
   * The buyer's card is authenticated in the window; the money moves when the server confirms.
   * Prefer this one.
   */
  CERT,
  /**
   * The money moves in the window at once; the result is looked up at Payple before it is believed.
   */
  PAY
}
