// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.Objects;

/**
 * A key that Payple issued. A shop must not disclose it.
 *
 * @param kind the purpose of the key
 * @param value the key
 */
public record IssuedKey(Kind kind, String value) {

  public IssuedKey {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
  }

  /** Prints the kind and not the value. */
  @Override
  public String toString() {
    return "IssuedKey[" + kind + "]";
  }

  /** The purpose of a key. */
  public enum Kind {
    /** Stands for the merchant's id or key: {@code cst_id} and {@code custKey} of an answer. */
    MERCHANT_TOKEN,
    /**
     * Authorizes an operation, or comes with a window's result: {@code AuthKey}, {@code
     * PCD_AUTH_KEY}.
     */
    AUTH_KEY,
    /** Identifies what was authenticated in a window: {@code PCD_PAY_REQKEY}. */
    REQUEST_KEY,
    /** Charges a registered card: {@code PCD_PAYER_ID}. */
    BILLING_KEY
  }
}
