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
