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
 * Verifies a claim of PAY, whose money moves in the window. The module looks the payment up, even
 * when the claim is one of failure.
 */
@Dependent
public class ImmediatePayments {

  // Payple may not confirm the charge yet, and the buyer is waiting
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private static final String TOO_MANY =
      "too many lookups are waiting (payple.lookups-per-second); the module"
          + " looks the payment up later";

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

  /** Looks the payment up, immediately if the budget of lookups allows one within a moment. */
  void verify(Payment payment, Claim claim, Browser sender) {
    if (payment.approval().isPresent()) {
      claimedAgain(payment, claim, sender);
      return;
    }
    if (!lookups.awaitTurn()) {
      journal.transition(payment.orderId(), new ClaimEvidence.ClaimDeferred(TOO_MANY));
      return;
    }
    Inquiry answer = ask(payment);
    if (claim.error() && payment.state().payable() && answer instanceof Inquiry.NotFound) {
      journal.transition(payment.orderId(), failure(claim.refusal(), sender));
    }
    // the result of another window, or the resolver, may have been first
    journal
        .find(payment.orderId())
        .filter(known -> known.approval().isPresent())
        .ifPresent(known -> compare(known, claim, answer, sender));
  }

  private Inquiry ask(Payment payment) {
    return payment.state().payable() || payment.state() == PaymentState.EXPIRED
        ? lookup.reconcileWindow(payment, again(payment))
        : lookup.reconcile(payment);
  }

  private Instant again(Payment payment) {
    Instant now = clock.instant();
    Instant planned = windows.next(payment.requestedAt().orElse(now), now);
    Instant soon = now.plus(LOOK_AGAIN);
    return planned.isBefore(soon) ? planned : soon;
  }

  /** The evidence for a claim of failure, when no money moved. */
  static Evidence failure(Refusal refusal, Browser sender) {
    return CodeRules.mustBeLookedUp(refusal)
        ? new ClaimEvidence.ClaimRefused(
            "the claim says that the payment failed, and Payple does not say so yet", false)
        : new WindowEvidence.WindowDeclined(refusal, sender);
  }

  /**
   * Handles a result for a payment that is already charged. Two windows may have been open, so the
   * result may name another transaction.
   */
  private void claimedAgain(Payment payment, Claim claim, Browser sender) {
    Optional<String> claimed = another(payment, claim);
    journal.transition(
        payment.orderId(),
        claimed
            .map(number -> twice(anotherCharge(payment), number, sender))
            .orElseGet(
                () ->
                    new ClaimEvidence.ClaimRefused(
                        "no change: the payment is " + payment.state(), false)));
  }

  /**
   * Looks up the transaction. When the budget allows no lookup, only the claim names the
   * transaction, and the shop is notified of that.
   */
  private Optional<String> anotherCharge(Payment payment) {
    return lookups.awaitTurn() ? lookup.anotherCharge(payment) : Optional.empty();
  }

  /**
   * The same after a lookup: Payple's answer, or else the claim, may name another transaction than
   * the journal.
   */
  private void compare(Payment payment, Claim claim, Inquiry answer, Browser sender) {
    Optional<String> charged =
        answer instanceof Inquiry.Charged said
            ? AnotherCharge.named(payment, said.approval())
            : Optional.empty();
    another(payment, claim)
        .or(() -> charged)
        .ifPresent(
            claimed -> journal.transition(payment.orderId(), twice(charged, claimed, sender)));
  }

  private static Optional<String> another(Payment payment, Claim claim) {
    return AnotherCharge.named(
        payment, claim.value(PaypleField.TRADE_NUMBER), claim.value(PaypleField.TRANSACTION_KEY));
  }

  private static Evidence twice(Optional<String> charged, String claimed, Browser sender) {
    return charged
        .<Evidence>map(DoubtEvidence.DuplicateCharge::new)
        .orElseGet(
            () ->
                new ClaimEvidence.ClaimRefused(
                    "the claim names another transaction than Payple's lookup, "
                        + claimed
                        + "; check in Payple's admin pages whether the order was charged twice",
                    true,
                    sender));
  }
}
