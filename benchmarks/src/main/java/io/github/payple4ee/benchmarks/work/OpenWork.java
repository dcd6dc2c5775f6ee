// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Opens orders, whose results browsers then bring. */
@ApplicationScoped
@Named("open")
public class OpenWork implements Work {

  @Inject private PaypleService payple;

  @Override
  public Caller caller(Run run) {
    return number ->
        payple.open(PaymentRequest.of(run.orderId(number), Merchant.GOODS, Merchant.AMOUNT));
  }
}
