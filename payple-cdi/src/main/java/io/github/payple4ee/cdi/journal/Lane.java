// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** The priority of a planned lookup. A later lane never delays an earlier one. */
public enum Lane {
  /** The result is not known: charges and refunds under way or in doubt, and removals of cards. */
  IN_DOUBT(1),
  /** A webhook or a claim, which may be forged, names the payment. */
  NAMED(2),
  /** Orders that wait for their buyer, or expire. */
  UNPAID(3);

  private final int number;

  Lane(int number) {
    this.number = number;
  }

  /** The stored value. */
  int number() {
    return number;
  }
}
