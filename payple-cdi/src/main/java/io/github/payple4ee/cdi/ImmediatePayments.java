// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Approval;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.Journal;
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

  private final Journal journal;
  private final Lookup lookup;
  private final WindowWatch windows;

  @Inject
  ImmediatePayments(Journal journal, Lookup lookup, WindowWatch windows) {
    this.journal = journal;
    this.lookup = lookup;
    this.windows = windows;
  }

  /** Asks Payple what it charged. */
  void verify(Payment payment, Claim claim, Browser bringer) {
    if (payment.state().charged()) {
      chargedAgain(payment, claim);
    } else if (!payment.state().payable()) {
      lookup.settle(payment);
    } else {
      Inquiry answer = lookup.settleWindow(payment, again(payment));
      if (claim.error() && answer instanceof Inquiry.NotFound) {
        journal.transition(payment.orderId(), failure(claim.refusal(), bringer));
      }
    }
  }

  private Instant again(Payment payment) {
    Instant now = Instant.now();
    Instant planned = windows.next(payment.requestedAt().orElse(now), now);
    Instant soon = now.plus(LOOK_AGAIN);
    return planned.isBefore(soon) ? planned : soon;
  }

  /** What a claim of failure is, when no money moved. */
  static Evidence failure(Refusal refusal, Browser bringer) {
    return Codes.mustBeLookedUp(refusal)
        ? new ClaimEvidence.ClaimRefused("claims a failure that is none yet", false)
        : new ClaimEvidence.WindowDeclined(refusal, bringer);
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
}
