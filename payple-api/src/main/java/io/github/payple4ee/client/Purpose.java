// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

/**
 * What an authentication is for. Payple answers each purpose with its own key and address, and a
 * key serves no other purpose (manual: merchant authentication).
 */
public enum Purpose {
  /** Opens the payment window. A browser gets this one and the next, and no other. */
  WINDOW,
  /** Opens the payment window for a bank transfer. */
  TRANSFER_WINDOW,
  /**
   * Confirms what was authenticated in the window; uses the key and the address of the window's
   * result, so nothing is asked for.
   */
  CONFIRM,
  /** Charges a registered card, once for a month (manual: 3. recurring payment). */
  CHARGE_MONTH,
  /** Charges a registered card, any number of times (manual: 3. recurring payment). */
  CHARGE,
  /** Charges a registered bank account, once for a month. */
  CHARGE_ACCOUNT_MONTH,
  /** Charges a registered bank account, any number of times. */
  CHARGE_ACCOUNT,
  /** Looks up a registered card (manual: 6. card lookup). */
  INQUIRE_CARD,
  /** Removes a registered card (manual: 5. card removal). */
  REMOVE_CARD,
  /** Creates a payment link. */
  CREATE_LINK,
  /** Issues the cash receipt of a bank transfer. */
  ISSUE_CASH_RECEIPT,
  /** Cancels the cash receipt of a bank transfer. */
  CANCEL_CASH_RECEIPT,
  /** Refunds a payment. */
  CANCEL,
  /** Looks up the result of a payment. */
  INQUIRE
}
