// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

/** What a secret is. */
public enum Kind {
  MERCHANT_ID,
  MERCHANT_KEY,
  REFUND_KEY,
  JOURNAL_KEY,
  OPERATOR_PASSWORD,
  DATABASE_PASSWORD,
  /** Stands for the merchant's id or key; the auth proxy hands it to the window's script. */
  MERCHANT_TOKEN,
  /** For an operation, or of a window. */
  AUTH_KEY,
  REQUEST_KEY,
  BILLING_KEY,
  /** A number as the buyer types it. */
  CARD_NUMBER,
  /** Name, phone number or e-mail address of the buyer. */
  BUYER,
  /** The shop's number of a buyer. */
  PAYER_NUMBER,
  /** The signature of the cookie that identifies a browser. */
  BROWSER_TOKEN,
  /** The end of a payment link's address: a visitor with it can pay the order. */
  LINK_KEY;

  /** Whether it counts only when no other digit stands next to it. */
  boolean isNumber() {
    return this == PAYER_NUMBER || this == CARD_NUMBER;
  }
}
