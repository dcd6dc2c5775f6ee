// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a shop would write instead of using the module: java.net.http, JSON-B and JDBC. */
@ApplicationScoped
@Named("rows-java-net-http")
public class RowsJavaNetHttpWork implements Work {

  @Inject private HandWrittenRows rows;
  @Inject private JavaNetHttpWork http;

  @Override
  public Caller caller(Run run) {
    return new RowsAround(rows, run, http.caller(run));
  }
}
