// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import java.util.Optional;
import java.util.Set;

/** What the window accepts and what it refuses. */
public final class WindowRules {
  private static final Set<String> TYPES = Set.of("card", "transfer");
  private static final Set<String> PAYMENTS = Set.of("CERT", "PAY");

  private final Ledger ledger;
  private final Cards cards;

  public WindowRules(Ledger ledger, Cards cards) {
    this.ledger = ledger;
    this.cards = cards;
  }

  Optional<Refusal> refusal(PaymentOrder order) {
    if (!TYPES.contains(order.field("PCD_PAY_TYPE"))) {
      return Optional.of(Refusal.NOT_A_CARD_PAYMENT);
    }
    boolean onlyByCard = order.isTransfer() || order.isRegistration();
    if (order.hasUnknownMethod() || (onlyByCard && order.wallet().isPresent())) {
      return Optional.of(Refusal.SERVICE_NOT_AVAILABLE);
    }
    return order.isRegistration() ? Optional.empty() : paymentRefusal(order);
  }

  /** The registered card or account that the buyer pays with by password. */
  Optional<RegisteredCard> registered(PaymentOrder order) {
    return order.isPasswordPayment()
        ? cards
            .find(order.field("PCD_PAYER_ID"))
            .filter(card -> card.masked().isAccount() == order.isTransfer())
        : Optional.empty();
  }

  private Optional<Refusal> paymentRefusal(PaymentOrder order) {
    if (!PAYMENTS.contains(order.work())) {
      return Optional.of(Refusal.WORK_NOT_AVAILABLE);
    }
    if (order.amount() < order.leastAmount()) {
      return Optional.of(
          order.isTransfer() ? Refusal.TRANSFER_AMOUNT_TOO_SMALL : Refusal.AMOUNT_TOO_SMALL);
    }
    if (order.field("PCD_PAY_GOODS").isBlank()) {
      return Optional.of(Refusal.NO_GOODS);
    }
    if (order.isPasswordPayment() && registered(order).isEmpty()) {
      return Optional.of(Refusal.NO_REGISTERED_CARD);
    }
    return order
        .monthRefusal()
        .or(() -> ledger.order(order.orderId()).map(entry -> duplicate(order)));
  }

  static Refusal duplicate(PaymentOrder order) {
    return order.isTransfer() ? Refusal.DUPLICATE_TRANSFER : Refusal.DUPLICATE_ORDER;
  }
}
