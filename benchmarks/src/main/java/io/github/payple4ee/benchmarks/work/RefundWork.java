// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Refund;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Refunds orders that were charged before under the same ids. */
@ApplicationScoped
@Named("refund")
public class RefundWork implements Work {

  @Inject private PaypleService payple;

  @Override
  public Caller caller(Run run) {
    return number -> {
      Outcome<Refund> outcome = payple.cancel(CancelRequest.whole(run.orderId(number)));
      if (!(outcome instanceof Outcome.Approved)) {
        throw new IllegalStateException("Not refunded: " + outcome);
      }
    };
  }
}
