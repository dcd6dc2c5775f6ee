// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import java.io.IOException;

/** Rows by hand before and after the calls of another caller. */
final class RowsAround implements Work.Caller {

  private final HandWrittenRows rows;
  private final Run run;
  private final Work.Caller calls;

  RowsAround(HandWrittenRows rows, Run run, Work.Caller calls) {
    this.rows = rows;
    this.run = run;
    this.calls = calls;
  }

  @Override
  public void once(long number) throws Exception {
    HandWrittenRows.Taken taken = rows.charge(run.orderId(number), Merchant.payer(number));
    calls.once(number);
    rows.paid(taken);
  }

  @Override
  public void close() throws IOException {
    calls.close();
  }
}
