// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.OrderConflictException;

/** The exceptions for requests that contradict the journal. */
final class Conflicts {

  private Conflicts() {}

  /** Refuses another amount, other goods or other terms under the same order id. */
  static void requireSame(PaymentRow known, NewPayment opening) {
    if (!known.opens(opening)) {
      throw anotherOpening(opening);
    }
  }

  static OrderConflictException anotherOpening(NewPayment opening) {
    return new OrderConflictException(
        "Order "
            + opening.orderId()
            + " was opened with another amount, goods or terms; use another order id"
            + " for another payment");
  }

  static OrderConflictException adoptedMeanwhile(String orderId) {
    return new OrderConflictException(
        "Order "
            + orderId
            + " was not adopted, because another card or account of the buyer was"
            + " registered at the same time; repeat the adoption if it is still needed");
  }

  static OrderConflictException monthTaken(NewPayment opening, String other) {
    return new OrderConflictException(
        "Order "
            + opening.orderId()
            + " is for "
            + opening.terms().month()
            + ", for which the buyer, or the card, is charged by order "
            + other
            + "; do not repeat it, or leave the month out if this is another charge");
  }
}
