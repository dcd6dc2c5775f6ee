// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** How the money is taken ({@code PCD_PAY_WORK}, manual: 1. first payment). */
public enum PaymentWork {
  /**
   * The buyer's card is authenticated in the window; the money moves when the server confirms.
   * Prefer this one.
   */
  CERT,
  /**
   * The money moves in the window at once; the result is looked up at Payple before it is believed.
   */
  PAY,
  /**
   * The window registers a card and no money moves; the card is looked up at Payple before it is
   * believed. The manual's text calls it {@code AUTHREG}, its table {@code AUTH}, which is sent.
   */
  AUTH,
  /** The server charges a registered card; there is no window, and nothing of this name is sent. */
  CHARGE;

  /**
   * Tells whether the buyer sees a payment window.
   *
   * @return true for all but {@link #CHARGE}
   */
  public boolean inWindow() {
    return this != CHARGE;
  }

  /**
   * Tells whether money moves.
   *
   * @return true for all but {@link #AUTH}
   */
  public boolean movesMoney() {
    return this != AUTH;
  }
}
