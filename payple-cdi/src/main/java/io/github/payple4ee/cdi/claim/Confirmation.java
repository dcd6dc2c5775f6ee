// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.claim;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.client.PaypleCall;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.config.Endpoints;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import io.github.payple4ee.cdi.lookup.ChargeAnswers;
import io.github.payple4ee.cdi.lookup.DeclineVerification;
import io.github.payple4ee.cdi.lookup.OutcomeRecorder;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.start.ModuleStart;
import io.github.payple4ee.client.ChargeResponse;
import io.github.payple4ee.client.ConfirmMessage;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Confirms what a window prepared. Only Payple's answer decides whether it was charged. */
@Dependent
public class Confirmation {

  private final ModuleStart module;
  private final Endpoints endpoints;
  private final TimeLimits limits;
  private final PaypleClient client;
  private final Payments journal;
  private final DeclineVerification secondLook;
  private final ChargeAnswers verdict;
  private final OutcomeRecorder settlement;

  @Inject
  Confirmation(
      ModuleStart module,
      Endpoints endpoints,
      TimeLimits limits,
      @RestClient PaypleClient client,
      Payments journal,
      DeclineVerification secondLook,
      ChargeAnswers verdict,
      OutcomeRecorder settlement) {
    this.module = module;
    this.endpoints = endpoints;
    this.limits = limits;
    this.client = client;
    this.journal = journal;
    this.secondLook = secondLook;
    this.verdict = verdict;
    this.settlement = settlement;
  }

  /** The payment afterwards; the caller's claim was the first of its order. */
  Payment ask(Transition.Result taken, Claim claim, ConfirmAddress address) {
    Payment payment = taken.payment();
    ConfirmMessage message =
        ConfirmMessage.of(
            address.named().orElseGet(() -> standardAddress(payment)),
            Secret.of(claim.value(PaypleField.OPERATION_KEY).orElseThrow()),
            Secret.of(claim.value(PaypleField.REQUEST_KEY).orElseThrow()),
            claim.value(PaypleField.PAYER_ID).map(Secret::of).orElse(null));
    TimeBudget budget = new TimeBudget(limits);
    Optional<String> obstacle = module.obstacle();
    if (obstacle.isPresent()) {
      // the buyer is not charged, and may try again
      return settlement.settle(
          taken, new ChargeEvidence.NotSent(Phase.PREPARED, obstacle.get()), budget);
    }
    CallResult<ChargeResponse> reply = PaypleCall.send(budget, message, client::confirm);
    chargedInstead(payment, reply);
    return settlement.settle(taken, learned(payment, address, reply, budget), budget);
  }

  /** Null is the configured address, which is that of cards. */
  private @Nullable URI standardAddress(Payment payment) {
    return payment.terms().method() == PaymentMethod.BANK_TRANSFER
        ? endpoints.transferConfirmAddress()
        : null;
  }

  /**
   * An unknown key, or the key of another order's window, charged nothing here if a lookup confirms
   * it; the same holds for a page that does not confirm. A page that only the claim names, and that
   * is in no list, may answer anything: a lookup decides.
   */
  private ChargeEvidence learned(
      Payment payment,
      ConfirmAddress address,
      CallResult<ChargeResponse> reply,
      TimeBudget budget) {
    if (reply instanceof CallResult.Answered<ChargeResponse> answered
        && ChargeAnswers.refusesTheKey(payment, answered.response())) {
      Refusal refusal = answered.response().refusal();
      return secondLook.verify(
          payment, new ChargeEvidence.KeyRejected(refusal), refusal.code(), budget);
    }
    if (reply instanceof CallResult.Ambiguous<ChargeResponse> unclear
        && unclear.anotherPage()
        && address.anotherPage()) {
      Refusal refusal =
          new Refusal(null, "the page that was named does not confirm: " + unclear.reason());
      return secondLook.verify(payment, new ChargeEvidence.KeyRejected(refusal), null, budget);
    }
    ChargeEvidence learned = verdict.ofCharge(payment, reply);
    return address.believed() ? learned : secondLook.ofUnlistedPage(payment, learned, budget);
  }

  /** The window's keys of another order, under the name of this one, charge the other one. */
  private void chargedInstead(Payment payment, CallResult<ChargeResponse> reply) {
    reply
        .answer()
        .filter(ChargeResponse::success)
        .map(ChargeResponse::orderId)
        .filter(other -> !other.equals(payment.orderId()))
        .filter(other -> journal.find(other).isPresent())
        .ifPresent(
            other ->
                journal.transition(
                    other,
                    new WebhookEvidence.WebhookReceived(
                        "confirmed under the name of " + payment.orderId())));
  }
}
