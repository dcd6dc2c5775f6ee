// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** By hand with the client of Java and JSON-B. */
@ApplicationScoped
@Named("java-net-http")
public class JavaNetHttpWork implements Work {

  @Inject private Merchant merchant;
  @Inject private JavaNetHttp http;

  @Override
  public Caller caller(Run run) {
    return new HandWritten(merchant, run, http::send);
  }
}
