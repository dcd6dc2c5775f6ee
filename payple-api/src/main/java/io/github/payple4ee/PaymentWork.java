// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** How the buyer is charged ({@code PCD_PAY_WORK}, manual: 1. first payment). */
public enum PaymentWork {
  /**
   * The window authenticates the buyer's card, and the money moves when the server confirms. This
   * is the recommended way.
   */
  CERT,
  /**
   * The money moves in the window at once. The module verifies the result by a lookup at Payple.
   */
  PAY,
  /**
   * The window registers a card and no money moves. The module verifies the card by a lookup at
   * Payple. The manual's text calls it {@code AUTHREG} and its table {@code AUTH}; {@code AUTH} is
   * sent.
   */
  AUTH,
  /**
   * The server charges a registered card or bank account without a window (manual: 3. recurring
   * payment). The name is the module's own and is not sent.
   */
  CHARGE,
  /**
   * The buyer pays on a page of Payple whose address the shop sends to the buyer ({@code LINKREG}).
   * The name is the module's own and is not sent.
   */
  LINK;

  /**
   * Whether the buyer sees a payment window.
   *
   * @return true for all but {@link #CHARGE} and {@link #LINK}
   */
  public boolean inWindow() {
    return this != CHARGE && this != LINK;
  }

  /**
   * Whether the buyer's own action charges the payment, so that the module finds the charge by a
   * lookup.
   *
   * @return true for {@link #PAY} and {@link #LINK}
   */
  public boolean chargedByTheBuyer() {
    return this == PAY || this == LINK;
  }

  /**
   * Whether money moves.
   *
   * @return true for all but {@link #AUTH}
   */
  public boolean movesMoney() {
    return this != AUTH;
  }
}
