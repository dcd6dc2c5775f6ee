// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** What becomes of the money of a payment that came too late, when the shop wants it refunded. */
public enum AutoRefund {
  /** The payment came in time, or the shop keeps what comes late. */
  NONE,
  /** The module refunds the payment: the order is not paid. */
  DUE,
  /** Payple made the refund that the module asked for. */
  DONE,
  /** Payple declined the module's refund: a person decides. */
  DECLINED,
  /** A part was refunded before, so that the module cannot refund the whole: a person decides. */
  IMPOSSIBLE
}
