// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.protocol.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Registers the cards that are charged: opens the registration and brings the window's result. */
@ApplicationScoped
@Named("register")
public class RegisterWork implements Work {

  @Inject private PaypleService payple;
  @Inject private ClaimVerifier verifier;

  @Override
  public Caller caller(Run run) {
    return number -> {
      String orderId = run.orderId(number);
      String payer = Merchant.payer(number);
      payple.openRegistration(RegistrationRequest.of(orderId, payer));
      Payment registered =
          verifier.verify(
              Claim.of(
                  Map.of(
                      "PCD_PAY_RST",
                      "success",
                      "PCD_PAY_WORK",
                      "AUTH",
                      "PCD_PAY_TYPE",
                      "card",
                      "PCD_PAY_OID",
                      orderId,
                      "PCD_PAYER_NO",
                      payer,
                      "PCD_PAYER_ID",
                      Merchant.billingKey(payer))));
      if (registered.state() != PaymentState.CARD_REGISTERED) {
        throw new IllegalStateException("Not registered: " + registered.state());
      }
    };
  }
}
