// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.claim;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.CardDetails;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.LockedPayment;
import io.github.payple4ee.cdi.journal.WindowEvidence;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.window.OrderRateLimiters;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Compares a claim with the journal, before anything is sent. Only the locked row and what was
 * prepared beforehand decide.
 */
@Dependent
class ClaimRules {

  private final OrderRateLimiters paces;
  private final ModuleClock clock;
  private final TimeLimits limits;

  @Inject
  ClaimRules(OrderRateLimiters paces, ModuleClock clock, TimeLimits limits) {
    this.paces = paces;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * A claim, prepared before the row is locked.
   *
   * @param claim what the browser says
   * @param address where the claim says to confirm
   * @param failure what a claim of failure means
   * @param card the card that the claim names for a payment that registers one
   * @param sender the browser
   * @param mayCall whether a call to Payple may begin for a visitor now
   */
  record Received(
      Claim claim,
      ConfirmAddress address,
      Evidence failure,
      @Nullable CardDetails card,
      Browser sender,
      boolean mayCall) {

    /** The claim alone. */
    @Override
    public String toString() {
      return "Received[" + claim + "]";
    }
  }

  /**
   * What a claim means, by the journal alone; empty for a registration, about which the journal
   * knows too little, and for a CERT that Payple cannot be asked about now.
   */
  Optional<Evidence> evidence(LockedPayment known, Received received) {
    Payment payment = known.payment();
    boolean windowOwner = known.openedBy(received.sender());
    if (!payment.work().inWindow()) {
      return refused("claims the result of a window that this charge does not have", false);
    }
    if (received.claim().closed()) {
      return Optional.of(new WindowEvidence.WindowClosed(received.sender()));
    }
    if (received.claim().error()) {
      return Optional.of(
          payment.work() == PaymentWork.PAY && payment.state().payable()
              ? toBeLookedUp(payment, null, windowOwner, received.mayCall())
              : received.failure());
    }
    Optional<Evidence> objection = objection(known, received.claim(), received.address());
    if (objection.isPresent()) {
      return objection;
    }
    return ofSuccess(known, received, windowOwner);
  }

  private Optional<Evidence> ofSuccess(
      LockedPayment known, Received received, boolean windowOwner) {
    Payment payment = known.payment();
    boolean another = known.openedByAnother(received.sender());
    return switch (payment.work()) {
      case CERT ->
          payment.payable() && !received.mayCall()
              ? Optional.empty()
              : monthTaken(known)
                  .or(() -> Optional.of(claimed(payment, received.card(), windowOwner)));
      case PAY ->
          Optional.of(
              toBeLookedUp(
                  payment, another ? null : received.card(), windowOwner, received.mayCall()));
      default -> ofRegistration(known, windowOwner, another);
    };
  }

  /** Only the claim names the card: another browser's claim would name another buyer's card. */
  private Optional<Evidence> ofRegistration(
      LockedPayment known, boolean windowOwner, boolean another) {
    if (another) {
      return refused(ClaimEvidence.ANOTHER_BROWSER, false);
    }
    return paces.lookup(known.payment().orderId(), windowOwner)
        ? Optional.empty()
        : refused("too soon after other claims of this registration", false);
  }

  /** The money may have moved: Payple is asked, now or, when there were many claims, soon. */
  private Evidence toBeLookedUp(
      Payment payment, @Nullable CardDetails card, boolean windowOwner, boolean mayCall) {
    if (!mayCall) {
      return new ClaimEvidence.ClaimDeferred("too many calls are under way; looked up later");
    }
    return paces.lookup(payment.orderId(), windowOwner)
        ? new ClaimEvidence.ClaimReceived(clock.instant().plus(limits.callLease()), card)
        : new ClaimEvidence.ClaimDeferred("too soon after other claims; looked up later");
  }

  /** A month for which another order charges the buyer is not confirmed. */
  private static Optional<Evidence> monthTaken(LockedPayment known) {
    return known
        .monthTakenBy()
        .flatMap(
            other -> refused("the month is charged, or being charged, by order " + other, false));
  }

  private Evidence claimed(Payment payment, @Nullable CardDetails card, boolean windowOwner) {
    return payment.payable() && !paces.confirm(payment.orderId(), windowOwner)
        ? new ClaimEvidence.ClaimRefused(
            "too soon after others whose keys Payple does not know", false)
        : new ClaimEvidence.Claimed(clock.instant().plus(limits.callLease()), card);
  }

  /** Compares a claim of success with the journal, before anything is sent. */
  private static Optional<Evidence> objection(
      LockedPayment known, Claim claim, ConfirmAddress address) {
    Payment payment = known.payment();
    if (!claim.success()) {
      return refused("neither success nor error nor close", false);
    }
    if (payment.work() != PaymentWork.CERT) {
      // Payple is asked what it charged, whatever the claim says
      return Optional.empty();
    }
    return ofValues(payment, claim)
        .or(
            () ->
                address.objection(known.windowOrigin()).flatMap(reason -> refused(reason, false)));
  }

  private static Optional<Evidence> ofValues(Payment payment, Claim claim) {
    if (!claim.tooLong().isEmpty()) {
      return refused("has a value that is longer than any of Payple's: " + claim.tooLong(), false);
    }
    if (!claim.speaksOf(payment.amount())) {
      // a made-up amount does not matter once the outcome is known
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
    return Optional.empty();
  }

  private static Optional<Evidence> refused(String reason, boolean mismatch) {
    return Optional.of(new ClaimEvidence.ClaimRefused(reason, mismatch));
  }
}
