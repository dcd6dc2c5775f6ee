// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** The state of a refund. */
public enum RefundState {
  /** The request was sent, or is about to be sent. */
  REQUESTED,
  /** Payple refunded. */
  DONE,
  /** Payple declined the refund. */
  DECLINED,
  /** The request may have reached Payple, and the result is not known. */
  IN_DOUBT,
  /**
   * The request was not sent, or an operator decided that the refund was not made. It may be sent
   * again.
   */
  NOT_DONE,
  /**
   * The request was sent, and two lookups did not find the refund. Payple may still record it, so
   * it is looked up again later, and before it is sent again.
   */
  NOT_SEEN;

  /** Whether its result is awaited. */
  public boolean pending() {
    return this == REQUESTED || this == IN_DOUBT;
  }

  /** Whether it may be requested again under its id. */
  public boolean repeatable() {
    return this == NOT_DONE || this == NOT_SEEN;
  }
}
