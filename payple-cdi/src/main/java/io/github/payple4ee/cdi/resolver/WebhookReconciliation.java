// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.resolver;

import io.github.payple4ee.CardState;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.card.Cards;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.lookup.LookupRound;
import io.github.payple4ee.cdi.lookup.LookupRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Looks up an order with a final result again, because a webhook names it. The reason may be a late
 * result, or a refund or the removal of a card in Payple's admin pages.
 */
@Dependent
public class WebhookReconciliation {

  private final Payments payments;
  private final Lookup lookup;
  private final LookupRules rules;
  private final Cards cards;
  private final ModuleClock clock;

  @Inject
  WebhookReconciliation(
      Payments payments, Lookup lookup, LookupRules rules, Cards cards, ModuleClock clock) {
    this.payments = payments;
    this.lookup = lookup;
    this.rules = rules;
    this.cards = cards;
    this.clock = clock;
  }

  void lookAgain(Payment payment, LookupRound round) {
    String orderId = payment.orderId();
    PaymentRecord record = payments.require(orderId);
    record
        .card()
        .filter(known -> known.card().state() == CardState.ACTIVE)
        .ifPresent(cards::checkRemoval);
    if (payment.work() == PaymentWork.AUTH) {
      payments.transition(
          orderId,
          new WebhookEvidence.WebhookUnconfirmed("the module looked the card up", clock.instant()));
      return;
    }
    if (!record.unseenRefunds().isEmpty()) {
      lookup.reconcile(payment, round);
      return;
    }
    Inquiry answer = rules.ofThisCharge(payment, lookup.ask(payment, round));
    payments.transition(orderId, evidence(payment, answer));
  }

  private Evidence evidence(Payment payment, Inquiry answer) {
    if (answer instanceof Inquiry.Charged charged) {
      return payment.state().everCharged()
          ? ofRefunds(payment, charged)
          : ofCharge(payment, charged);
    }
    if (answer instanceof Inquiry.Failed failed) {
      return new WebhookEvidence.LookupUnavailable(
          "the module could not query Payple: " + failed.reason());
    }
    return new WebhookEvidence.WebhookUnconfirmed(
        "a lookup does not confirm the webhook", clock.instant());
  }

  private Evidence ofCharge(Payment payment, Inquiry.Charged charged) {
    Evidence evidence = rules.ofCharge(payment, charged);
    return evidence instanceof ChargeEvidence.Declined && payment.state() == PaymentState.DECLINED
        ? new WebhookEvidence.WebhookUnconfirmed(
            "Payple says that it reversed the charge, as the journal does", clock.instant())
        : evidence;
  }

  private Evidence ofRefunds(Payment payment, Inquiry.Charged charged) {
    // protocol notes: some lookups leave the sum out when nothing was refunded
    long refunded = charged.refunded().orElse(0);
    return refunded > payment.refunded()
        ? new WebhookEvidence.ExternalRefund("payple-" + UUID.randomUUID(), refunded)
        : new WebhookEvidence.WebhookUnconfirmed(
            "Payple says " + refunded + " won were refunded, as the journal does", clock.instant());
  }
}
