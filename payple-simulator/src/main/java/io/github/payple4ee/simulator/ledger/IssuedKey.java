// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.Objects;

/**
 * A key that Payple gave out: what a shop must not show to anybody who need not have it.
 *
 * @param kind what it is good for
 * @param value the key
 */
public record IssuedKey(Kind kind, String value) {

  public IssuedKey {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
  }

  /** What it is, and nothing of its value. */
  @Override
  public String toString() {
    return "IssuedKey[" + kind + "]";
  }

  /** What a key is good for. */
  public enum Kind {
    /** Stands for the merchant's id or key: {@code cst_id} and {@code custKey} of an answer. */
    MERCHANT_TOKEN,
    /** For an operation, or of a window's result: {@code AuthKey}, {@code PCD_AUTH_KEY}. */
    AUTH_KEY,
    /** Names what was authenticated in a window: {@code PCD_PAY_REQKEY}. */
    REQUEST_KEY,
    /** Charges a registered card: {@code PCD_PAYER_ID}. */
    BILLING_KEY
  }
}
