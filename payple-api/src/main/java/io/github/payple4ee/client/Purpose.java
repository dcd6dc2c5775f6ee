// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.Map;

/**
 * What an authentication is for. Payple answers each purpose with its own key and address, and a
 * key serves no other purpose (manual: merchant authentication).
 */
public enum Purpose {
  /** Opens the payment window; the only one that a browser ever gets. */
  WINDOW(Map.of(PaypleField.PAYMENT_TYPE, "card")),
  /**
   * Confirms what was authenticated in the window; uses the key and the address of the window's
   * result, so nothing is asked for.
   */
  CONFIRM(Map.of()),
  /** Charges a registered card, once for a month (manual: 3. recurring payment). */
  CHARGE_MONTH(Map.of(PaypleField.PAYMENT_TYPE, "card", PaypleField.RECURRING, "Y")),
  /** Charges a registered card, any number of times (manual: 3. recurring payment). */
  CHARGE(Map.of(PaypleField.PAYMENT_TYPE, "card", PaypleField.SIMPLE, "Y")),
  /** Looks up a registered card (manual: 6. card lookup). */
  INQUIRE_CARD(Map.of(PaypleField.PAYMENT_WORK, "PUSERINFO")),
  /** Removes a registered card (manual: 5. card removal). */
  REMOVE_CARD(Map.of(PaypleField.PAYMENT_WORK, "PUSERDEL")),
  /** Gives money back. */
  CANCEL(Map.of(PaypleField.CANCEL_FLAG, "Y")),
  /** Looks up the result of a payment. */
  INQUIRE(Map.of(PaypleField.INQUIRY_FLAG, "Y"));

  private final Map<PaypleField, Object> flags;

  Purpose(Map<PaypleField, Object> flags) {
    this.flags = flags;
  }

  /**
   * The fields that tell Payple the purpose.
   *
   * @return the fields of the authentication request
   */
  public Map<PaypleField, Object> flags() {
    return flags;
  }
}
