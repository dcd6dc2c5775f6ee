// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The module's service, with whichever journal the server is configured. */
@ApplicationScoped
@Named("charge")
public class ChargeWork implements Work {

  @Inject private PaypleService payple;

  @Override
  public Caller caller(Run run) {
    return number -> {
      Outcome<Payment> outcome =
          payple.charge(
              ChargeRequest.of(
                  run.orderId(number), Merchant.payer(number), Merchant.GOODS, Merchant.AMOUNT));
      if (!(outcome instanceof Outcome.Approved)) {
        throw new IllegalStateException("Not charged: " + outcome);
      }
    };
  }
}
