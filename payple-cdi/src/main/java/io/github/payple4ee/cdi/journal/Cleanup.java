// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.PaymentState;

/** Rules that apply after every transition, for every kind of evidence. */
final class Cleanup {

  private Cleanup() {}

  static void after(Transition t) {
    scheduleOpenWork(t);
    destroyFutileClaim(t.row);
  }

  /**
   * Plans the remaining work. The refund of a late payment and the removal of its card share a
   * schedule: when one of them ends, the other one is planned again.
   */
  private static void scheduleOpenWork(Transition t) {
    PaymentRow row = t.row;
    if (!row.plan().scheduled()
        && (owesMoney(row) || removesCard(t) || row.card().awaited())
        && row.refunds().pending().isEmpty()) {
      t.checkAt(t.now);
    }
  }

  private static boolean owesMoney(PaymentRow row) {
    return row.autoRefundDue() && row.state().charged();
  }

  private static boolean removesCard(Transition t) {
    // cards are read by a separate statement, which charges and claims do not need
    boolean mayEndAPlan =
        !(t.evidence() instanceof ChargeEvidence || t.evidence() instanceof ClaimEvidence);
    return mayEndAPlan
        && t.row.card().known().filter(card -> card.state() == CardState.REMOVING).isPresent();
  }

  /**
   * Destroys the key that a browser claimed, when the order ended unpaid and is not looked up any
   * more.
   */
  private static void destroyFutileClaim(PaymentRow row) {
    if (row.registersCard() && !row.plan().scheduled() && endedUnpaid(row.state())) {
      row.card().destroyClaim();
    }
  }

  private static boolean endedUnpaid(PaymentState state) {
    return state == PaymentState.DECLINED
        || state == PaymentState.NOT_CHARGED
        || state == PaymentState.EXPIRED;
  }
}
