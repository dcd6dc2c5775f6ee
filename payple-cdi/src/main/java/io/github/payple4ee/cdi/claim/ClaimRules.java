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
 * Compares a claim with the journal, before anything is sent. The decision uses only the locked row
 * and values that were prepared before.
 */
@Dependent
class ClaimRules {

  private final OrderRateLimiters limiters;
  private final ModuleClock clock;
  private final TimeLimits limits;

  @Inject
  ClaimRules(OrderRateLimiters limiters, ModuleClock clock, TimeLimits limits) {
    this.limiters = limiters;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * A claim, prepared before the row is locked.
   *
   * @param claim the claim of the browser
   * @param address the address of the confirm, as the claim names it
   * @param failure the evidence for a claim of failure
   * @param card the card that the claim names for a payment that registers one
   * @param sender the browser
   * @param mayCall whether the visitors' limit allows a call to Payple now
   */
  record Received(
      Claim claim,
      ConfirmAddress address,
      Evidence failure,
      @Nullable CardDetails card,
      Browser sender,
      boolean mayCall) {

    /** Prints the claim alone. */
    @Override
    public String toString() {
      return "Received[" + claim + "]";
    }
  }

  /**
   * The evidence of a claim, by the journal alone. Empty for a registration, because the journal
   * knows too little about its card, and for a CERT when the module may not call Payple now.
   */
  Optional<Evidence> evidence(LockedPayment known, Received received) {
    Payment payment = known.payment();
    boolean windowOwner = known.openedBy(received.sender());
    if (!payment.work().inWindow()) {
      return refused("the claim is the result of a window, and this charge has no window", false);
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

  /**
   * Only the claim names the card, so the module accepts it from the browser that opened the window
   * only. Another browser could name another buyer's card.
   */
  private Optional<Evidence> ofRegistration(
      LockedPayment known, boolean windowOwner, boolean another) {
    if (another) {
      return refused(ClaimEvidence.ANOTHER_BROWSER, false);
    }
    return limiters.lookup(known.payment().orderId(), windowOwner)
        ? Optional.empty()
        : refused("the claim came too soon after other claims of this registration", false);
  }

  /** Money may have moved, so the payment is looked up: now or, after many claims, soon. */
  private Evidence toBeLookedUp(
      Payment payment, @Nullable CardDetails card, boolean windowOwner, boolean mayCall) {
    if (!mayCall) {
      return new ClaimEvidence.ClaimDeferred(
          "too many calls to Payple are under way; the module looks the payment up" + " later");
    }
    return limiters.lookup(payment.orderId(), windowOwner)
        ? new ClaimEvidence.ClaimReceived(clock.instant().plus(limits.callLease()), card)
        : new ClaimEvidence.ClaimDeferred(
            "the claim came too soon after other claims; the module looks the payment"
                + " up later");
  }

  /** Refuses to confirm a month for which another order charges the buyer. */
  private static Optional<Evidence> monthTaken(LockedPayment known) {
    return known
        .monthTakenBy()
        .flatMap(
            other ->
                refused(
                    "nothing was confirmed, because the buyer is already charged for the"
                        + " month by order "
                        + other,
                    false));
  }

  private Evidence claimed(Payment payment, @Nullable CardDetails card, boolean windowOwner) {
    return payment.payable() && !limiters.confirm(payment.orderId(), windowOwner)
        ? new ClaimEvidence.ClaimRefused(
            "the claim came too soon after claims whose keys Payple does not know", false)
        : new ClaimEvidence.Claimed(clock.instant().plus(limits.callLease()), card);
  }

  /** Compares a claim of success with the journal, before anything is sent. */
  private static Optional<Evidence> objection(
      LockedPayment known, Claim claim, ConfirmAddress address) {
    Payment payment = known.payment();
    if (!claim.success()) {
      return refused("the claim has a result that is neither success nor error nor close", false);
    }
    if (payment.work() != PaymentWork.CERT) {
      // Payple is queried for the charge, whatever the claim says
      return Optional.empty();
    }
    return ofValues(payment, claim)
        .or(
            () ->
                address.objection(known.windowOrigin()).flatMap(reason -> refused(reason, false)));
  }

  private static Optional<Evidence> ofValues(Payment payment, Claim claim) {
    if (!claim.tooLong().isEmpty()) {
      return refused(
          "the claim has a value that is longer than any value of Payple: " + claim.tooLong(),
          false);
    }
    if (!claim.speaksOf(payment.amount())) {
      // an invented amount does not matter when the outcome is known
      boolean another = claim.value(PaypleField.TOTAL).isPresent() && payment.payable();
      return refused(
          "the claim does not name the amount of the order, " + payment.amount() + " won", another);
    }
    if (claim
        .value(PaypleField.PAYMENT_WORK)
        .filter(work -> !payment.work().name().equals(work))
        .isPresent()) {
      return refused("the claim names another work than " + payment.work(), false);
    }
    if (claim.value(PaypleField.OPERATION_KEY).isEmpty()
        || claim.value(PaypleField.REQUEST_KEY).isEmpty()) {
      return refused("the claim has no key for the confirm", false);
    }
    return Optional.empty();
  }

  private static Optional<Evidence> refused(String reason, boolean mismatch) {
    return Optional.of(new ClaimEvidence.ClaimRefused(reason, mismatch));
  }
}
