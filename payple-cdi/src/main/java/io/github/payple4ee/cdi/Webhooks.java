// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import io.github.payple4ee.client.PaypleField;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Hears Payple's webhook, which nobody signs: it says where to look, and nothing of it is believed.
 * The lookup is the resolver's, so whoever floods the webhook floods nobody else.
 */
@Dependent
public class Webhooks {

  private static final System.Logger LOG = System.getLogger(Webhooks.class.getName());
  private static final String REMOVAL = "PUSERDEL";
  private static final String RESULT = "a webhook says that there is a result";
  private static final String REFUND = "a webhook says that money was given back";

  private final Journal journal;
  private final ClaimedOrder orders;
  private final Registrations registrations;
  private final OrderPaces paces;

  @Inject
  Webhooks(Journal journal, ClaimedOrder orders, Registrations registrations, OrderPaces paces) {
    this.journal = journal;
    this.orders = orders;
    this.registrations = registrations;
    this.paces = paces;
  }

  /**
   * Notes that there may be news.
   *
   * @return the order it is about; empty when it is about none that the journal knows
   */
  public Optional<String> hear(Claim claim) {
    Optional<String> order =
        claim.value(PaypleField.PAYMENT_WORK).filter(REMOVAL::equals).isPresent()
            ? cardRemoved(claim)
            : orders.of(claim).map(payment -> heard(payment, claim));
    if (order.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A webhook speaks of an order or a card that the journal does not know");
    }
    return order;
  }

  private Optional<String> cardRemoved(Claim claim) {
    return claim
        .value(PaypleField.PAYER_ID)
        .flatMap(key -> journal.cardsOf(BillingKeys.digest(Secret.of(key))).stream().findFirst())
        .map(known -> known.card().orderId())
        .map(
            orderId -> {
              journal.transition(
                  orderId, new WebhookEvidence.Heard("a webhook says that the card was removed"));
              return orderId;
            });
  }

  private String heard(Payment payment, Claim claim) {
    String orderId = payment.orderId();
    if (payment.work() == PaymentWork.AUTH) {
      if (payment.payable() && claim.success() && paces.lookup(orderId, false)) {
        registrations.keep(payment, claim);
      } else {
        journal.transition(orderId, new WebhookEvidence.NoNews(RESULT));
      }
    } else if (claim.refunds()) {
      hear(payment, payment.state() != PaymentState.CANCELLED && !aPersonDecides(orderId), REFUND);
    } else {
      hear(
          payment, !payment.state().charged() && payment.state() != PaymentState.CANCELLED, RESULT);
    }
    return orderId;
  }

  /** A refund that no lookup could settle: another one settles it no better. */
  private boolean aPersonDecides(String orderId) {
    return journal.pendingRefund(orderId).isPresent() && journal.nextCheckAt(orderId).isEmpty();
  }

  private void hear(Payment payment, boolean possible, String what) {
    journal.transition(
        payment.orderId(),
        possible ? new WebhookEvidence.Heard(what) : new WebhookEvidence.NoNews(what));
  }
}
