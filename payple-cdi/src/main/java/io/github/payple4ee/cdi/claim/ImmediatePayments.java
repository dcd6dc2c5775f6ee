// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.claim;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.WindowEvidence;
import io.github.payple4ee.cdi.lookup.AnotherCharge;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.lookup.VisitorLookups;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.cdi.window.WindowLookupSchedule;
import io.github.payple4ee.client.PaypleField;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds out what is true of a claim of PAY, whose money moves in the window: Payple is asked what
 * it charged, also when the claim speaks of a failure.
 */
@Dependent
public class ImmediatePayments {

  // Payple may not bear it out yet, and the buyer is waiting
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private static final String TOO_MANY =
      "the shop looks up too many payments at this moment; looked up later";

  private final Payments journal;
  private final Lookup lookup;
  private final WindowLookupSchedule windows;
  private final VisitorLookups lookups;
  private final ModuleClock clock;

  @Inject
  ImmediatePayments(
      Payments journal,
      Lookup lookup,
      WindowLookupSchedule windows,
      VisitorLookups lookups,
      ModuleClock clock) {
    this.journal = journal;
    this.lookup = lookup;
    this.windows = windows;
    this.lookups = lookups;
    this.clock = clock;
  }

  /** Asks Payple what it charged, at once when a lookup is free within a moment. */
  void verify(Payment payment, Claim claim, Browser bringer) {
    if (payment.approval().isPresent()) {
      claimedAgain(payment, claim, bringer);
      return;
    }
    if (!lookups.awaitTurn()) {
      journal.transition(payment.orderId(), new ClaimEvidence.ClaimDeferred(TOO_MANY));
      return;
    }
    Inquiry answer = ask(payment);
    if (claim.error() && payment.state().payable() && answer instanceof Inquiry.NotFound) {
      journal.transition(payment.orderId(), failure(claim.refusal(), bringer));
    }
    // another window's result, or the resolver, may have been first
    journal
        .find(payment.orderId())
        .filter(known -> known.approval().isPresent())
        .ifPresent(known -> compare(known, claim, answer, bringer));
  }

  private Inquiry ask(Payment payment) {
    return payment.state().payable() || payment.state() == PaymentState.EXPIRED
        ? lookup.settleWindow(payment, again(payment))
        : lookup.settle(payment);
  }

  private Instant again(Payment payment) {
    Instant now = clock.instant();
    Instant planned = windows.next(payment.requestedAt().orElse(now), now);
    Instant soon = now.plus(LOOK_AGAIN);
    return planned.isBefore(soon) ? planned : soon;
  }

  /** What a claim of failure is, when no money moved. */
  static Evidence failure(Refusal refusal, Browser bringer) {
    return CodeRules.mustBeLookedUp(refusal)
        ? new ClaimEvidence.ClaimRefused("claims a failure that is none yet", false)
        : new WindowEvidence.WindowDeclined(refusal, bringer);
  }

  /** Two windows may have been open for an order: a result that names another transaction. */
  private void claimedAgain(Payment payment, Claim claim, Browser bringer) {
    Optional<String> claimed = another(payment, claim);
    journal.transition(
        payment.orderId(),
        claimed
            .map(number -> twice(anotherCharge(payment), number, bringer))
            .orElseGet(
                () ->
                    new ClaimEvidence.ClaimRefused(
                        "no change: the payment is " + payment.state(), false)));
  }

  /**
   * Asks Payple for the transaction. When no lookup is free, the claim alone names it, and the shop
   * is notified of that.
   */
  private Optional<String> anotherCharge(Payment payment) {
    return lookups.awaitTurn() ? lookup.anotherCharge(payment) : Optional.empty();
  }

  /** The same after a lookup: what Payple, or else the claim, names may not be what was stored. */
  private void compare(Payment payment, Claim claim, Inquiry answer, Browser bringer) {
    Optional<String> charged =
        answer instanceof Inquiry.Charged said
            ? AnotherCharge.named(payment, said.approval())
            : Optional.empty();
    another(payment, claim)
        .or(() -> charged)
        .ifPresent(
            claimed -> journal.transition(payment.orderId(), twice(charged, claimed, bringer)));
  }

  private static Optional<String> another(Payment payment, Claim claim) {
    return AnotherCharge.named(
        payment, claim.value(PaypleField.TRADE_NUMBER), claim.value(PaypleField.TRANSACTION_KEY));
  }

  private static Evidence twice(Optional<String> charged, String claimed, Browser bringer) {
    return charged
        .<Evidence>map(DoubtEvidence.DuplicateCharge::new)
        .orElseGet(
            () ->
                new ClaimEvidence.ClaimRefused(
                    "names another transaction than Payple's lookup, "
                        + claimed
                        + "; see in Payple's admin pages whether it was charged twice",
                    true,
                    bringer));
  }
}
