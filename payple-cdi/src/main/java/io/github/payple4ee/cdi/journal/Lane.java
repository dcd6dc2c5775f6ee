// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** How urgent a planned lookup is. A later lane never delays an earlier one. */
public enum Lane {
  /** The outcome is not known: charges and refunds under way or in doubt, removals of cards. */
  IN_DOUBT(1),
  /** A webhook or a claim names the payment; it may be forged. */
  NAMED(2),
  /** Orders that wait for their buyer, or expire. */
  UNPAID(3);

  private final int number;

  Lane(int number) {
    this.number = number;
  }

  /** As it is stored. */
  int number() {
    return number;
  }
}
