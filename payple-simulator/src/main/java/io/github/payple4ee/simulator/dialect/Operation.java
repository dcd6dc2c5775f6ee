// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

/** A call between the merchant's server and Payple for which a fault can be planned. */
public enum Operation {
  /** Requests an AuthKey and the address of an operation. */
  AUTHENTICATION,
  /** Sends the result of the window to the merchant, through the browser. It has no faults. */
  WINDOW,
  /** Charges an authenticated payment. */
  CONFIRM,
  /** Refunds a payment. */
  CANCEL,
  /** Queries the result of a payment. */
  LOOKUP,
  /** Charges a billing key. */
  CHARGE,
  /** Queries the card of a billing key; its faults are planned by billing key. */
  CARD_LOOKUP,
  /** Removes a billing key; its faults are planned by billing key. */
  CARD_REMOVAL,
  /** Issues or cancels a cash receipt. */
  CASH_RECEIPT,
  /** Creates a payment link. */
  LINK,
  /** Notifies the merchant of an event by webhook. */
  WEBHOOK;

  /** Whether the operation concerns an order, and not a card or neither. */
  public boolean isAboutAnOrder() {
    return this != AUTHENTICATION && this != CARD_LOOKUP && this != CARD_REMOVAL;
  }
}
