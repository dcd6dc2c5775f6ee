// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;

/** Measures in the server, with callers on its own platform threads. */
@ApplicationScoped
public class Load {

  @Resource private ManagedThreadFactory threads;

  /** Measures a run. */
  public Measurement measure(Work work, Run run) throws InterruptedException {
    return new Crew(work, run).measure(threads);
  }
}
