// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** The state of the automatic refund of a late payment ({@code payple.late-payment=cancel}). */
public enum AutoRefund {
  /** The payment was charged in time, or the shop does not refund late payments automatically. */
  NONE,
  /** The module still has to refund the payment. The order is not paid. */
  DUE,
  /** Payple made the refund that the module requested. */
  DONE,
  /** Payple declined the module's refund. The payment needs a manual review. */
  DECLINED,
  /**
   * A part was refunded before, so the module cannot refund the whole. The payment needs a manual
   * review.
   */
  IMPOSSIBLE
}
