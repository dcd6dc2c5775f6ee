// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Optional;
import java.util.Set;

/** What the window accepts and what it refuses. */
public final class WindowRules {
  private static final long LEAST_WON = 100;
  private static final Set<String> PAYMENTS = Set.of("CERT", "PAY");

  private final Ledger ledger;
  private final Cards cards;

  public WindowRules(Ledger ledger, Cards cards) {
    this.ledger = ledger;
    this.cards = cards;
  }

  Optional<Refusal> refusal(PaymentOrder order) {
    if (!order.field("PCD_PAY_TYPE").equals("card")) {
      return Optional.of(Refusal.NOT_A_CARD_PAYMENT);
    }
    return order.isRegistration() ? Optional.empty() : paymentRefusal(order);
  }

  private Optional<Refusal> paymentRefusal(PaymentOrder order) {
    if (!PAYMENTS.contains(order.work())) {
      return Optional.of(Refusal.WORK_NOT_AVAILABLE);
    }
    if (order.amount() < LEAST_WON) {
      return Optional.of(Refusal.AMOUNT_TOO_SMALL);
    }
    if (order.field("PCD_PAY_GOODS").isBlank()) {
      return Optional.of(Refusal.NO_GOODS);
    }
    if (order.isPasswordPayment() && cards.find(order.field("PCD_PAYER_ID")).isEmpty()) {
      return Optional.of(Refusal.NO_REGISTERED_CARD);
    }
    return order
        .monthRefusal()
        .or(() -> ledger.order(order.orderId()).map(entry -> Refusal.DUPLICATE_ORDER));
  }
}
