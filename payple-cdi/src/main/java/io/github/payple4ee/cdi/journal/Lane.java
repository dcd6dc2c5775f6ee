// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** What is at stake in a planned lookup. A later lane never holds up an earlier one. */
public enum Lane {
  /** Money whose whereabouts are unknown: charges and refunds under way or in doubt, removals. */
  IN_DOUBT(1),
  /** A webhook or a claim names the payment: anybody may have sent it. */
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
