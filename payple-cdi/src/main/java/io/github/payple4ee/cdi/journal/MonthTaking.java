// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.event.PaymentNeedsReview;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes the month that a payment is for: for one of the window when Payple is about to be asked for
 * the money, and for any that turns out to be charged without holding it. A month that another
 * order holds is not taken: the money moved all the same, and a person decides which charge is
 * refunded.
 */
final class MonthTaking {

  private final Transition transition;
  private final Function<MonthGuard, Optional<String>> holders;

  /**
   * Looks at a transition.
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
          "order " + other + " is for the same buyer and month; see which one to refund");
      transition.emit(new PaymentNeedsReview(row.orderId(), row.amount(), transition.now));
    }
  }
}
