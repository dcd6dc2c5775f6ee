// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Approval;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.client.Exchange;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.client.ConfirmMessage;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.PaypleField;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
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

  // after a PAY that Payple does not bear out yet
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private final PaypleConfig config;
  private final PaypleClient client;
  private final Journal journal;
  private final ClaimedOrder orders;
  private final Registrations registrations;
  private final Verdict verdict;
  private final Lookup lookup;
  private final FirstOutcome first;
  private final OrderPaces paces;
  private final EventDispatcher dispatcher;

  @Inject
  ClaimVerifier(
      PaypleConfig config,
      @RestClient PaypleClient client,
      Journal journal,
      ClaimedOrder orders,
      Registrations registrations,
      Verdict verdict,
      Lookup lookup,
      FirstOutcome first,
      OrderPaces paces,
      EventDispatcher dispatcher) {
    this.config = config;
    this.client = client;
    this.journal = journal;
    this.orders = orders;
    this.registrations = registrations;
    this.verdict = verdict;
    this.lookup = lookup;
    this.first = first;
    this.paces = paces;
    this.dispatcher = dispatcher;
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
   * @throws UnknownOrderException when it speaks of an order that was never opened
   */
  public Payment verify(Claim claim, Browser bringer) {
    Payment payment =
        orders
            .of(claim)
            .orElseThrow(() -> new UnknownOrderException(claim.orderId().orElse("(none named)")));
    String orderId = payment.orderId();
    if (claim.closed()) {
      journal.transition(orderId, new ClaimEvidence.WindowClosed(bringer));
    } else if (claim.error()) {
      failed(payment, claim.refusal(), bringer);
    } else {
      objection(payment, claim)
          .ifPresentOrElse(
              refused -> journal.transition(orderId, refused),
              () -> confirmOrLookUp(payment, claim, bringer));
    }
    dispatcher.dispatch(orderId);
    return journal.find(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
  }

  /**
   * A claim of failure: for PAY the money may have moved all the same, so Payple is asked first.
   */
  private void failed(Payment payment, Refusal refusal, Browser bringer) {
    String orderId = payment.orderId();
    if (payment.work() == PaymentWork.PAY && payment.state().payable()) {
      if (!paces.lookup(orderId, bringer)) {
        putOff(orderId);
        return;
      }
      Inquiry answer = lookup.settleWindow(payment, Instant.now().plus(LOOK_AGAIN));
      if (!(answer instanceof Inquiry.NotFound)) {
        return;
      }
    }
    journal.transition(
        orderId,
        Codes.mustBeLookedUp(refusal)
            ? new ClaimEvidence.ClaimRefused("claims a failure that is none yet", false)
            : new ClaimEvidence.WindowDeclined(refusal, bringer));
  }

  /** Compares a claim of success with the journal, before anything is sent. */
  private Optional<Evidence> objection(Payment payment, Claim claim) {
    if (!claim.success()) {
      return refused("neither success nor error nor close", false);
    }
    if (payment.work() == PaymentWork.CHARGE) {
      return refused("claims the result of a window that this charge does not have", false);
    }
    if (payment.work() != PaymentWork.CERT) {
      // whatever it says, Payple is asked what it charged
      return Optional.empty();
    }
    if (!claim.speaksOf(payment.amount())) {
      boolean another = claim.value(PaypleField.TOTAL).isPresent();
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
    try {
      Optional<String> window = journal.windowOrigin(payment.orderId());
      claim
          .value(PaypleField.CONFIRM_URL)
          .ifPresent(address -> config.addresses().vetClaimed(address, window));
    } catch (IllegalArgumentException foreign) {
      return refused("names a foreign address to confirm at: " + foreign.getMessage(), false);
    }
    return Optional.empty();
  }

  private static Optional<Evidence> refused(String reason, boolean mismatch) {
    return Optional.of(new ClaimEvidence.ClaimRefused(reason, mismatch));
  }

  private void confirmOrLookUp(Payment payment, Claim claim, Browser bringer) {
    if (payment.work() == PaymentWork.CERT) {
      confirm(payment, claim, bringer);
    } else if (payment.work() == PaymentWork.AUTH) {
      registrations.verify(payment, claim, bringer);
    } else if (!paces.lookup(payment.orderId(), bringer)) {
      putOff(payment.orderId());
    } else if (payment.state().payable()) {
      lookup.settleWindow(payment, Instant.now().plus(LOOK_AGAIN));
    } else if (payment.state().charged()) {
      chargedAgain(payment, claim);
    } else {
      lookup.settle(payment);
    }
  }

  private void putOff(String orderId) {
    journal.transition(
        orderId, new ClaimEvidence.ClaimPutOff("too soon after other claims; looked up later"));
  }

  /** Two windows may have been open for an order: a result that names another transaction. */
  private void chargedAgain(Payment payment, Claim claim) {
    String known = payment.approval().map(Approval::tradeNumber).orElse(null);
    Optional<String> claimed =
        claim.value(PaypleField.TRADE_NUMBER).filter(number -> !number.equals(known));
    if (known == null || claimed.isEmpty()) {
      return;
    }
    journal.transition(
        payment.orderId(),
        lookup
            .anotherCharge(payment, known)
            .<Evidence>map(ChargeEvidence.ChargedTwice::new)
            .orElseGet(
                () ->
                    new ClaimEvidence.ClaimRefused(
                        "names another transaction than Payple's lookup, "
                            + claimed.get()
                            + "; see in Payple's admin pages whether it was charged twice",
                        true)));
  }

  /** The first claim of an order asks Payple to charge; what Payple answers is the truth. */
  private void confirm(Payment payment, Claim claim, Browser bringer) {
    if (payment.payable() && !paces.confirm(payment.orderId(), bringer)) {
      journal.transition(
          payment.orderId(),
          new ClaimEvidence.ClaimRefused(
              "too soon after others whose keys Payple does not know", false));
      return;
    }
    Instant giveUpAt = Instant.now().plus(config.givenUpAfter());
    Transition.Result claimed =
        journal.transition(payment.orderId(), new ClaimEvidence.Claimed(giveUpAt));
    if (!claimed.changed()) {
      first.awaitBriefly(
          () -> journal.find(payment.orderId()).orElseThrow(),
          known -> known.state() != PaymentState.CONFIRMING);
      return;
    }
    ConfirmMessage message =
        new ConfirmMessage(
            claim.value(PaypleField.CONFIRM_URL).map(URI::create).orElse(null),
            Secret.of(claim.value(PaypleField.OPERATION_KEY).orElseThrow()),
            Secret.of(claim.value(PaypleField.REQUEST_KEY).orElseThrow()),
            claim.value(PaypleField.PAYER_ID).map(Secret::of).orElse(null));
    TimeBudget budget = new TimeBudget(config);
    ChargeEvidence learned =
        verdict.ofCharge(payment, Exchange.send(budget, message, client::confirm));
    Payment after = journal.transition(payment.orderId(), learned).payment();
    if (after.state() == PaymentState.IN_DOUBT) {
      lookup.settleInTime(after, budget);
    }
  }
}
