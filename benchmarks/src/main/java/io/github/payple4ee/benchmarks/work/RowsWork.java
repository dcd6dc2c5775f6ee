// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Rows by hand around two raw round trips: what nothing but the sockets and the rows costs. */
@ApplicationScoped
@Named("rows")
public class RowsWork implements Work {

  @Inject private HandWrittenRows rows;
  @Inject private FloorWork floor;

  @Override
  public Caller caller(Run run) {
    return new RowsAround(rows, run, floor.caller(run));
  }
}
