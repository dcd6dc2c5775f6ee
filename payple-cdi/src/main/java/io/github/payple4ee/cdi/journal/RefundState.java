// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** Where a refund stands. */
public enum RefundState {
  /** Payple has been, or is about to be, asked. */
  REQUESTED,
  /** The money was given back. */
  DONE,
  /** Payple said no. */
  DECLINED,
  /** Payple was asked and nobody knows yet. */
  IN_DOUBT,
  /** Payple was certainly not asked, or a person says that it was not made; may be sent. */
  NOT_DONE,
  /**
   * Payple was asked, and twice knew of no such refund, which it may still book: looked for again,
   * and before it is sent again.
   */
  NOT_SEEN;

  /** Whether somebody waits to know of it. */
  public boolean pending() {
    return this == REQUESTED || this == IN_DOUBT;
  }

  /** Whether it may be asked for again under its name. */
  public boolean repeatable() {
    return this == NOT_DONE || this == NOT_SEEN;
  }
}
