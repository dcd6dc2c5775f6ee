// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Queries the result of one of the payments that the journal was filled with: any of those whose
 * number ends with 50, for they are paid.
 */
@ApplicationScoped
@Named("inquiry")
public class InquiryWork implements Work {

  @Inject private PaypleService payple;

  @Override
  public Caller caller(Run run) {
    return number -> {
      long paid = ThreadLocalRandom.current().nextLong(run.size() / 100) * 100 + 50;
      Inquiry answer = payple.inquire(run.orderId(paid));
      if (!(answer instanceof Inquiry.Charged)) {
        throw new IllegalStateException("Not known: " + answer);
      }
    };
  }
}
