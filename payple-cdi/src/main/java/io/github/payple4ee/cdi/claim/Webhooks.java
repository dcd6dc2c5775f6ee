// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.claim;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.card.Registrations;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.CardRegister;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.LockedPayment;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import io.github.payple4ee.cdi.lookup.AnotherCharge;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.window.OrderRateLimiters;
import io.github.payple4ee.client.PaypleField;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Receives Payple's webhook. A webhook carries no signature, so the module trusts no part of it and
 * only schedules a lookup. The resolver makes the lookups at its own rate, so a flood of webhooks
 * does not cause a flood of calls to Payple.
 */
@Dependent
public class Webhooks {

  private static final System.Logger LOG = System.getLogger(Webhooks.class.getName());
  private static final String REMOVAL = "PUSERDEL";
  private static final String RESULT = "a webhook says that the payment has a result";
  private static final String ANOTHERS =
      "a webhook names a card, but only the browser that opened the window may register it";
  private static final String REFUND = "a webhook says that money was refunded";

  private final Payments journal;
  private final CardRegister register;
  private final ClaimedOrder orders;
  private final Registrations registrations;
  private final OrderRateLimiters limiters;
  private final BillingKeys keys;

  @Inject
  Webhooks(
      Payments journal,
      CardRegister register,
      ClaimedOrder orders,
      Registrations registrations,
      OrderRateLimiters limiters,
      BillingKeys keys) {
    this.journal = journal;
    this.register = register;
    this.orders = orders;
    this.registrations = registrations;
    this.limiters = limiters;
    this.keys = keys;
  }

  /**
   * Schedules a lookup of the order that a webhook names.
   *
   * @return the order that the webhook names; empty when the journal does not have it
   */
  public Optional<String> receive(Claim claim) {
    Optional<String> order =
        claim.value(PaypleField.PAYMENT_WORK).filter(REMOVAL::equals).isPresent()
            ? cardRemoved(claim)
            : orders.of(claim).map(payment -> received(payment, claim));
    if (order.isEmpty() && limiters.logsUnknownOrder()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A webhook names an order or a card that the journal does not have, so it"
              + " changed nothing. If the order was not opened through this module, no"
              + " action is needed");
    }
    return order;
  }

  /** Logs, at most once a minute, that a webhook could not be read. */
  public void unreadable() {
    if (limiters.logsUnreadable()) {
      LOG.log(
          System.Logger.Level.INFO,
          "A webhook was empty, neither JSON nor a form, or unreadable. It was"
              + " answered with 200 and changed nothing");
    }
  }

  private Optional<String> cardRemoved(Claim claim) {
    return claim
        .value(PaypleField.PAYER_ID)
        .flatMap(key -> register.cardsOf(keys.digests(Secret.of(key))).stream().findFirst())
        .map(known -> known.card().orderId())
        .map(
            orderId -> {
              journal.transition(
                  orderId,
                  new WebhookEvidence.WebhookReceived("a webhook says that the card was removed"));
              return orderId;
            });
  }

  private String received(Payment payment, Claim claim) {
    String orderId = payment.orderId();
    if (payment.work() == PaymentWork.AUTH) {
      boolean lookupDue = payment.payable() && claim.success() && limiters.lookup(orderId, false);
      Transition.Result judgement =
          journal.transition(orderId, known -> ofRegistration(known, lookupDue));
      if (judgement.evidence() == null) {
        registrations.keep(payment, claim);
      }
    } else if (claim.refunds()) {
      record(payment, payment.state() != PaymentState.CANCELLED && !awaitsReview(orderId), REFUND);
    } else {
      boolean open = !payment.state().everCharged();
      record(payment, open || namesAnotherCharge(payment, claim), RESULT);
    }
    return orderId;
  }

  /**
   * Why the webhook of a registration is ignored; empty when the card that it names is to be looked
   * up.
   */
  private static Optional<Evidence> ofRegistration(LockedPayment known, boolean lookupDue) {
    if (known.openedByAnother(Browser.UNKNOWN)) {
      return Optional.of(new WebhookEvidence.WebhookIgnored(ANOTHERS));
    }
    return lookupDue ? Optional.empty() : Optional.of(new WebhookEvidence.WebhookIgnored(RESULT));
  }

  /**
   * Whether the webhook names another transaction than the journal. Two windows of PAY may have
   * been open, and the browser of the second window may be closed.
   */
  private static boolean namesAnotherCharge(Payment payment, Claim claim) {
    return payment.work().chargedByTheBuyer()
        && AnotherCharge.named(
                payment,
                claim.value(PaypleField.TRADE_NUMBER),
                claim.value(PaypleField.TRANSACTION_KEY))
            .isPresent();
  }

  /** Whether a refund needs a manual review, because no lookup found its result. */
  private boolean awaitsReview(String orderId) {
    PaymentRecord known = journal.require(orderId);
    boolean unknown = known.pendingRefund().isPresent() || !known.unseenRefunds().isEmpty();
    return unknown && known.nextCheckAt().isEmpty();
  }

  private void record(Payment payment, boolean possible, String what) {
    journal.transition(
        payment.orderId(),
        possible
            ? new WebhookEvidence.WebhookReceived(what)
            : new WebhookEvidence.WebhookIgnored(what));
  }
}
