// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** Where a refund stands. */
public enum RefundState {
  /** Payple has been, or is about to be, asked. */
  REQUESTED,
  /** Payple refunded. */
  DONE,
  /** Payple declined the refund. */
  DECLINED,
  /** The request may have reached Payple, and the outcome is not known. */
  IN_DOUBT,
  /** The request was not sent, or a person says that the refund was not made; it may be sent. */
  NOT_DONE,
  /**
   * The request was sent, and two lookups did not find the refund, which Payple may still book. It
   * is looked up again later, and before it is sent again.
   */
  NOT_SEEN;

  /** Whether its outcome is awaited. */
  public boolean pending() {
    return this == REQUESTED || this == IN_DOUBT;
  }

  /** Whether it may be requested again under its id. */
  public boolean repeatable() {
    return this == NOT_DONE || this == NOT_SEEN;
  }
}
