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

/** Sends the confirm after a claim. Only Payple's answer decides whether the buyer was charged. */
@Dependent
public class Confirmation {

  private final ModuleStart module;
  private final Endpoints endpoints;
  private final TimeLimits limits;
  private final PaypleClient client;
  private final Payments journal;
  private final DeclineVerification secondLook;
  private final ChargeAnswers chargeAnswers;
  private final OutcomeRecorder outcomes;

  @Inject
  Confirmation(
      ModuleStart module,
      Endpoints endpoints,
      TimeLimits limits,
      @RestClient PaypleClient client,
      Payments journal,
      DeclineVerification secondLook,
      ChargeAnswers chargeAnswers,
      OutcomeRecorder outcomes) {
    this.module = module;
    this.endpoints = endpoints;
    this.limits = limits;
    this.client = client;
    this.journal = journal;
    this.secondLook = secondLook;
    this.chargeAnswers = chargeAnswers;
    this.outcomes = outcomes;
  }

  /**
   * Sends the confirm, and returns the payment afterwards. The caller's claim was the first of its
   * order.
   */
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
      // the buyer was not charged, and may try again
      return outcomes.record(
          taken, new ChargeEvidence.NotSent(Phase.PREPARED, obstacle.get()), budget);
    }
    CallResult<ChargeResponse> reply = PaypleCall.send(budget, message, client::confirm);
    chargedInstead(payment, reply);
    return outcomes.record(taken, learned(payment, address, reply, budget), budget);
  }

  /**
   * The address of the confirm for bank transfers; null for cards, whose address is the configured
   * one.
   */
  private @Nullable URI standardAddress(Payment payment) {
    return payment.terms().method() == PaymentMethod.BANK_TRANSFER
        ? endpoints.transferConfirmAddress()
        : null;
  }

  /**
   * Classifies the answer to the confirm. A lookup decides in three cases: Payple does not know the
   * key, the page does not confirm, or only the claim names the page and no list has it, because
   * such a page may answer anything.
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
          new Refusal(
              null, "the page that the claim named does not confirm payments: " + unclear.reason());
      return secondLook.verify(payment, new ChargeEvidence.KeyRejected(refusal), null, budget);
    }
    ChargeEvidence learned = chargeAnswers.ofCharge(payment, reply);
    return address.believed() ? learned : secondLook.ofUnlistedPage(payment, learned, budget);
  }

  /**
   * Looks up the other order, because a claim with the keys of another order's window charges that
   * other order.
   */
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
                        "confirmed by a claim that named order " + payment.orderId())));
  }
}
