// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Moves the money: whatever it does is in the ledger before anyone hears of it. */
final class CardCompany {
  private final Ledger ledger;
  private final KoreanTime time;

  CardCompany(Ledger ledger, KoreanTime time) {
    this.ledger = ledger;
    this.time = time;
  }

  /** The payment, or empty when the order id was captured before. */
  Optional<Payment> capture(PaymentOrder order, String payerId, MaskedCard card) {
    Payment payment =
        new Payment(order, payerId, card, Identifiers.approvalNo(), movement(order.amount()));
    return ledger.capture(payment) ? Optional.of(payment) : Optional.empty();
  }

  /** The refund, or empty when less than the amount remains. */
  Optional<Movement> refund(String orderId, long amount) {
    Movement refund = movement(amount);
    return ledger.refund(orderId, refund) ? Optional.of(refund) : Optional.empty();
  }

  /** Gives back whatever is left of the order's money. */
  void reverse(String orderId) {
    ledger
        .order(orderId)
        .map(LedgerEntry::remaining)
        .filter(remaining -> remaining > 0)
        .ifPresent(remaining -> refund(orderId, remaining));
  }

  private Movement movement(long amount) {
    OffsetDateTime now = time.now();
    return new Movement(amount, now, Identifiers.tradeNo(now));
  }
}
