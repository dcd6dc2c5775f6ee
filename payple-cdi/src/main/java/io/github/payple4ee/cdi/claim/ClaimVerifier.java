// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.claim;

import io.github.payple4ee.CardVersion;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.card.PaymentCards;
import io.github.payple4ee.cdi.card.Registrations;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.client.TooManyCallsException;
import io.github.payple4ee.cdi.client.VisitorCalls;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.operation.AutoRefunds;
import io.github.payple4ee.cdi.operation.ConcurrentOutcome;
import io.github.payple4ee.cdi.protocol.Claim;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Why a forged result cannot hurt a shop. A claim comes through the buyer's browser and carries no
 * signature, so:
 *
 * <ol>
 *   <li>it may name an order; amount and kind come from the journal, and a claim that differs is
 *       refused before anything is sent;
 *   <li>it may name the address of the confirm; an address that is not Payple's gets no key;
 *   <li>a claim of success never makes a payment paid. For CERT the module sends a confirm, for PAY
 *       it looks the payment up, for AUTH it looks the card up. Only Payple's answer, over TLS and
 *       equal to the journal in order, amount and kind, makes the payment paid;
 *   <li>only one claim per order may trigger a confirm, however many browsers send at the same
 *       time;
 *   <li>a claim of failure ends nothing: until a confirm is sent, a later claim of success for the
 *       same order counts; and a claim of failure counts only when it comes from the browser that
 *       opened the window;
 *   <li>many claims for one order do not cause many calls: a claim that comes too soon is looked up
 *       later;
 *   <li>claims occupy only a bounded number of the server's threads: a claim that comes while that
 *       many calls are under way is looked up later, or the browser can repeat it.
 * </ol>
 */
@Dependent
public class ClaimVerifier {

  /** How often a claim is tried again after other claims of its order had invented keys. */
  private static final int TRIES = 1;

  // a caller that knows only the order id must not prevent the buyer's claim
  private static final int TRIES_OF_THE_WINDOW_OWNER = 5;

  private final PaypleConfig config;
  private final Payments journal;
  private final ClaimedOrder orders;
  private final Registrations registrations;
  private final ImmediatePayments immediate;
  private final Confirmation confirmation;
  private final ConcurrentOutcome first;
  private final ClaimRules rules;
  private final EventDispatcher dispatcher;
  private final AutoRefunds late;
  private final VisitorCalls calls;
  private final PaymentCards paymentCards;

  @Inject
  ClaimVerifier(
      PaypleConfig config,
      Payments journal,
      ClaimedOrder orders,
      Registrations registrations,
      ImmediatePayments immediate,
      Confirmation confirmation,
      ConcurrentOutcome first,
      ClaimRules rules,
      EventDispatcher dispatcher,
      AutoRefunds late,
      VisitorCalls calls,
      PaymentCards paymentCards) {
    this.config = config;
    this.journal = journal;
    this.orders = orders;
    this.registrations = registrations;
    this.immediate = immediate;
    this.confirmation = confirmation;
    this.first = first;
    this.rules = rules;
    this.dispatcher = dispatcher;
    this.late = late;
    this.calls = calls;
    this.paymentCards = paymentCards;
  }

  /** Verifies a claim from a browser without a token. */
  public Payment verify(Claim claim) {
    return verify(claim, Browser.UNKNOWN);
  }

  /**
   * Verifies a claim with Payple.
   *
   * @param sender the browser that sends it
   * @return the payment afterwards, whatever the claim says
   * @throws UnknownOrderException when the claim names an order that was never opened, or names no
   *     order and does not identify the buyer's registration
   * @throws TooManyCallsException when too many calls to Payple are under way for visitors; a claim
   *     that a lookup can verify is stored; for any other claim nothing has happened yet
   */
  public Payment verify(Claim claim, Browser sender) {
    String orderId = orders.idOf(claim).orElseThrow(ClaimVerifier::noneNamed);
    // a buyer's number is not secret: a browser that sends only the number gets no order, and ends
    // none
    boolean unknown = claim.orderId().isEmpty() && !journal.require(orderId).openedBy(sender);
    if (unknown && !claim.success()) {
      throw noneNamed();
    }
    Payment payment = verify(orderId, claim, sender, unknown);
    if (unknown && payment.state() != PaymentState.CARD_REGISTERED) {
      throw noneNamed();
    }
    return payment;
  }

  /**
   * A claimed card is stored and looked up later. A CERT was not confirmed, so the browser can send
   * its claim again.
   */
  private TooManyCallsException busy(Payment payment, Claim claim) {
    if (payment.work() != PaymentWork.AUTH) {
      return new TooManyCallsException();
    }
    registrations.keep(payment, claim);
    return new TooManyCallsException(payment);
  }

  private static UnknownOrderException noneNamed() {
    return new UnknownOrderException("(none named)");
  }

  /**
   * Whether the window charged after its order had ended, so that the module refunds the payment
   * ({@code payple.late-payment}) and the order is not paid.
   */
  public boolean refundsLate(Payment payment) {
    return (payment.work().chargedByTheBuyer() || config.refundsLatePayments())
        && late.refunds(payment);
  }

  private Payment verify(String orderId, Claim claim, Browser sender, boolean unknown) {
    try (VisitorCalls.Place place = calls.take(VisitorCalls.Kind.RESULT)) {
      return verify(orderId, claim, sender, place.granted(), 0);
    } catch (TooManyCallsException busy) {
      throw unknown ? new TooManyCallsException() : busy;
    }
  }

  private Payment verify(
      String orderId, Claim claim, Browser sender, boolean mayCall, int earlier) {
    TimeBudget budget = new TimeBudget(config.limits());
    // read and prepared before the row is locked
    ConfirmAddress address = ConfirmAddress.of(claim, config.endpoints());
    Transition.Result judgement = judged(orderId, claim, address, sender, mayCall);
    Payment payment = judgement.payment();
    if (judgement.evidence() instanceof ClaimEvidence.Claimed) {
      if (judgement.changed()) {
        return withCard(confirmation.ask(judgement, claim, address), budget);
      }
      return mayCall ? notFirst(payment, claim, sender, earlier) : payment;
    }
    if (!mayCall) {
      refuseForNow(payment, claim, judgement.evidence());
    }
    if (judgement.evidence() instanceof ClaimEvidence.ClaimReceived) {
      ofImmediatePayment(payment, claim, sender, budget);
    } else if (judgement.evidence() == null) {
      registrations.verify(payment, claim);
    } else {
      dispatcher.dispatch(judgement.events());
      return payment;
    }
    dispatcher.dispatch(orderId);
    return journal.find(orderId).orElseThrow();
  }

  private void ofImmediatePayment(Payment payment, Claim claim, Browser sender, TimeBudget budget) {
    immediate.verify(payment, claim, sender);
    if (payment.terms().card() == CardVersion.RECURRING) {
      journal.find(payment.orderId()).ifPresent(known -> paymentCards.reconcile(known, budget));
    }
  }

  /** Ends a claim that needs a call to Payple, while no call may begin. */
  private void refuseForNow(Payment payment, Claim claim, @Nullable Evidence evidence) {
    if (evidence == null) {
      throw busy(payment, claim);
    }
    if (evidence instanceof ClaimEvidence.ClaimDeferred) {
      throw new TooManyCallsException(payment);
    }
  }

  private Transition.Result judged(
      String orderId, Claim claim, ConfirmAddress address, Browser sender, boolean mayCall) {
    ClaimRules.Received received =
        new ClaimRules.Received(
            claim,
            address,
            ImmediatePayments.failure(claim.refusal(), sender),
            paymentCards.claimed(orderId, claim).orElse(null),
            sender,
            mayCall);
    return journal.transition(orderId, known -> rules.evidence(known, received));
  }

  /** The events of the card follow those of the payment. */
  private Payment withCard(Payment payment, TimeBudget budget) {
    if (payment.state().charged() && paymentCards.reconcile(payment, budget)) {
      dispatcher.dispatch(payment.orderId());
    }
    return payment;
  }

  /** Another claim of the order was first. The keys of that claim may have been invented. */
  private Payment notFirst(Payment payment, Claim claim, Browser sender, int earlier) {
    if (payment.state() != PaymentState.CONFIRMING) {
      return payment;
    }
    Payment after =
        first.awaitBriefly(
            () -> journal.find(payment.orderId()).orElseThrow(),
            known -> known.state() != PaymentState.CONFIRMING);
    int tries =
        journal.require(payment.orderId()).openedBy(sender) ? TRIES_OF_THE_WINDOW_OWNER : TRIES;
    return earlier < tries && after.state().payable()
        ? verify(payment.orderId(), claim, sender, true, earlier + 1)
        : after;
  }
}
