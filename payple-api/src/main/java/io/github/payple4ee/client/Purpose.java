// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

/**
 * The purpose of an authentication. Payple answers each purpose with its own key and address, and a
 * key is valid for no other purpose (manual: merchant authentication).
 */
public enum Purpose {
  /**
   * Opens the payment window. Only keys for this purpose and for {@link #TRANSFER_WINDOW} are sent
   * to a browser.
   */
  WINDOW,
  /** Opens the payment window for a bank transfer. */
  TRANSFER_WINDOW,
  /**
   * Confirms a payment that the buyer authenticated in the window. The confirm uses the key and the
   * address of the window's result, so it needs no authentication.
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
