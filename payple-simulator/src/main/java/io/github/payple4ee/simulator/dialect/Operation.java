// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

/** A call between the merchant's server and Payple that a fault can strike. */
public enum Operation {
  /** Asks for an AuthKey and the address of an operation. */
  AUTHENTICATION,
  /** Hands the result of the window to the merchant, through the browser; no fault strikes it. */
  WINDOW,
  /** Takes the money of an authenticated payment. */
  CONFIRM,
  /** Gives money back. */
  CANCEL,
  /** Asks what became of a payment. */
  LOOKUP,
  /** Takes money with a billing key. */
  CHARGE,
  /** Asks which card a billing key stands for; faults are found by the billing key. */
  CARD_LOOKUP,
  /** Makes a billing key unusable; faults are found by the billing key. */
  CARD_REMOVAL,
  /** Tells the merchant what happened, in a call of Payple's own. */
  WEBHOOK;

  /** Whether it is about an order, not about a card or about nothing. */
  public boolean isAboutAnOrder() {
    return this != AUTHENTICATION && this != CARD_LOOKUP && this != CARD_REMOVAL;
  }
}
