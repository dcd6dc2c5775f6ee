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
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.CardDetails;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.LockedPayment;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.journal.WindowEvidence;
import io.github.payple4ee.cdi.operation.AutoRefunds;
import io.github.payple4ee.cdi.operation.ConcurrentOutcome;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.window.OrderRateLimiters;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Why a forged result cannot hurt a shop. A claim comes through the buyer's browser, signed by
 * nobody, so:
 *
 * <ol>
 *   <li>it may name an order; amount and kind come from the journal, and a claim that says
 *       otherwise is refused before anything is sent;
 *   <li>it may name where to confirm; an address that is not Payple's gets no key;
 *   <li>a claim of success never makes a payment paid: for CERT Payple is asked to charge, for PAY
 *       it is asked what it charged, for AUTH which card it knows, and only its answer, over TLS
 *       and equal to the journal in order, amount and kind, does;
 *   <li>only one claim per order may trigger a confirm, however many are brought at the same time;
 *   <li>a claim of failure stops nothing: as long as Payple was not asked, a later success of the
 *       same order is heard; and it is not believed when another browser brings it than the one
 *       that opened the window;
 *   <li>many claims of one order do not make many calls: what comes too soon is looked up later;
 *   <li>claims do not hold more than a share of the server's threads: what comes while that many
 *       calls are under way is looked up later, or can be repeated.
 * </ol>
 */
@Dependent
public class ClaimVerifier {

  /** How often a claim is tried again after others of its order whose keys were made up. */
  private static final int TRIES = 1;

  // callers who know the order id alone cannot keep the buyer's claim from its turn
  private static final int TRIES_OF_THE_OPENER = 5;

  private final PaypleConfig config;
  private final Payments journal;
  private final ClaimedOrder orders;
  private final Registrations registrations;
  private final ImmediatePayments immediate;
  private final Confirmation confirmation;
  private final ConcurrentOutcome first;
  private final OrderRateLimiters paces;
  private final EventDispatcher dispatcher;
  private final AutoRefunds late;
  private final VisitorCalls calls;
  private final PaymentCards paymentCards;
  private final ModuleClock clock;

  @Inject
  ClaimVerifier(
      PaypleConfig config,
      Payments journal,
      ClaimedOrder orders,
      Registrations registrations,
      ImmediatePayments immediate,
      Confirmation confirmation,
      ConcurrentOutcome first,
      OrderRateLimiters paces,
      EventDispatcher dispatcher,
      AutoRefunds late,
      VisitorCalls calls,
      PaymentCards paymentCards,
      ModuleClock clock) {
    this.config = config;
    this.journal = journal;
    this.orders = orders;
    this.registrations = registrations;
    this.immediate = immediate;
    this.confirmation = confirmation;
    this.first = first;
    this.paces = paces;
    this.dispatcher = dispatcher;
    this.late = late;
    this.calls = calls;
    this.paymentCards = paymentCards;
    this.clock = clock;
  }

  /** Finds out what is true of a claim that a browser without a mark brings. */
  public Payment verify(Claim claim) {
    return verify(claim, Browser.UNKNOWN);
  }

  /**
   * Finds out what is true of a claim.
   *
   * @param bringer the browser that brings it
   * @return the payment afterwards, whatever was claimed
   * @throws UnknownOrderException when it speaks of an order that was never opened, or names none
   *     and proves nothing about the buyer it names
   * @throws TooManyCallsException when too many calls to Payple are under way for visitors; a claim
   *     that a lookup can settle is stored, and for any other nothing has happened yet
   */
  public Payment verify(Claim claim, Browser bringer) {
    String orderId = orders.idOf(claim).orElseThrow(ClaimVerifier::noneNamed);
    // a buyer's number is no secret: whoever brings no more than that learns of no order, and ends
    // none
    boolean stranger = claim.orderId().isEmpty() && !journal.require(orderId).openedBy(bringer);
    if (stranger && !claim.success()) {
      throw noneNamed();
    }
    Payment payment = verify(orderId, claim, bringer, stranger);
    if (stranger && payment.state() != PaymentState.CARD_REGISTERED) {
      throw noneNamed();
    }
    return payment;
  }

  /** A card is stored and looked up later; of CERT nothing was charged: it can be brought again. */
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
   * Tells whether a window charged when its order had been given up, so that the money is given
   * back ({@code payple.late-payment}): the buyer has not paid.
   */
  public boolean givesBack(Payment payment) {
    return (payment.work() == PaymentWork.PAY || config.refundsLatePayments())
        && late.givesBack(payment);
  }

  private Payment verify(String orderId, Claim claim, Browser bringer, boolean stranger) {
    try (VisitorCalls.Place place = calls.take(VisitorCalls.Kind.RESULT)) {
      return verify(orderId, claim, bringer, place.granted(), 0);
    } catch (TooManyCallsException busy) {
      throw stranger ? new TooManyCallsException() : busy;
    }
  }

  private Payment verify(
      String orderId, Claim claim, Browser bringer, boolean mayCall, int earlier) {
    TimeBudget budget = new TimeBudget(config);
    // read and prepared before the row is locked
    ConfirmAddress address = ConfirmAddress.of(claim, config);
    Transition.Result heard = judged(orderId, claim, address, bringer, mayCall);
    Payment payment = heard.payment();
    if (heard.evidence() instanceof ClaimEvidence.Claimed) {
      if (heard.changed()) {
        return withCard(confirmation.ask(heard, claim, address), budget);
      }
      return mayCall ? notFirst(payment, claim, bringer, earlier) : payment;
    }
    if (heard.evidence() instanceof ClaimEvidence.ClaimReceived) {
      immediate.verify(payment, claim, bringer);
      if (payment.terms().card() == CardVersion.RECURRING) {
        journal.find(orderId).ifPresent(known -> paymentCards.settle(known, budget));
      }
    } else if (heard.evidence() == null && !mayCall) {
      throw busy(payment, claim);
    } else if (heard.evidence() == null) {
      registrations.verify(payment, claim);
    } else if (heard.evidence() instanceof ClaimEvidence.ClaimDeferred && !mayCall) {
      throw new TooManyCallsException(payment);
    } else {
      dispatcher.dispatch(heard.events());
      return payment;
    }
    dispatcher.dispatch(orderId);
    return journal.find(orderId).orElseThrow();
  }

  private Transition.Result judged(
      String orderId, Claim claim, ConfirmAddress address, Browser bringer, boolean mayCall) {
    CardDetails card = paymentCards.claimed(orderId, claim).orElse(null);
    Evidence failure = ImmediatePayments.failure(claim.refusal(), bringer);
    return journal.transition(
        orderId, known -> evidence(known, claim, address, failure, card, bringer, mayCall));
  }

  /** The card is told after the payment, and the buyer does not wait for it in vain. */
  private Payment withCard(Payment payment, TimeBudget budget) {
    if (payment.state().charged() && paymentCards.settle(payment, budget)) {
      dispatcher.dispatch(payment.orderId());
    }
    return payment;
  }

  /**
   * What a claim is, by the journal alone; none for a registration, of which the journal knows too
   * little, and for a CERT that Payple cannot be asked for now.
   */
  private Optional<Evidence> evidence(
      LockedPayment known,
      Claim claim,
      ConfirmAddress address,
      Evidence failure,
      @Nullable CardDetails card,
      Browser bringer,
      boolean mayCall) {
    Payment payment = known.payment();
    boolean opener = known.openedBy(bringer);
    if (!payment.work().inWindow()) {
      return refused("claims the result of a window that this charge does not have", false);
    }
    if (claim.closed()) {
      return Optional.of(new WindowEvidence.WindowClosed(bringer));
    }
    if (claim.error()) {
      return Optional.of(
          payment.work() == PaymentWork.PAY && payment.state().payable()
              ? heard(payment, null, opener, mayCall)
              : failure);
    }
    Optional<Evidence> objection = objection(known, claim, address);
    if (objection.isPresent()) {
      return objection;
    }
    return switch (payment.work()) {
      case CERT ->
          payment.payable() && !mayCall
              ? Optional.empty()
              : monthTaken(known).or(() -> Optional.of(claimed(payment, card, opener)));
      case PAY ->
          Optional.of(
              heard(payment, known.openedByAnother(bringer) ? null : card, opener, mayCall));
      default -> ofRegistration(known, opener, bringer);
    };
  }

  /** Nothing but the claim says which card it is: another browser's would be another's card. */
  private Optional<Evidence> ofRegistration(LockedPayment known, boolean opener, Browser bringer) {
    if (known.openedByAnother(bringer)) {
      return refused(ClaimEvidence.ANOTHER_BROWSER, false);
    }
    return paces.lookup(known.payment().orderId(), opener)
        ? Optional.empty()
        : refused("too soon after other claims of this registration", false);
  }

  /** The money may have moved: Payple is asked, now or, when there were many claims, soon. */
  private Evidence heard(
      Payment payment, @Nullable CardDetails card, boolean opener, boolean mayCall) {
    if (!mayCall) {
      return new ClaimEvidence.ClaimDeferred("too many calls are under way; looked up later");
    }
    return paces.lookup(payment.orderId(), opener)
        ? new ClaimEvidence.ClaimReceived(clock.instant().plus(config.callLease()), card)
        : new ClaimEvidence.ClaimDeferred("too soon after other claims; looked up later");
  }

  /** Nothing is confirmed for a month for which the buyer is charged by another order. */
  private static Optional<Evidence> monthTaken(LockedPayment known) {
    return known
        .monthTakenBy()
        .flatMap(
            other -> refused("the month is charged, or being charged, by order " + other, false));
  }

  private Evidence claimed(Payment payment, @Nullable CardDetails card, boolean opener) {
    return payment.payable() && !paces.confirm(payment.orderId(), opener)
        ? new ClaimEvidence.ClaimRefused(
            "too soon after others whose keys Payple does not know", false)
        : new ClaimEvidence.Claimed(clock.instant().plus(config.callLease()), card);
  }

  /** Compares a claim of success with the journal, before anything is sent. */
  private Optional<Evidence> objection(LockedPayment known, Claim claim, ConfirmAddress address) {
    Payment payment = known.payment();
    if (!claim.success()) {
      return refused("neither success nor error nor close", false);
    }
    if (payment.work() != PaymentWork.CERT) {
      // whatever it says, Payple is asked what it charged
      return Optional.empty();
    }
    if (!claim.tooLong().isEmpty()) {
      return refused("has a value that is longer than any of Payple's: " + claim.tooLong(), false);
    }
    if (!claim.speaksOf(payment.amount())) {
      // of what is settled, a made-up amount is no news
      boolean another = claim.value(PaypleField.TOTAL).isPresent() && payment.payable();
      return refused(
          "does not claim the amount of the order, " + payment.amount() + " won", another);
    }
    if (claim
        .value(PaypleField.PAYMENT_WORK)
        .filter(work -> !payment.work().name().equals(work))
        .isPresent()) {
      return refused("claims another work than " + payment.work(), false);
    }
    if (claim.value(PaypleField.OPERATION_KEY).isEmpty()
        || claim.value(PaypleField.REQUEST_KEY).isEmpty()) {
      return refused("has no key to confirm with", false);
    }
    return address.objection(known.windowOrigin()).flatMap(reason -> refused(reason, false));
  }

  private static Optional<Evidence> refused(String reason, boolean mismatch) {
    return Optional.of(new ClaimEvidence.ClaimRefused(reason, mismatch));
  }

  /** Another claim of the order was first: it may have been somebody's with made-up keys. */
  private Payment notFirst(Payment payment, Claim claim, Browser bringer, int earlier) {
    if (payment.state() != PaymentState.CONFIRMING) {
      return payment;
    }
    Payment after =
        first.awaitBriefly(
            () -> journal.find(payment.orderId()).orElseThrow(),
            known -> known.state() != PaymentState.CONFIRMING);
    int tries = journal.require(payment.orderId()).openedBy(bringer) ? TRIES_OF_THE_OPENER : TRIES;
    return earlier < tries && after.state().payable()
        ? verify(payment.orderId(), claim, bringer, true, earlier + 1)
        : after;
  }
}
