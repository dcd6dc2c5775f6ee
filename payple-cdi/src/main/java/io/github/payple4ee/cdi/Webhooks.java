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

  private final Journal journal;
  private final ClaimedOrder orders;
  private final Registrations registrations;
  private final OrderPaces paces;
  private final EventDispatcher dispatcher;

  @Inject
  Webhooks(
      Journal journal,
      ClaimedOrder orders,
      Registrations registrations,
      OrderPaces paces,
      EventDispatcher dispatcher) {
    this.journal = journal;
    this.orders = orders;
    this.registrations = registrations;
    this.paces = paces;
    this.dispatcher = dispatcher;
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
        registrations.verify(payment, claim);
        dispatcher.dispatch(orderId);
      }
    } else if (claim.refunds()) {
      if (payment.state() != PaymentState.CANCELLED && journal.pendingRefund(orderId).isEmpty()) {
        hear(orderId, "a webhook says that money was given back");
      }
    } else if (!payment.state().charged() && payment.state() != PaymentState.CANCELLED) {
      hear(orderId, "a webhook says that there is a result");
    }
    return orderId;
  }

  private void hear(String orderId, String what) {
    journal.transition(orderId, new WebhookEvidence.Heard(what));
  }
}
