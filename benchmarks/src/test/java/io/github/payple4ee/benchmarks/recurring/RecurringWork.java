// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.recurring;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import io.github.payple4ee.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A pass of the recurring payments, as a job of a shop calls it: it ends when nothing is due. */
@ApplicationScoped
@Named("recurring")
public class RecurringWork implements Work {

  @Inject private Recurring recurring;

  @Override
  public Caller caller(Run run) {
    return number -> recurring.run();
  }
}
