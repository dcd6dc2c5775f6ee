// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.client.Exchange;
import io.github.payple4ee.cdi.client.Reply;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.Known;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import io.github.payple4ee.client.ConfirmMessage;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.PaypleField;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

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
 *   <li>of many claims for one order, at the same time or one after the other, one alone gets to
 *       ask;
 *   <li>a claim of failure stops nothing: as long as Payple was not asked, a later success of the
 *       same order is heard; and it is not believed when another browser brings it than the one
 *       that opened the window;
 *   <li>many claims of one order do not make many calls: what comes too soon is looked up later.
 * </ol>
 */
@Dependent
public class ClaimVerifier {

  private final PaypleConfig config;
  private final PaypleClient client;
  private final Journal journal;
  private final ClaimedOrder orders;
  private final Registrations registrations;
  private final ImmediatePayments immediate;
  private final SecondLook secondLook;
  private final Verdict verdict;
  private final Settlement settlement;
  private final FirstOutcome first;
  private final OrderPaces paces;
  private final EventDispatcher dispatcher;
  private final Refunds refunds;

  @Inject
  ClaimVerifier(
      PaypleConfig config,
      @RestClient PaypleClient client,
      Journal journal,
      ClaimedOrder orders,
      Registrations registrations,
      ImmediatePayments immediate,
      SecondLook secondLook,
      Verdict verdict,
      Settlement settlement,
      FirstOutcome first,
      OrderPaces paces,
      EventDispatcher dispatcher,
      Refunds refunds) {
    this.config = config;
    this.client = client;
    this.journal = journal;
    this.orders = orders;
    this.registrations = registrations;
    this.immediate = immediate;
    this.secondLook = secondLook;
    this.verdict = verdict;
    this.settlement = settlement;
    this.first = first;
    this.paces = paces;
    this.dispatcher = dispatcher;
    this.refunds = refunds;
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
   */
  public Payment verify(Claim claim, Browser bringer) {
    String orderId = orders.idOf(claim).orElseThrow(ClaimVerifier::noneNamed);
    // a buyer's number is no secret: whoever brings no more than that learns of no order, and ends
    // none
    boolean stranger = claim.orderId().isEmpty() && !journal.openedBy(orderId, bringer);
    if (stranger && !claim.success()) {
      throw noneNamed();
    }
    Payment payment = verify(orderId, claim, bringer, true);
    if (stranger && payment.state() != PaymentState.CARD_REGISTERED) {
      throw noneNamed();
    }
    return payment;
  }

  private static UnknownOrderException noneNamed() {
    return new UnknownOrderException("(none named)");
  }

  /**
   * Tells whether a window charged when its order had been given up, so that the money is given
   * back ({@code payple.late-payment}): the buyer has not paid.
   */
  public boolean givesBack(Payment payment) {
    return (payment.work() == PaymentWork.PAY || config.lateIsGivenBack())
        && refunds.givenBackAsLate(payment);
  }

  private Payment verify(String orderId, Claim claim, Browser bringer, boolean again) {
    Transition.Result heard = journal.transition(orderId, known -> evidence(known, claim, bringer));
    Payment payment = heard.payment();
    if (heard.evidence() instanceof ClaimEvidence.Claimed) {
      return heard.changed() ? confirm(payment, claim) : notFirst(payment, claim, bringer, again);
    }
    if (heard.evidence() instanceof ClaimEvidence.ClaimHeard) {
      immediate.verify(payment, claim, bringer);
    } else if (heard.evidence() == null) {
      registrations.verify(payment, claim);
    } else {
      dispatcher.dispatch(heard.told());
      return payment;
    }
    dispatcher.dispatch(orderId);
    return journal.find(orderId).orElseThrow();
  }

  /**
   * What a claim is, by the journal alone; none for a registration, of which the journal knows too
   * little.
   */
  private Optional<Evidence> evidence(Known known, Claim claim, Browser bringer) {
    Payment payment = known.payment();
    boolean opener = known.openedBy(bringer);
    if (!payment.work().inWindow()) {
      return refused("claims the result of a window that this charge does not have", false);
    }
    if (claim.closed()) {
      return Optional.of(new ClaimEvidence.WindowClosed(bringer));
    }
    if (claim.error()) {
      return Optional.of(
          payment.work() == PaymentWork.PAY && payment.state().payable()
              ? heard(payment, opener)
              : ImmediatePayments.failure(claim.refusal(), bringer));
    }
    Optional<Evidence> objection = objection(known, claim);
    if (objection.isPresent()) {
      return objection;
    }
    return switch (payment.work()) {
      case CERT -> Optional.of(claimed(payment, opener));
      case PAY -> Optional.of(heard(payment, opener));
      default -> ofRegistration(known, opener, bringer);
    };
  }

  /** Nothing but the claim says which card it is: another browser's would be another's card. */
  private Optional<Evidence> ofRegistration(Known known, boolean opener, Browser bringer) {
    if (known.openedByAnother(bringer)) {
      return refused(ClaimEvidence.ANOTHER_BROWSER, false);
    }
    return paces.lookup(known.payment().orderId(), opener)
        ? Optional.empty()
        : refused("too soon after other claims of this registration", false);
  }

  /** The money may have moved: Payple is asked, now or, when there were many claims, soon. */
  private Evidence heard(Payment payment, boolean opener) {
    return paces.lookup(payment.orderId(), opener)
        ? new ClaimEvidence.ClaimHeard(Instant.now().plus(config.givenUpAfter()))
        : new ClaimEvidence.ClaimPutOff("too soon after other claims; looked up later");
  }

  private Evidence claimed(Payment payment, boolean opener) {
    return payment.payable() && !paces.confirm(payment.orderId(), opener)
        ? new ClaimEvidence.ClaimRefused(
            "too soon after others whose keys Payple does not know", false)
        : new ClaimEvidence.Claimed(Instant.now().plus(config.givenUpAfter()));
  }

  /** Compares a claim of success with the journal, before anything is sent. */
  private Optional<Evidence> objection(Known known, Claim claim) {
    Payment payment = known.payment();
    if (!claim.success()) {
      return refused("neither success nor error nor close", false);
    }
    if (payment.work() != PaymentWork.CERT) {
      // whatever it says, Payple is asked what it charged
      return Optional.empty();
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
    return claim
        .value(PaypleField.CONFIRM_URL)
        .flatMap(address -> ConfirmAddress.objection(address, known.windowOrigin(), config))
        .flatMap(reason -> refused(reason, false));
  }

  private static Optional<Evidence> refused(String reason, boolean mismatch) {
    return Optional.of(new ClaimEvidence.ClaimRefused(reason, mismatch));
  }

  /** Another claim of the order was first: it may have been somebody's with made-up keys. */
  private Payment notFirst(Payment payment, Claim claim, Browser bringer, boolean again) {
    if (payment.state() != PaymentState.CONFIRMING) {
      return payment;
    }
    Payment after =
        first.awaitBriefly(
            () -> journal.find(payment.orderId()).orElseThrow(),
            known -> known.state() != PaymentState.CONFIRMING);
    return again && after.state().payable()
        ? verify(payment.orderId(), claim, bringer, false)
        : after;
  }

  /** The first claim of an order asks Payple to charge; what Payple answers is the truth. */
  private Payment confirm(Payment payment, Claim claim) {
    ConfirmMessage message =
        new ConfirmMessage(
            claim.value(PaypleField.CONFIRM_URL).map(URI::create).orElse(null),
            Secret.of(claim.value(PaypleField.OPERATION_KEY).orElseThrow()),
            Secret.of(claim.value(PaypleField.REQUEST_KEY).orElseThrow()),
            claim.value(PaypleField.PAYER_ID).map(Secret::of).orElse(null));
    TimeBudget budget = new TimeBudget(config);
    Reply reply = Exchange.send(budget, message, client::confirm);
    chargedInstead(payment, reply);
    return settlement.settle(payment, learned(payment, claim, reply, budget), budget);
  }

  /**
   * A key that nobody knows, or that belongs to another order's window, did nothing here, if Payple
   * bears that out; and so did a page that does not confirm.
   */
  private ChargeEvidence learned(Payment payment, Claim claim, Reply reply, TimeBudget budget) {
    if (Verdict.refusesTheKey(payment, reply)) {
      Refusal refusal = ((Reply.Understood) reply).answer().refusal();
      return secondLook.borneOut(
          payment, new ChargeEvidence.KeyNotAccepted(refusal), refusal.code(), budget);
    }
    if (reply instanceof Reply.Unclear unclear
        && unclear.anotherPage()
        && namesAnotherPage(claim)) {
      Refusal refusal =
          new Refusal(null, "the page that was named does not confirm: " + unclear.reason());
      return secondLook.borneOut(payment, new ChargeEvidence.KeyNotAccepted(refusal), null, budget);
    }
    return secondLook.borneOut(payment, verdict.ofCharge(payment, reply), budget);
  }

  /** Whether a claim says that it is confirmed elsewhere than where the manual says. */
  private boolean namesAnotherPage(Claim claim) {
    return claim
        .value(PaypleField.CONFIRM_URL)
        .map(address -> URI.create(address).getPath())
        .filter(path -> !config.confirmAddress().getPath().equals(path))
        .isPresent();
  }

  /** The window's keys of another order, under the name of this one, charge the other one. */
  private void chargedInstead(Payment payment, Reply reply) {
    if (reply instanceof Reply.Understood understood && understood.answer().success()) {
      understood
          .answer()
          .value(PaypleField.ORDER_ID)
          .filter(other -> !other.equals(payment.orderId()))
          .filter(other -> journal.find(other).isPresent())
          .ifPresent(
              other ->
                  journal.transition(
                      other,
                      new WebhookEvidence.Heard(
                          "confirmed under the name of " + payment.orderId())));
    }
  }
}
