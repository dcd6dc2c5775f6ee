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
  /** Payple was not asked, or knows of no refund. */
  NOT_DONE
}
