// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.event.PaymentNeedsReview;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes the month of a payment: for a window payment before its confirm is sent, and for any
 * payment that was charged without holding its month. If another order holds the month, it is not
 * taken. If the buyer was charged nevertheless, a manual review decides which charge is refunded.
 */
final class MonthTaking {

  private final Transition transition;
  private final Function<MonthGuard, Optional<String>> holders;

  /**
   * Creates it for a transition.
   *
   * @param holders finds the order that holds a month
   */
  MonthTaking(Transition transition, Function<MonthGuard, Optional<String>> holders) {
    this.transition = transition;
    this.holders = holders;
  }

  void take() {
    PaymentRow row = transition.row;
    MonthGuard missing =
        transition.movesMoney() && row.forMonth() ? row.missingMonth() : MonthGuard.NONE;
    if (missing.ofBuyer() != null) {
      holders
          .apply(missing.buyers())
          .ifPresentOrElse(this::chargedTwice, () -> row.month().take(missing.buyers()));
    }
    if (missing.ofCard() != null && holders.apply(missing.cards()).isEmpty()) {
      row.month().take(missing.cards());
    }
  }

  private void chargedTwice(String other) {
    PaymentRow row = transition.row;
    if (transition.in(PaymentState.PAID) && !row.autoRefundDue()) {
      transition.write(
          null,
          null,
          "order "
              + other
              + " is for the same buyer and month; decide which of the two charges to"
              + " refund");
      transition.emit(new PaymentNeedsReview(row.orderId(), row.amount(), transition.now));
    }
  }
}
